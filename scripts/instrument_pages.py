"""The page of an instrument: its text with anchors, what each provision turns on, examples, and the code itself."""

import datetime as dt
import inspect
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

from frontierpolicy import instruments
from frontierpolicy.analysis import Passage, acts_read, determinations_read, facts_read, passages, terms_read
from frontierpolicy.conditions import Action, Determination, Symbol
from frontierpolicy.drafting import Clause, Instrument, Rulebook, law_as_known
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.evaluation import Report, evaluate
from frontierpolicy.parties import called
from frontierpolicy.provisions import Block, Definition, Norm, Provision
from frontierpolicy.rendering import Cell, Document, Heading, Lines, Table, instrument_document, markdown
from frontierpolicy.rendering.document import Block as Part
from frontierpolicy.terms import Modality

_UNESCAPED = {r"\<": "&lt;", r"\&": "&amp;", r"\~": "~", r"\$": "$", r"\:": ":"}
"""Escapes that the Markdown of the docs does not know, and what it takes instead."""

_FOUND = {
    Modality.MUST: "must be done",
    Modality.MUST_NOT: "must not be done",
    Modality.MAY: "may be done",
    Modality.CAN: "can be done",
}
"""How the pages sum up the norms of an example."""

_KINDS = {Modality.MUST: "duty", Modality.MUST_NOT: "ban", Modality.MAY: "option", Modality.CAN: "power"}

_SHORT = {"ai": "AI", "nss": "national security systems", "3000": "DoD directive", "09": "3000.09", "co": "jointly"}
"""What stands for parts of the ids of acts that are no words."""


def instrument_page(instrument: Instrument, on: dt.date) -> str:
    """Return the page of an instrument as of a day."""
    clauses = {each.id: each for each in law_as_known(Rulebook((instrument,)), on).clauses}
    examples = [block for each in instruments.examples(instrument.id) for block in _example(each, instrument)]
    intro = Lines(("Derived by hand from the text; the tests run them.",))
    return "\n".join(
        (
            *_text(instrument, on, clauses),
            written((Heading("Worked examples"), intro, *examples)),
            *_code(instrument),
        )
    )


# Markdown of the docs


def written(document: Document) -> str:
    """Return a document as the Markdown of the docs; addresses in it are links."""
    text = markdown(document, anchors=True)
    for escaped, meant in _UNESCAPED.items():
        text = text.replace(escaped, meant)
    return re.sub(r"https://[^\s)]+", _address, text)


def _address(found: re.Match[str]) -> str:
    address = re.sub(r"\\(.)", r"\1", found[0])
    return f"<{address}>"


def plain(text: str) -> str:
    """Return a text with nothing in it that the Markdown of the docs would act on."""
    return written((Table((" ",), ((Cell(text),),)),)).splitlines()[-1].strip("| ")


