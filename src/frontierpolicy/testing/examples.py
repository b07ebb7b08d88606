"""Worked examples as tests: what an instrument should say of a plan, against what it says."""

from collections.abc import Iterator

from frontierpolicy.drafting import Instrument, Rulebook
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.errors import FrontierPolicyError
from frontierpolicy.evaluation import Finding, Report, evaluate
from frontierpolicy.truth import Truth

__all__ = ["ExampleFailed", "check_example"]


class ExampleFailed(FrontierPolicyError, AssertionError):
    """A worked example does not come out as derived.

    Attributes:
        example: The example.
        report: What the law says of its plan.
        ways: A sentence for each way in which they differ.
    """

    def __init__(self, example: Example, report: Report, ways: tuple[str, ...]) -> None:
        """Keep the example and the report; the sentence says how they differ."""
        self.example, self.report, self.ways = example, report, ways
        lines = (f"the example '{example.title}' comes out otherwise, as of {example.as_of}:", *ways)
        super().__init__("\n  ".join(lines))


def check_example(instrument: Instrument | str, example: Example, rulebook: Rulebook | None = None) -> None:
    """Hold an instrument to a worked example of it.

    Every finding that the example expects must come, as it is expected, and no other for the bearers that it names or
    for the party whose plan it is.

    Args:
        instrument: The instrument, or its id in the rulebook.
        example: The example.
        rulebook: The law it is read with; by itself if left out.

    Raises:
        ExampleFailed: The instrument says something else.
        UnknownName: The rulebook has no such instrument.

    Examples:
        >>> from frontierpolicy import instruments
        >>> for each in instruments.examples("us-eo-14409"):
        ...     check_example("us-eo-14409", each, instruments.all())
    """
    name = instrument if isinstance(instrument, str) else instrument.id
    book = rulebook if rulebook is not None else Rulebook((instrument,) if isinstance(instrument, Instrument) else ())
    report = evaluate(
        example.plan,
        book.only(name),
        as_of=example.as_of,
        known_at=example.known_at,
        readings={name: example.reading},
        record=example.record,
    )
    ways = tuple(_differences(name, example, report))
    if ways:
        raise ExampleFailed(example, report, ways)


def _differences(name: str, example: Example, report: Report) -> Iterator[str]:
    bearers = {each.bearer for each in example.expects}
    bearers |= {example.plan.party.id} if example.plan is not None else set[str]()
    found = [each for each in report.findings if each.instrument == name and each.id.split(":")[1] in bearers]
    left = list(found)
    for expected in example.expects:
        match = next((each for each in left if _fits(each, expected)), None)
        if match is None:
            yield f"expected {_called(expected)}, and it is not found"
            continue
        left.remove(match)
        yield from _otherwise(match, expected)
    yield from (f"{each.id} is found, and nothing of the kind is expected" for each in left)


def _called(expected: Expected) -> str:
    return ":".join(filter(None, (expected.provision, expected.bearer, expected.towards)))


def _fits(finding: Finding, expected: Expected) -> bool:
    about = finding.id.split(":")
    return (
        finding.norm.id == expected.provision and about[1] == expected.bearer and expected.towards in ("", *about[2:])
    )


def _otherwise(finding: Finding, expected: Expected) -> Iterator[str]:
    told = {
        "decided": (expected.decided, finding.decided),
        "due": (expected.due, finding.due),
        "standing": (expected.standing, None if expected.standing is None else finding.standing),
        "feasible": (expected.feasible, finding.feasible is not Truth.FALSE),
    }
    for field, (wanted, is_) in told.items():
        if wanted != is_:
            yield f"{finding.id}: {field} is {is_}, and {wanted} is expected"
