"""The law: one module an instrument, found by looking, listed nowhere.

A module here holds a constant `INSTRUMENT` and a function `examples`; that of a folder stands in its module
`examples`, which is imported only when they are asked for. Its name is the id of the instrument with underscores. Other packages add theirs through the entry-point group
`frontierpolicy.instruments`: each entry names such a module.
"""

import importlib
import importlib.util
import os
import pkgutil
import warnings
from functools import cache
from importlib import metadata
from types import ModuleType
from typing import cast

from frontierpolicy.drafting import Instrument, Rulebook
from frontierpolicy.drafting.example import Example
from frontierpolicy.errors import InvalidRulebook, UnknownName

__all__ = ["GROUP", "all", "examples", "get", "names"]

GROUP = "frontierpolicy.instruments"
"""The entry-point group through which other packages add instruments."""

PLUGINS_OFF = "FRONTIERPOLICY_NO_PLUGINS"
"""The environment variable that, set to anything, leaves the instruments of other packages out."""


@cache
def _modules() -> dict[str, ModuleType]:
    found: dict[str, ModuleType] = {}
    for each in pkgutil.iter_modules(__path__):
        if each.name.startswith("_"):
            continue  # what several instruments share
        module = importlib.import_module(f"{__name__}.{each.name}")
        found[_instrument(module).id] = module
    if not os.environ.get(PLUGINS_OFF):
        for name, module in _plugins():
            if name in found:
                raise InvalidRulebook(
                    f"two modules define the instrument {name!r}: {found[name].__name__}, {module.__name__}"
                )
            found[name] = module
    return dict(sorted(found.items()))


def _plugins() -> list[tuple[str, ModuleType]]:
    found: list[tuple[str, ModuleType]] = []
    for entry in metadata.entry_points(group=GROUP):
        try:
            module = cast("ModuleType", entry.load())
            found.append((_instrument(module).id, module))
        except Exception as error:  # noqa: BLE001  a broken package must not take the rest of the law with it
            origin = entry.dist.name if entry.dist is not None else entry.value
            warnings.warn(f"the instrument {entry.name!r} of {origin} cannot be loaded: {error}", stacklevel=4)
    return found


def _instrument(module: ModuleType) -> Instrument:
    found = getattr(module, "INSTRUMENT", None)
    if not isinstance(found, Instrument):
        raise InvalidRulebook(f"{module.__name__} has no constant INSTRUMENT that is an Instrument")
    return found


def all() -> Rulebook:
    """Return every instrument there is, those of other packages included."""
    return Rulebook(tuple(_instrument(module) for module in _modules().values()))


def names() -> tuple[str, ...]:
    """Return the ids of every instrument, in order."""
    return tuple(_modules())


def get(name: str) -> Instrument:
    """Return the instrument of that id.

    Raises:
        UnknownName: There is none.

    Examples:
        >>> get("us-eo-14409").title
        'Promoting Advanced Artificial Intelligence Innovation and Security'
    """
    if name not in _modules():
        raise UnknownName("instrument", name, _modules())
    return _instrument(_modules()[name])


def examples(name: str) -> tuple[Example, ...]:
    """Return the worked examples of an instrument.

    Raises:
        UnknownName: There is no such instrument.
    """
    get(name)
    module = _modules()[name]
    if hasattr(module, "__path__") and importlib.util.find_spec(f"{module.__name__}.examples") is not None:
        module = importlib.import_module(f"{module.__name__}.examples")
    made = getattr(module, "examples", None)
    return tuple(cast("tuple[Example, ...]", made())) if made is not None else ()
