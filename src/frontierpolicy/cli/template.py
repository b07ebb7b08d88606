"""A plan to fill in: every fact with the question that asks for it."""

from collections.abc import Iterator

from frontierpolicy.facts import Fact, Record, extensions_of
from frontierpolicy.plans import Actor, Model, Recipient, Stage, System
from frontierpolicy.serialization.plans import PLAN_SCHEMA, occurrence_kinds
from frontierpolicy.terms import Role

__all__ = ["plan_template"]

_HEAD = f"""\
# A release plan. Remove the # in front of what you know; whatever is left out is not stated, and a
# report says what hangs on it. A fact can also be written
#   {{ value = ..., source = "where", as_of = 2026-06-24 }}         with where it comes from
#   {{ low = "1e25", high = "1e26", source = "where" }}             known within limits (more_than, less_than)
#   {{ missing = "not disclosed" }}                                 or not stated, not yet decided, classified,
#                                                                 not applicable
#   {{ assumed = ..., because = "why" }}                            assumed; every report says so
#   {{ history = [{{ from = 2026-01-01, value = ... }}] }}            changing with time

schema = "{PLAN_SCHEMA}"
title = "Name the plan"
party = "openai"                 # whose plan it is: the id of a party

# stages_complete = true         # there are no stages besides those below
# log_complete_until = 2026-06-24    # up to this day the log below leaves nothing out

# [parties.my-company]           # a party that the library does not know
# name = "My Company"

[roles]                          # who plays which role; leave out a role you cannot name, [] is nobody
developer = "openai"
"""


def plan_template() -> str:
    """Return a plan file in TOML in which every fact stands with its question, commented out."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _HEAD.rstrip("\n")
    yield from (
        f'# "{role.value}" = "..."' if " " in role.value else f'# {role.value} = "..."' for role in list(Role)[1:]
    )
    yield from ("", "# [actors.openai]            # what is known of a party, by its id")
    yield from _facts(Actor, leave=("party",))
    yield from ("", "[model]")
    yield from _facts(Model)
    yield from ("", "# [model.base]               # the model it was made from, with the same facts", "# id = ...")
    yield from (
        "",
        "# [[systems]]                # systems built on it; say systems_complete = true above if there are no others",
    )
    yield from _facts(System)
    yield from ("", "# [[stages]]                 # dated stages")
    yield from _facts(Stage)
    yield from ("# pauses = [{ since = 2026-06-12, until = 2026-07-01 }]", "# recipients_complete = true")
    yield from ("", "# [[stages.recipients]]      # to whom the stage is open")
    yield from ('# audience = "anyone"          # or "users in CA", in place of the facts below',)
    yield from _facts(Recipient)
    for name, kind in sorted(occurrence_kinds().items()):
        yield from ("", "# [[occurrences]]", f'# kind = "{name}"')
        yield from _facts(kind)
    yield from ("", "# [[log]]                    # what is done, and, dated later than the question, what is planned")
    yield from (
        '# what = "give-access"',
        '# by = "openai"',
        '# towards = "us-caisi"',
        "# on = 2026-06-01",
        '# source = "where"',
    )


def _facts(kind: type[Record], leave: tuple[str, ...] = ()) -> Iterator[str]:
    for fact in kind.facts():
        if fact.name not in leave:
            yield f"# {fact.question}"
            yield f'{fact.name} = "my-model"' if kind is Model and fact.required else f"# {fact.name} = {_sample(fact)}"
    for namespace, extension in extensions_of(kind).items():
        for fact in extension.facts():
            yield f"# {fact.question}"
            yield f"# {namespace}.{fact.name} = {_sample(fact)}"


def _sample(fact: Fact[object, object]) -> str:
    schema = fact.codec.schema
    if "enum" in schema:
        words = " | ".join(f'"{each}"' for each in schema["enum"])
        return f"[{words}]" if fact.many else words
    one = "true" if schema.get("type") == "boolean" else '"..."'
    if fact.yearly:
        return '{ 2025 = "500e6 USD" }'
    return f"[{one}]" if fact.many else one
