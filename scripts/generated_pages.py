"""Write the pages of the docs that are made of the library itself, as real files, before the docs are built.

`python scripts/generated_pages.py` writes `docs/instruments/`, the list of instruments and one page each with
the provisions in the order of the text and the worked examples with their derivations;
`docs/reference/facts.md`, every fact with the question that asks for it; `docs/reference/lives.md`, every step
in the life of a duty; and the picture in `docs/concepts/life.md`.
"""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from frontierpolicy import instruments
from frontierpolicy.drafting import Instrument, Rulebook
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.evaluation import evaluate
from frontierpolicy.facts import Fact, Record, extensions_of
from frontierpolicy.lifecycle import TABLE, Kind, diagram
from frontierpolicy.plans import Actor, Model, Recipient, Stage, System
from frontierpolicy.rendering import Cell, Document, Heading, Lines, Table, instrument_document, markdown
from frontierpolicy.rendering.document import Block
from frontierpolicy.serialization.plans import occurrence_kinds

DOCS = Path(__file__).parent.parent / "docs"


def main() -> None:
    """Write every page; the status is as of the day an instrument was last checked."""
    pages = DOCS / "instruments"
    pages.mkdir(exist_ok=True)
    for old in pages.glob("*.md"):
        old.unlink()
    book = instruments.all()
    (pages / "index.md").write_text("\n".join(_index(book)), encoding="utf-8")
    for instrument in book:
        document = (*instrument_document(instrument, instrument.source.checked), *_examples(instrument))
        (pages / f"{instrument.id}.md").write_text(markdown(document), encoding="utf-8")
    (DOCS / "reference" / "facts.md").write_text(markdown(tuple(_facts())), encoding="utf-8")
    (DOCS / "reference" / "lives.md").write_text("\n".join(_lives()), encoding="utf-8")
    page = DOCS / "concepts" / "life.md"
    text = re.sub(r"(?ms)^```mermaid\n.*?^```$", _picture(Kind.ACHIEVEMENT), page.read_text(encoding="utf-8"))
    page.write_text(text, encoding="utf-8")
    print(f"{len(book)} instruments, every fact, {len(TABLE)} steps of duties")


def _picture(kind: Kind) -> str:
    return f"```mermaid\n{diagram(kind)}\n```"


def _lives() -> Iterator[str]:
    yield "# Every step of a duty\n"
    yield "A duty in a state, what happens, under which condition, and the state it is then in. Rows are read in"
    yield "order; the first whose condition is met is taken, and where none is, the duty stays as it is."
    for kind in Kind:
        yield f"\n## {str(kind).capitalize()}\n\n{_picture(kind)}\n"
        yield "| state | what happens | condition | next state |\n|---|---|---|---|"
        yield from (f"| {row.state} | {row.event} | {row.guard} | {row.to} |" for row in TABLE if row.kind is kind)
    yield ""


def _facts() -> Iterator[Block]:
    yield Heading("Every fact", 1)
    yield Lines(("What a plan can say, by scope: the key in a plan file, the kind of value, and the question.",))
    for scope in (Actor, Model, System, Stage, Recipient, *occurrence_kinds().values()):
        yield Heading(f"{scope.__name__}: {scope.scope_name}")
        yield from _facts_of(scope)
        for namespace, extension in extensions_of(scope).items():
            yield Heading(f"{extension.__name__}: the table {namespace} of a {scope.scope_name}", 3)
            yield from _facts_of(extension)


def _facts_of(scope: type[Record]) -> Iterator[Block]:
    rows = tuple((Cell(fact.name), Cell(_kind(fact)), Cell(fact.question)) for fact in scope.facts())
    yield Table(("fact", "kind", "question"), rows)


def _kind(fact: Fact[Any, Any]) -> str:
    words = {bool: "true or false", str: "text", dt.date: "date"}.get(fact.kind, fact.kind.__name__)
    return f"{'several ' if fact.many else ''}{words}{' by year' if fact.yearly else ''}"


def _index(book: Rulebook) -> Iterator[str]:
    yield "# Instruments\n"
    yield "Each page has the provisions in the order of the text, with sources, readings and worked examples.\n"
    yield "| instrument | kind | status when checked | checked | confidence |"
    yield "|---|---|---|---|---|"
    for each in book:
        day = each.source.checked
        yield f"| [{each.title}]({each.id}.md) | {each.kind} | {each.status(day)} | {day} | {each.confidence} |"
    yield ""


def _examples(instrument: Instrument) -> Document:
    found = instruments.examples(instrument.id)
    blocks = [block for each in found for block in _example(each, instrument)]
    return (Heading("Worked examples"), Lines(("Derived by hand from the text; the tests run them.",)), *blocks)


def _example(example: Example, instrument: Instrument) -> Document:
    asked = f"Asked of {example.as_of}, read as {example.reading}."
    rows = tuple(_row(each, example, instrument) for each in example.expects or ())
    answer = Table(("provision", "bearer", "answer"), rows) if rows else Lines(_summary(example))
    return (Heading(example.title, 3), Lines((example.derivation, asked)), answer)


def _summary(example: Example) -> tuple[str, ...]:
    """Return what an example says of whole norms, where it says nothing of single findings."""
    told = tuple(f"{how[0]}, {how[1]}: {', '.join(ids)}" for how, ids in (example.norms or {}).items() if [*ids])
    return told or ("Nothing is asked of anybody in it.",)


def _row(expected: Expected, example: Example, instrument: Instrument) -> tuple[Cell, ...]:
    report = evaluate(
        example.plan,
        instrument,
        as_of=example.as_of,
        known_at=example.known_at,
        readings=example.reading,
        record=example.record,
    )
    named = [each for each in report.findings if each.provision == f"{instrument.id}/{expected.provision}"]
    sentence = next((each.sentence for each in named if str(each.bearer) and expected.bearer in each.id), "")
    decided = "" if expected.decided else " (conditional)"
    due = f", by {expected.due}" if expected.due is not None else ""
    return (Cell(expected.provision), Cell(expected.bearer), Cell(f"{sentence}{due}{decided}"))


if __name__ == "__main__":
    main()
