"""What pytest loads at its start: options, worked examples and laws as test items, readable differences of reports.

It imports no other part of this package, nor Hypothesis, until one of these is used.
"""

import importlib
import inspect
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

__all__: list[str] = []


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options, on the command line and in the configuration file."""
    group = parser.getgroup("frontierpolicy")
    for name, what, meta in (
        ("laws", "hold a rulebook, or whatever else has laws, to them: each law is one test", "MODULE:NAME"),
        ("examples", "run the worked examples of an instrument: each is one test", "MODULE"),
    ):
        group.addoption(f"--frontierpolicy-{name}", action="append", default=[], metavar=meta, help=what)
        parser.addini(f"frontierpolicy_{name}", f"{what} (several, one a line)", type="linelist", default=[])


def _asked(config: pytest.Config, name: str) -> list[str]:
    given: Any = config.getoption(f"frontierpolicy_{name}")
    return [*config.getini(f"frontierpolicy_{name}"), *given]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, config: pytest.Config, items: list[pytest.Item]) -> None:
    """Add an item for each law and each worked example that is asked for."""
    for name in dict.fromkeys(_asked(config, "laws")):
        items.extend(_laws(session, name))
    for name in dict.fromkeys(_asked(config, "examples")):
        items.extend(_examples(session, name))


def _laws(session: pytest.Session, name: str) -> Iterator[pytest.Item]:
    module, _, attribute = name.partition(":")
    subject = getattr(_imported(session.config, module, name), attribute or "INSTRUMENT", None)
    if subject is None:
        raise pytest.UsageError(f"--frontierpolicy-laws={name}: {module} has no {attribute or 'INSTRUMENT'}")
    subject = subject() if inspect.isfunction(subject) else subject
    testing = importlib.import_module("frontierpolicy.testing")
    try:
        laws = testing.laws_of(subject)
    except TypeError as error:
        raise pytest.UsageError(f"--frontierpolicy-laws={name}: {error}") from error
    for law in laws:
        yield _item(session, f"{name}::{law.name}", _held(testing.check, subject, law))


def _held(check: Callable[..., None], subject: Any, law: Any) -> Callable[[], None]:
    return lambda: check(subject, laws=[law])


def _examples(session: pytest.Session, name: str) -> Iterator[pytest.Item]:
    module = _imported(session.config, name, name)
    for needed in ("INSTRUMENT", "examples"):
        if not hasattr(module, needed):
            raise pytest.UsageError(f"--frontierpolicy-examples={name}: {name} has no {needed}")
    check = importlib.import_module("frontierpolicy.testing.examples").check_example
    shipped = importlib.import_module("frontierpolicy.instruments").all()
    book = shipped if module.INSTRUMENT in shipped else shipped | module.INSTRUMENT
    for example in module.examples():
        yield _item(session, f"{name}::{example.title}", _worked(check, module.INSTRUMENT, example, book))


def _worked(check: Callable[..., None], instrument: Any, example: Any, book: Any) -> Callable[[], None]:
    return lambda: check(instrument, example, book)


def _imported(config: pytest.Config, module: str, asked: str) -> Any:
    """Return a module, looked for in the directory that pytest was called from too, as `python -m pytest` does."""
    here = str(config.invocation_params.dir)
    if here not in sys.path:
        sys.path.append(here)
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise pytest.UsageError(f"{asked}: {module} cannot be imported: {error}") from error


def _item(session: pytest.Session, name: str, run: Callable[[], None]) -> pytest.Item:
    item: pytest.Item = Held.from_parent(session, name=name)  # pyright: ignore[reportUnknownMemberType]
    vars(item)["run"] = run
    return item


class Held(pytest.Item):
    """A law, or a worked example, as a test."""

    run: Callable[[], None]

    def runtest(self) -> None:
        """Hold the rules to it."""
        self.run()

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return the message alone where the rules are at fault, and the traceback where something else is."""
        if isinstance(excinfo.value, AssertionError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Any, int | None, str]:
        """Return what a report calls it."""
        return self.path, None, self.name


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """Return how two reports differ, finding by finding, where a test asserts that they are equal."""
    known = sys.modules.get("frontierpolicy.evaluation")
    if op != "==" or known is None or not all(isinstance(each, known.Report) for each in (left, right)):
        return None
    compare = importlib.import_module("frontierpolicy.analysis").compare
    rendering = importlib.import_module("frontierpolicy.rendering")
    document = rendering.difference_document(compare(left, right))
    return ["the two reports differ", *rendering.plain_text(document).splitlines()]
