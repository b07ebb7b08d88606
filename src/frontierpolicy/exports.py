"""Public names of a package that are imported when they are first used, so that importing it costs next to nothing."""

import importlib
import sys
from collections.abc import Mapping
from typing import Any

__all__ = ["export"]


def export(package: str, homes: Mapping[str, tuple[str, ...]]) -> None:
    """Give a package the public names of its modules, each imported when it is first used.

    Type checkers read the same names from imports under `TYPE_CHECKING`.

    Args:
        package: Its name.
        homes: The public names of each of its modules; a module that is itself public has its own name there.
    """
    home_of = {name: home for home, names in homes.items() for name in names}

    def find(name: str) -> Any:
        if name not in home_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = importlib.import_module(f"{package}.{home_of[name]}")
        found = module if name == home_of[name] else getattr(module, name)
        setattr(sys.modules[package], name, found)
        return found

    vars(sys.modules[package]).update(__getattr__=find, __dir__=lambda: sorted(home_of))
