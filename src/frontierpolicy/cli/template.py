"""A plan to fill in: every fact with the question that asks for it."""

import json
import textwrap
from collections.abc import Iterable, Iterator

from frontierpolicy.facts import Fact, Record, extensions_of
from frontierpolicy.plans import Actor, Model, Recipient, Stage, System
from frontierpolicy.serialization.plans import PLAN_SCHEMA, occurrence_kinds
from frontierpolicy.terms import Role

__all__ = ["plan_template"]

_HEAD = f"""\
## A release plan. A line that begins with one # is something to say: remove the # and put in what you
## know. Whatever is left out is not stated, and a report says what hangs on it. Of "one | two | three"
## keep one. A fact can also be written
##   {{ value = ..., source = "where", as_of = 2026-06-24 }}        with where it comes from
##   {{ low = "1e25", high = "1e26", source = "where" }}            known within limits
##   {{ more_than = "1e25", source = "where" }}                     or at_least, less_than, at_most
##   {{ missing = "not disclosed" }}                                or not stated, not yet decided,
##                                                                classified, not applicable
##   {{ assumed = ..., because = "why" }}                           assumed; every report says so
##   {{ history = [{{ from = 2026-01-01, value = ... }}] }}           changing with time

schema = "{PLAN_SCHEMA}"
title = "Name the plan"
party = "my-company"                    ## whose plan it is: the id of a party, such as "openai"

# stages_complete = true                ## there are no stages besides those below
# systems_complete = true
# occurrences_complete = true
# log_complete_until = 2026-06-24       ## up to this day the log below leaves nothing out

[parties.my-company]                    ## a party that the library does not know; else leave it out
name = "My Company"

[roles]                                 ## who plays which role; leave out one you cannot name, [] is nobody
developer = "my-company"
"""

_LOG = """\
# [[log]]                               ## what is done; dated later than the question, what is planned
# what = "give-access"
# by = "my-company"
# towards = "us-caisi"
# on = 2026-06-01
# source = "where"
"""


_NAMES: dict[object, str] = {Stage.system: "my-system"}
"""Samples that fit the rest of the template better than those of their kind."""


def plan_template() -> str:
    """Return a plan file in TOML in which every fact stands with its question, commented out."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield from _HEAD.splitlines()
    yield from (f'# {json.dumps(each.value) if " " in each.value else each.value} = "..."' for each in list(Role)[1:])
    yield from _section("[actors.my-company]", "what is known of a party, by its id", _facts(Actor, leave=("party",)))
    yield from ("", "[model]", f"## {Model.id.question}", 'id = "my-model"', *_facts(Model, leave=("id",)))
    yield from _section("[model.base]", "the model it was made from, with the same facts", ['# id = "my-base"'])
    yield from _section("[[systems]]", "systems built on it", _facts(System))
    yield from _section("[[stages]]", "dated stages", _facts(Stage))
    yield from ('# pauses = [{ since = "2026-07-24", until = "2026-08-01" }]', "# recipients_complete = true")
    yield from _section("[[stages.recipients]]", "to whom the stage is open", _facts(Recipient))
    yield from _section("[[stages.recipients]]", "or a whole audience", ['# audience = "anyone | users in CA"'])
    for name, kind in sorted(occurrence_kinds().items()):
        yield from _section("[[occurrences]]", f"each {name}", [f'# kind = "{name}"', *_facts(kind)])
    yield from ("", *_LOG.splitlines())


def _section(heading: str, words: str, lines: Iterable[str]) -> Iterator[str]:
    yield from ("", f"# {heading:<38}## {words}", *lines)


def _facts(kind: type[Record], leave: tuple[str, ...] = ()) -> Iterator[str]:
    for fact in kind.facts():
        if fact.name not in leave:
            yield from _fact(fact, f"# {fact.name}")
    for namespace, extension in extensions_of(kind).items():
        for fact in extension.facts():
            yield from _fact(fact, f"# {namespace}.{fact.name}")


def _fact(fact: Fact[object, object], name: str) -> Iterator[str]:
    yield from textwrap.wrap(fact.question, 100, initial_indent="## ", subsequent_indent="## ")
    yield f"{name} = {_sample(fact)}"


def _sample(fact: Fact[object, object]) -> str:
    sample = _NAMES.get(fact) or (f"my-{fact.owner.scope_name.replace(' ', '-')}" if fact.required else None)
    one = json.dumps(sample or fact.codec.sample)
    if fact.yearly:
        return f"{{ 2025 = {one} }}"
    return f"[{one}]" if fact.many else one
