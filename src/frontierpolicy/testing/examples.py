"""Worked examples as tests: what an instrument should say of a plan, against what it says."""

from collections.abc import Collection, Iterable, Iterator

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
        self.example: Example = example
        self.report: Report = report
        self.ways: tuple[str, ...] = ways
        lines = (f"the example '{example.title}' comes out otherwise, as of {example.as_of}:", *ways)
        super().__init__("\n  ".join(lines))


def check_example(
    instrument: Instrument | str,
    example: Example,
    rulebook: Rulebook | None = None,
    *,
    norms: Collection[str] | None = None,
) -> None:
    """Hold an instrument to a worked example of it.

    Every finding that the example expects must come, as it is expected, and no other for the bearers that it names or
    for the party whose plan it is; and the norms and the notices must be those that it lists, if it does.

    Args:
        instrument: The instrument, or its id in the rulebook.
        example: The example.
        rulebook: The law it is read with; by itself if left out.
        norms: The ids of the norms that are looked at; every norm if left out.

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
    ways = tuple(_differences(name, example, report, norms))
    if ways:
        raise ExampleFailed(example, report, ways)


def _differences(name: str, example: Example, report: Report, norms: Collection[str] | None) -> Iterator[str]:
    found = [each for each in report.findings if each.instrument == name and (norms is None or each.norm.id in norms)]
    if example.expects is not None:
        bearers = {each.bearer for each in example.expects}
        bearers |= {example.plan.party.id} if example.plan is not None else set[str]()
        expects = (each for each in example.expects if norms is None or each.provision in norms)
        yield from _of_bearers(expects, [each for each in found if each.id.split(":")[1] in bearers])
    if example.norms is not None:
        told = {(each.norm.id, each.modality, each.force) for each in found}
        wanted = {(each, *how) for how, ids in example.norms.items() for each in ids if norms is None or each in norms}
        yield from _other(
            "norms", (" ".join(map(str, each)) for each in wanted), (" ".join(map(str, each)) for each in told)
        )
    if example.notices is not None:
        printed = (each.provision for each in report.remarks if each.provision.startswith(f"{name}/"))
        yield from _other("notices", example.notices, (each.partition("/")[2] for each in printed))


def _other(what: str, wanted: Iterable[str], told: Iterable[str]) -> Iterator[str]:
    expected, found = set(wanted), set(told)
    if expected - found:
        yield f"{what} expected and not found: {', '.join(sorted(expected - found))}"
    if found - expected:
        yield f"{what} found and not expected: {', '.join(sorted(found - expected))}"


def _of_bearers(expects: Iterable[Expected], left: list[Finding]) -> Iterator[str]:
    for expected in expects:
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
        "timing": (expected.timing, finding.timing if expected.timing is not None else None),
        "opens": (expected.opens, finding.span.opens if expected.opens is not None else None),
    }
    for field, (wanted, is_) in told.items():
        if wanted != is_:
            yield f"{finding.id}: {field} is {is_}, and {wanted} is expected"
