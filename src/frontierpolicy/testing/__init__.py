"""Property-based testing of rules: strategies that know a rulebook, laws to hold it to, and mutants of it.

Strategies, laws and checks need Hypothesis: `pip install 'frontierpolicy[hypothesis]'`; mutants and worked examples do
not. Each name is imported when it is first used, so that Hypothesis and pytest can load their entry points here at next
to no cost.

Examples:
    >>> from frontierpolicy import instruments
    >>> from frontierpolicy.testing import check
    >>> check(instruments.get("us-eo-14409"), laws=["order_of_law"], max_examples=5)
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from frontierpolicy.testing.checking import LawBroken, agrees, check, laws_of
    from frontierpolicy.testing.examples import ExampleFailed, check_example
    from frontierpolicy.testing.laws import LAWS, Law
    from frontierpolicy.testing.mutation import (
        Kill,
        Mutant,
        MutationReport,
        mutants_of,
        mutate,
        mutate_all,
        mutation_document,
    )
    from frontierpolicy.testing.nonlaws import NON_LAWS, NonLaw
    from frontierpolicy.testing.strategies import days_for, plans_for

_HOMES = {
    "checking": ("LawBroken", "agrees", "check", "laws_of"),
    "examples": ("ExampleFailed", "check_example"),
    "laws": ("LAWS", "Law"),
    "mutation": ("Kill", "Mutant", "MutationReport", "mutants_of", "mutate", "mutate_all", "mutation_document"),
    "nonlaws": ("NON_LAWS", "NonLaw"),
    "strategies": ("days_for", "plans_for"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "LAWS",
    "NON_LAWS",
    "ExampleFailed",
    "Kill",
    "Law",
    "LawBroken",
    "Mutant",
    "MutationReport",
    "NonLaw",
    "agrees",
    "check",
    "check_example",
    "days_for",
    "laws_of",
    "mutants_of",
    "mutate",
    "mutate_all",
    "mutation_document",
    "plans_for",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used.

    Raises:
        MissingExtra: It needs Hypothesis, which is not installed.
    """
    if name not in _HOME_OF:
        raise AttributeError(f"module 'frontierpolicy.testing' has no attribute {name!r}")
    try:
        module = importlib.import_module(f"frontierpolicy.testing.{_HOME_OF[name]}")
    except ModuleNotFoundError as error:
        if error.name != "hypothesis":
            raise
        from frontierpolicy.errors import MissingExtra

        raise MissingExtra("hypothesis", "hypothesis") from error
    found = globals()[name] = getattr(module, name)
    return found
