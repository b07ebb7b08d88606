"""What a condition reads: found by walking it, before any plan is there."""

from collections.abc import Iterator
from typing import Any

from frontierpolicy.conditions.algebra import Condition
from frontierpolicy.conditions.atoms import Member, SetTest
from frontierpolicy.conditions.declared import DefinedTerm, Determination, Happened
from frontierpolicy.conditions.operands import Comparison, Operand
from frontierpolicy.conditions.quantifiers import First, Onset, Quantified
from frontierpolicy.conditions.symbols import Scope, Symbol

__all__ = ["operand_out_of_reach", "operand_parts", "out_of_reach", "symbols_read", "walk"]

Scopes = frozenset[type[Scope]]


def walk(condition: Condition) -> Iterator[Condition]:
    """Yield a condition and every condition inside it, those inside operands too."""
    yield condition
    for child in condition.children():
        yield from walk(child)
    if isinstance(condition, Comparison):
        for part in _sides(condition):
            for inner in part.conditions():
                yield from walk(inner)


def operand_parts(operand: Operand[Any]) -> Iterator[Operand[Any]]:
    """Yield an operand and every operand inside it."""
    yield operand
    for part in operand.inside():
        yield from operand_parts(part)


def _sides(comparison: Comparison) -> tuple[Operand[Any], ...]:
    return (*operand_parts(comparison.left), *operand_parts(comparison.right))


def symbols_read(condition: Condition) -> tuple[Symbol, ...]:
    """Return the facts that a condition reads, each once, in the order of the text."""
    found: dict[Symbol, None] = {}
    for part in walk(condition):
        if isinstance(part, Symbol):
            found[part] = None
        elif isinstance(part, Member | SetTest):
            found[part.fact] = None
        elif isinstance(part, Comparison):
            found.update(dict.fromkeys((*part.left.symbols(), *part.right.symbols())))
    return tuple(found)


def out_of_reach(condition: Condition, reach: Scopes) -> Iterator[str]:
    """Yield a sentence for each fact or term that cannot be read where the condition is stated.

    Args:
        condition: What is stated.
        reach: The scope it is stated of and those above it.
    """
    if isinstance(condition, Quantified):
        yield from out_of_reach(condition.condition, reach | frozenset(condition.over.path()))
        return
    if isinstance(condition, Comparison):
        yield from operand_out_of_reach(condition.left, reach)
        yield from operand_out_of_reach(condition.right, reach)
    elif isinstance(condition, Symbol):
        yield from _unless_within(condition, condition.owner, reach)
    elif isinstance(condition, Member | SetTest):
        yield from _unless_within(condition.fact, condition.fact.owner, reach)
    elif isinstance(condition, Determination | DefinedTerm):
        yield from _unless_within(condition, condition.subject, reach)
    elif isinstance(condition, Happened) and isinstance(condition.about, type):
        yield from _unless_within(condition, condition.about, reach)
    for child in condition.children():
        yield from out_of_reach(child, reach)


def operand_out_of_reach(operand: Operand[Any], reach: Scopes) -> Iterator[str]:
    """Yield a sentence for each fact that an operand cannot read where it is stated."""
    for part in operand_parts(operand):
        if isinstance(part, First):
            yield from out_of_reach(part.where, reach | frozenset(part.over.path()))
        elif isinstance(part, Onset):
            yield from out_of_reach(part.condition, reach)
        elif not part.inside():
            for symbol in part.symbols():
                yield from _unless_within(symbol, symbol.owner, reach)


def _unless_within(what: Symbol | Condition, scope: type[Scope], reach: Scopes) -> Iterator[str]:
    if not any(issubclass(known, scope) or _extends(scope, known) for known in reach):
        yield f"{what!s} cannot be read of {_names(reach)}: go through any_, all_, count_at_least or first"


def _extends(scope: type[Scope], known: type[Scope]) -> bool:
    return known in scope.path() and known.scope_name == scope.scope_name


def _names(reach: Scopes) -> str:
    return "a " + " or ".join(sorted(scope.scope_name for scope in reach)) if reach else "what needs no plan"
