"""Running worked examples and laws against mutants."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

import attrs

from frontierpolicy.drafting import Instrument, Rulebook
from frontierpolicy.drafting.example import Example
from frontierpolicy.errors import FrontierPolicyError, InvalidType
from frontierpolicy.testing.examples import check_example
from frontierpolicy.testing.mutation.mutants import Mutant, mutants_of
from frontierpolicy.testing.mutation.parts import norms_with, only_norms
from frontierpolicy.testing.mutation.report import Kill, MutationReport

if TYPE_CHECKING:
    from frontierpolicy.testing.laws import Law

__all__ = ["leaning_on", "mutate", "mutate_all"]


def mutate(
    instrument: Instrument,
    examples: Iterable[Example],
    *,
    rulebook: Rulebook | None = None,
    leaning: Mapping[str, Iterable[Example]] | None = None,
    laws: "Iterable[str | Law]" = (),
    max_examples: int = 20,
) -> MutationReport:
    """Return which mutants of an instrument its worked examples kill, and which survive them.

    A mutant is killed by the first example that does not come out with it. What every example leaves alive is held
    to the laws, if there are any.

    Args:
        instrument: The instrument.
        examples: Its worked examples. Each must come out with the instrument as it is.
        rulebook: The law it is read with, for the terms and signatures of others that it leans on.
        leaning: The worked examples of others in the rulebook that lean on its definitions, by their ids.
        laws: Laws, or their names, that the survivors of the examples are held to; they need Hypothesis.
        max_examples: How many cases are drawn for each law and survivor.

    Raises:
        ExampleFailed: An example does not come out with the instrument as it is.
        InvalidType: A function stands where what it returns belongs.

    Examples:
        >>> from frontierpolicy import instruments
        >>> directive = instruments.get("us-bis-isinformed-anthropic-2026")
        >>> report = mutate(directive, instruments.examples(directive.id)[:1])
        >>> report.score < 1
        True
    """
    rest = Rulebook(each for each in rulebook or () if each.id != instrument.id)
    trials = _Trials(instrument, rest, tuple((name, each) for name, many in (leaning or {}).items() for each in many))
    if callable(examples):
        raise InvalidType("examples: expected worked examples, got a function: call it, as in examples()")
    known = list(examples)
    for example in known:
        check_example(instrument.id, example, trials.book(instrument))
    killed: list[Kill] = []
    survived: list[Mutant] = []
    for mutant in mutants_of(instrument):
        killer = trials.killer(mutant, known)
        by = (
            killer.title
            if killer is not None
            else trials.of_others(mutant) or _broken(laws, trials.book(mutant.instrument), max_examples)
        )
        if killer is not None:  # the next mutant is likely one of the same provision
            known.remove(killer)
            known.insert(0, killer)
        if by:
            killed.append(Kill(mutant, by))
        else:
            survived.append(mutant)
    return MutationReport(killed=tuple(killed), survived=tuple(survived))


@attrs.frozen
class _Trials:
    """The law in which the mutants of an instrument are tried."""

    instrument: Instrument
    rest: Rulebook
    leaning: tuple[tuple[str, Example], ...]

    def book(self, instrument: Instrument) -> Rulebook:
        """Return an instrument with what it leans on."""
        return (self.rest | instrument).only(instrument.id)

    def killer(self, mutant: Mutant, examples: Iterable[Example]) -> Example | None:
        """Return the first example that does not come out with a mutant."""
        norms = norms_with(self.instrument, mutant.provision)
        book = self.book(mutant.instrument)
        if norms:  # no other norm can come out otherwise
            book = Rulebook(only_norms(each, norms if each.id == self.instrument.id else NO_NORMS) for each in book)
        return next((each for each in examples if _fails(mutant.instrument.id, each, book, norms or None)), None)

    def of_others(self, mutant: Mutant) -> str:
        """Return the title of the first example of another instrument that fails; empty if none does."""
        if norms_with(self.instrument, mutant.provision):
            return ""
        book = self.rest | mutant.instrument
        return next((each.title for name, each in self.leaning if _fails(name, each, book, None)), "")


NO_NORMS = frozenset[str]()


def mutate_all(rulebook: Rulebook, examples: Callable[[str], Iterable[Example]]) -> MutationReport:
    """Return which mutants of every instrument of a rulebook are killed by its worked examples, and by those of others that lean on it.

    Args:
        rulebook: The instruments, each read with the others that it leans on.
        examples: Returns the worked examples of an instrument by its id, as `frontierpolicy.instruments.examples`.

    Raises:
        ExampleFailed: An example does not come out with an instrument as it is.
    """
    report = MutationReport()
    for instrument in rulebook:
        leaning = {name: examples(name) for name in leaning_on(instrument, rulebook)}
        report |= mutate(instrument, examples(instrument.id), rulebook=rulebook, leaning=leaning)
    return report


def leaning_on(instrument: Instrument, rulebook: Rulebook) -> tuple[str, ...]:
    """Return the ids of those in a rulebook, besides an instrument itself, that are read with it."""
    others = (each for each in rulebook if each.id != instrument.id)
    return tuple(each.id for each in others if instrument in rulebook.only(each.id))


def _fails(name: str, example: Example, book: Rulebook, norms: frozenset[str] | None) -> bool:
    try:
        check_example(name, example, book, norms=norms)
    except FrontierPolicyError:  # it comes out otherwise, or the law contradicts itself
        return True
    return False


def _broken(laws: "Iterable[str | Law]", book: Rulebook, max_examples: int) -> str:
    """Return the name of the first law that a book breaks; empty if it breaks none."""
    for law in laws:
        from frontierpolicy.testing.checking import LawBroken, check

        try:
            check(book, laws=[law], max_examples=max_examples)
        except LawBroken:
            return law if isinstance(law, str) else law.name
    return ""
