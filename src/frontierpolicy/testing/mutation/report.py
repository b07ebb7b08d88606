"""What became of the mutants of an instrument, and how that reads."""

from collections.abc import Iterator
from fractions import Fraction

import attrs

from frontierpolicy.rendering import Cell, Document, Heading, Lines, Table, plain_text
from frontierpolicy.rendering.document import Block
from frontierpolicy.testing.mutation.mutants import Mutant

__all__ = ["Kill", "MutationReport", "mutation_document"]


@attrs.frozen
class Kill:
    """A mutant that something tells from the original.

    Attributes:
        mutant: The mutant.
        by: The title of the worked example, or the name of the law, that fails with it.
    """

    mutant: Mutant
    by: str


@attrs.frozen(kw_only=True)
class MutationReport:
    """What became of the mutants of an instrument, or of several.

    Attributes:
        killed: Those that some example or law tells from the original, with the first that does.
        survived: Those with which every one of them still comes out: a case is missing, or nothing was changed
            that could matter.
    """

    killed: tuple[Kill, ...] = ()
    survived: tuple[Mutant, ...] = ()

    @property
    def score(self) -> Fraction:
        """The share of mutants killed, from 0 to 1; 1 where there are none."""
        total = len(self.killed) + len(self.survived)
        return Fraction(len(self.killed), total) if total else Fraction(1)

    def __or__(self, other: "MutationReport") -> "MutationReport":
        """Return what became of the mutants of both."""
        return MutationReport(killed=(*self.killed, *other.killed), survived=(*self.survived, *other.survived))

    def __str__(self) -> str:
        """Write the score of each instrument, and every survivor with where the original says it."""
        return plain_text(mutation_document(self))


def mutation_document(report: MutationReport) -> Document:
    """Return a report of mutants as a document: the score of each instrument, then every survivor."""
    return tuple(_blocks(report))


def _blocks(report: MutationReport) -> Iterator[Block]:
    yield Heading("Mutants", 1)
    yield Lines((_score(report),))
    names = sorted({each.instrument.id for each in (*(kill.mutant for kill in report.killed), *report.survived)})
    if len(names) > 1:
        yield Table(
            ("instrument", "killed", "survived", "score"), tuple(_row(name, _of(report, name)) for name in names)
        )
    if report.survived:
        yield Heading("Survived")
        rows = (
            (
                Cell(f"{each.instrument.id}/{each.provision}"),
                Cell(each.change, "open"),
                Cell(str(each.citation), "quiet"),
            )
            for each in report.survived
        )
        yield Table(("provision", "what was changed", "source"), tuple(rows))


def _score(report: MutationReport) -> str:
    killed, total = len(report.killed), len(report.killed) + len(report.survived)
    return f"{killed} of {total} {'mutants are' if total != 1 else 'mutant is'} killed: {_percent(report)}."


def _percent(report: MutationReport) -> str:
    """Write the score, rounded down: 100 % means all."""
    return f"{int(1000 * report.score) / 10:g} %"


def _of(report: MutationReport, name: str) -> MutationReport:
    return MutationReport(
        killed=tuple(each for each in report.killed if each.mutant.instrument.id == name),
        survived=tuple(each for each in report.survived if each.instrument.id == name),
    )


def _row(name: str, report: MutationReport) -> tuple[Cell, ...]:
    return (Cell(name), Cell(str(len(report.killed))), Cell(str(len(report.survived))), Cell(_percent(report)))