def slug(text: str) -> str:
    """Return a text as an id of a place on a page."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def fact_anchor(fact: Symbol) -> str:
    """Return the id of the place where the list of facts has a fact."""
    return f"fact-{slug(fact.owner.__qualname__)}-{slug(fact.name)}"


def determination_anchor(determination: Determination) -> str:
    """Return the id of the place where the list of facts has a determination."""
    return f"determination-{slug(determination.id)}"


def act_anchor(act: Action) -> str:
    """Return the id of the place where the list of facts has an act."""
    return f"act-{slug(act.id)}"


def read_by(provision: Provision) -> dict[str, str]:
    """Return what decides whether a provision applies and when it is due, by name, with its place in the list of facts."""
    found = {f"{each.owner.scope_name}.{each.name}": fact_anchor(each) for each in facts_read(provision)}
    found |= {each.id: determination_anchor(each) for each in determinations_read(provision)}
    return found | {each.id: act_anchor(each) for each in acts_read(provision)}


def link(passage: Passage, folder: str) -> str:
    """Return a link to a provision by its code: the ids of the instrument and of the provision."""
    words = plain(f"{passage.instrument.id}/{passage.provision.id}")
    return f"[{words}]({folder}{passage.instrument.id}.md#{passage.anchor})"


# The text


def _text(instrument: Instrument, on: dt.date, clauses: Mapping[str, Clause]) -> Iterator[str]:
    stated = {each.anchor: each for each in passages(instrument)}
    passage, titled = None, False
    for block in instrument_document(instrument, on):
        if isinstance(block, Heading) and block.anchor:
            passage = stated[block.anchor]
            if not titled:
                yield "## Provisions\n"
                titled = True
        yield written((_titled(block, passage),))
        if passage is not None and isinstance(block, Lines):
            yield _fine_print(passage, clauses)
            passage = None


def _titled(block: Part, passage: Passage | None) -> Part:
    """Return a block as it is, save that the heading of a provision says what the provision is about."""
    if passage is None or not isinstance(block, Heading):
        return block
    pinpoint = block.text.replace(f" [{passage.provision.id}]", "")
    return Heading(f"{pinpoint}: {_gist(passage.provision)}", block.level, block.anchor)


def _gist(provision: Provision) -> str:
    match provision:
        case Definition():
            return f"{'' if provision.counts else 'not '}{provision.term.phrase}"
        case Norm():
            act = " ".join(_SHORT.get(word, word) for word in provision.action.id.rpartition("/")[2].split("-"))
            return f"{act} ({_KINDS[provision.modality]} of {called(provision.bearer)})"
        case Block():
            return "stops other norms"
        case _:
            return "notice"


def _fine_print(passage: Passage, clauses: Mapping[str, Clause]) -> str:
    provision, citation = passage.provision, passage.provision.citation
    text = plain(str(citation))
    told = [
        f"Code: `{passage.instrument.id}/{provision.id}`",
        f"source: {f'[{text}]({citation.source.url})' if citation.source.url else text}",
        f"checked {citation.source.checked}",
        f"confidence {citation.confidence}",
        *_when(passage, clauses),
        *_turns_on(provision),
        *_terms(provision),
    ]
    return f"{' · '.join(told)}\n{{ .fine-print }}\n"


def _when(passage: Passage, clauses: Mapping[str, Clause]) -> Iterator[str]:
    clause = clauses.get(f"{passage.instrument.id}/{passage.provision.id}")
    versions = [str(each) for each in clause.versions if each.provision == passage.provision] if clause else []
    if versions and versions != ["at all times"]:
        yield f"in force {'; '.join(versions)}"


def _turns_on(provision: Provision) -> Iterator[str]:
    """Yield links to what decides whether a provision applies, and when it is due."""
    links = [f"[{plain(name)}](../reference/facts.md#{anchor})" for name, anchor in read_by(provision).items()]
    if links:
        yield f"turns on {', '.join(links)}"


def _terms(provision: Provision) -> Iterator[str]:
    """Yield links to where the terms that a provision uses are defined."""
    defined = _definitions()
    named = [(each, defined[each.id]) for each in terms_read(provision) if each.id in defined]
    links = [f"[{plain(term.phrase)}]({at.instrument.id}.md#{at.anchor})" for term, at in named]
    if links:
        yield f"terms: {', '.join(links)}"


@cache
def _definitions() -> dict[str, Passage]:
    """Return where each term is first defined, by its id."""
    found: dict[str, Passage] = {}
    for passage in (passage for instrument in instruments.all() for passage in passages(instrument)):
        if isinstance(passage.provision, Definition):
            found.setdefault(passage.provision.term.id, passage)
    return found


# Examples


def _example(example: Example, instrument: Instrument) -> Document:
    asked = f"Asked of {example.as_of}, read as {example.reading}."
    report = evaluate(
        example.plan,
        instrument,
        as_of=example.as_of,
        known_at=example.known_at,
        readings=example.reading,
        record=example.record,
    )
    rows = tuple(_row(each, report) for each in example.expects or ())
    answer = Table(("provision", "bearer", "answer"), rows) if rows else Lines(_summary(example))
    return (Heading(f"{example.title[0].upper()}{example.title[1:]}", 3), Lines((example.derivation, asked)), answer)


def _summary(example: Example) -> tuple[str, ...]:
    """Return what an example says of whole norms, where it says nothing of single findings."""
    told = tuple(
        f"What {_FOUND[how[0]]} ({how[1]}): {', '.join(ids)}." for how, ids in (example.norms or {}).items() if [*ids]
    )
    return told or ("Nothing is asked of anybody in it.",)


def _row(expected: Expected, report: Report) -> tuple[Cell, ...]:
    named = (each for each in report.findings if each.provision.partition("/")[2] == expected.provision)
    sentence = next((each.sentence for each in named if expected.bearer in each.id), "")
    decided = "" if expected.decided else " (conditional)"
    due = f", by {expected.due}" if expected.due is not None else ""
    return (Cell(expected.provision), Cell(expected.bearer), Cell(f"{sentence}{due}{decided}"))


# The code


def _code(instrument: Instrument) -> Iterator[str]:
    yield "## The code\n\nWhat the library runs: the text above is made from it.\n"
    module = import_module(f"{instruments.__name__}.{instrument.id.replace('-', '_')}")
    first = Path(inspect.getfile(module))
    found = sorted(first.parent.rglob("*.py")) if first.name == "__init__.py" else [first]
    for file in found:
        name = file.relative_to(first.parent.parent if first.name == "__init__.py" else first.parent)
        yield f'??? quote "`{name.as_posix()}`"\n    ```{{ .python .law }}'
        yield from (f"    {line}".rstrip() for line in file.read_text(encoding="utf-8").splitlines())
        yield "    ```\n"
