"""What Hypothesis loads at its start: a strategy for each public type, registered when the type is first imported.

Importing Hypothesis imports no part of this package but this module: a finder waits for the modules of `TYPES`.
"""

import importlib
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

__all__ = ["TYPES", "register"]

TYPES: dict[str, dict[str, str]] = {
    "calendars": {"Interval": "intervals", "Period": "periods", "Sometime": "spans"},
    "conditions": {"Action": "actions", "Condition": "conditions", "Operand": "events"},
    "counting": {"Convention": "conventions"},
    "deadlines": {"Window": "windows"},
    "drafting": {"Instrument": "instruments", "Rulebook": "rulebooks"},
    "facts": {"Estimate": "estimates"},
    "parties": {"Party": "parties"},
    "places": {"Place": "places"},
    "plans": {
        "Actor": "actors",
        "Entry": "entries",
        "Log": "logs",
        "Model": "models",
        "Occurrence": "occurrences",
        "Recipient": "recipients",
        "ReleasePlan": "plans",
        "Stage": "stages",
        "System": "systems",
    },
    "provisions": {"Norm": "norms", "Provision": "provisions"},
    "quantities": {"Compute": "quantities", "Count": "quantities", "Money": "quantities", "Quantity": "quantities"},
}
"""By the module they are public in: each type, and the function in `frontierpolicy.testing.strategies` that draws it.

What is not listed, such as a kind of occurrence or an amendment, Hypothesis builds from these by its fields.
"""


def register() -> None:
    """Register what is imported already, and see to it that the rest is when it is imported. Called by Hypothesis."""
    sys.meta_path.insert(0, _Waiting())
    for name, types in TYPES.items():
        module = sys.modules.get(f"frontierpolicy.{name}")
        if module is not None and all(hasattr(module, each) for each in types):
            _registered(module)


def _registered(module: ModuleType) -> None:
    from hypothesis import strategies as st

    for name, draws in TYPES[module.__name__.rpartition(".")[2]].items():
        st.register_type_strategy(getattr(module, name), _drawing(draws))


def _drawing(name: str) -> Any:
    """Return the function that Hypothesis asks for a strategy; it is then that the strategies are imported."""

    def strategy(kind: Any) -> Any:
        strategies = importlib.import_module("frontierpolicy.testing.strategies")
        made = getattr(strategies, name)
        return made(kind) if name == "quantities" else made()

    return strategy


class _Waiting(MetaPathFinder):
    """Finds nothing itself: lets the others find the modules of `TYPES`, and registers their types after them."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        package, _, name = fullname.rpartition(".")
        if package != "frontierpolicy" or name not in TYPES:
            return None
        for finder in sys.meta_path:
            spec = None if finder is self else finder.find_spec(fullname, path, target)
            if spec is not None and spec.loader is not None:
                spec.loader = _Registering(spec.loader)
                return spec
        return None


class _Registering(Loader):
    """Loads a module as its own loader does, and then registers its types."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        module.__loader__ = vars(module)["__spec__"].loader = self._loader
        self._loader.exec_module(module)
        _registered(module)
