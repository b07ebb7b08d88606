"""Write the pages of the docs that are made of the library itself, as real files, before the docs are built.

`python scripts/generated_pages.py` writes `docs/instruments/`: the instruments side by side, and one page each;
`docs/reference/facts.md`, every fact with the question that asks for it and the provisions that read it;
`docs/reference/lives.md`, every step in the life of a duty; and the picture in `docs/concepts/life.md`.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from instrument_pages import act_anchor, determination_anchor, fact_anchor, instrument_page, link, plain, read_by

from frontierpolicy import instruments
from frontierpolicy.analysis import Passage, acts_read, determinations_read, passages, profile_of
from frontierpolicy.drafting import Instrument, Rulebook
from frontierpolicy.facts import Fact, Record, extensions_of
from frontierpolicy.lifecycle import TABLE, Kind, diagram
from frontierpolicy.places import place
from frontierpolicy.plans import Actor, Model, Recipient, Stage, System
from frontierpolicy.serialization.plans import occurrence_kinds

DOCS = Path(__file__).parent.parent / "docs"


def main() -> None:
    """Write every page; the status is that of today."""
    pages, today = DOCS / "instruments", dt.date.today()
    pages.mkdir(exist_ok=True)
    for old in pages.glob("*.md"):
        old.unlink()
    book = instruments.all()
    (pages / "index.md").write_text("\n".join(_index(book, today)), encoding="utf-8")
    for instrument in book:
        (pages / f"{instrument.id}.md").write_text(instrument_page(instrument, today), encoding="utf-8")
    (DOCS / "reference" / "facts.md").write_text("\n".join(_facts(book)), encoding="utf-8")
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


# Facts


Readers = dict[str, list[Passage]]
"""By the anchor of what is read, the provisions that read it."""


def _readers(book: Rulebook) -> Readers:
    found: Readers = {}
    for passage in (passage for instrument in book for passage in passages(instrument)):
        for anchor in read_by(passage.provision).values():
            found.setdefault(anchor, []).append(passage)
    return found


def _facts(book: Rulebook) -> Iterator[str]:
    readers = _readers(book)
    yield "---\nhide: [toc]\n---\n\n# Every fact\n"
    yield "What a plan can say, by scope: the key in a plan file, the kind of value, the question that asks for it, and"
    yield "the provisions that read it themselves. A provision that uses a defined term reads what its definition reads."
    yield "What is [on record](#on-record), determinations and acts, comes last.\n"
    for scope in (Actor, Model, System, Stage, Recipient, *occurrence_kinds().values()):
        yield f"## {scope.scope_name.capitalize()}\n"
        yield from _facts_of(scope, readers)
        for namespace, extension in extensions_of(scope).items():
            yield f"### {scope.scope_name.capitalize()}, in the table `{namespace}`\n"
            yield from _facts_of(extension, readers)
    yield from _record(book, readers)


def _facts_of(scope: type[Record], readers: Readers) -> Iterator[str]:
    rows = ((fact_anchor(fact), fact.name, _kind(fact), fact.question) for fact in scope.facts())
    yield from _read("fact", "kind", rows, readers)


def _record(book: Rulebook, readers: Readers) -> Iterator[str]:
    provisions = [passage.provision for instrument in book for passage in passages(instrument)]
    determinations = {each.id: each for provision in provisions for each in determinations_read(provision)}
    acts = {each.id: each for provision in provisions for each in acts_read(provision)}
    yield "## On record\n\n### Determinations\n\nOnly the authority named makes them; the library never does.\n"
    made = (
        (determination_anchor(each), name, str(each.authority), each.question)
        for name, each in sorted(determinations.items())
    )
    yield from _read("determination", "authority", made, readers)
    yield "### Acts\n\nWhat a log says somebody has done.\n"
    done = ((act_anchor(each), name, "act", f"Has anyone {each.done}?") for name, each in sorted(acts.items()))
    yield from _read("act", "kind", done, readers)


def _read(what: str, kind: str, rows: Iterable[tuple[str, str, str, str]], readers: Readers) -> Iterator[str]:
    yield f'<div class="facts" markdown>\n\n| {what} | {kind} | question | read by |\n|---|---|---|---|'
    for anchor, name, of_kind, question in rows:
        links = "; ".join(dict.fromkeys(link(each, "../instruments/") for each in readers.get(anchor, ())))
        yield f'| <a id="{anchor}"></a>`{name}` | {plain(of_kind)} | {plain(question)} | {links or "none yet"} |'
    yield "\n</div>\n"


def _kind(fact: Fact[Any, Any]) -> str:
    words = {bool: "true or false", str: "text", dt.date: "date"}.get(fact.kind, fact.kind.__name__)
    return f"{'several ' if fact.many else ''}{words}{' by year' if fact.yearly else ''}"


# The index


def _index(book: Rulebook, on: dt.date) -> Iterator[str]:
    yield "---\nhide: [toc]\n---\n\n# Instruments\n"
    yield f"{len(book)} texts set side by side, as they stand on {on}: what is to come is in it, and of a text that is over"
    yield "what it said last. Each page has the provisions in the order of the text, with sources, readings, worked examples"
    yield "and the code. Thresholds are compared exactly as the text does; a clock is shown without the event it runs"
    yield "from, and a penalty without its conditions. The [facts](../reference/facts.md) are listed by who reads them.\n"
    groups: dict[str, list[Instrument]] = {}
    for each in book:
        groups.setdefault(_where(each), []).append(each)
    for where, group in groups.items():
        yield f'## {where}\n\n<div class="compare" markdown>\n'
        yield "| instrument | status | threshold | clock | recipient | force | penalty | last checked |"
        yield "|---|---|---|---|---|---|---|---|"
        yield from (_compared(each, on) for each in group)
        yield "\n</div>\n"


def _where(instrument: Instrument) -> str:
    if instrument.jurisdiction is None:
        return "Between states and companies"
    name = str(place(instrument.jurisdiction.code.partition("-")[0]))
    return f"{name[0].upper()}{name[1:]}"


def _compared(instrument: Instrument, on: dt.date) -> str:
    profile = profile_of(instrument, on)
    cells = (
        f"[{plain(instrument.title)}]({instrument.id}.md)<br>{instrument.kind}",
        str(instrument.status(on)),
        _listed(str(each).removeprefix("the ") for each in profile.thresholds),
        _listed(profile.clocks),
        _listed(profile.recipients),
        _listed(f"{word}: {', '.join(bearers)}" for word, bearers in profile.forces),
        _listed(map(str, profile.sanctions)),
        f"{instrument.source.checked}, confidence {instrument.confidence}",
    )
    return f"| {' | '.join(cells)} |"


def _listed(items: Iterable[str]) -> str:
    found = [plain(each) for each in dict.fromkeys(items)]
    return f"<ul>{''.join(f'<li>{each}</li>' for each in found)}</ul>" if len(found) > 1 else "".join(found) or "none"


if __name__ == "__main__":
    main()
