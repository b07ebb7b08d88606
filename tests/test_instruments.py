"""Every instrument: its worked examples, its citations, its shape."""

import pytest

from frontierpolicy import instruments
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.evaluation import Finding, evaluate
from frontierpolicy.truth import Truth

BOOK = instruments.all()
EXAMPLES = [
    pytest.param(name, example, id=f"{name}: {example.title}")
    for name in instruments.names()
    for example in instruments.examples(name)
]


def _told(finding: Finding, expected: Expected) -> Expected:
    """Return a finding in the terms of an expectation, leaving out what that says nothing of."""
    bearer = getattr(finding.bearer, "id", str(finding.bearer))
    return Expected(
        provision=finding.norm.id,
        bearer=bearer,
        towards=expected.towards,
        decided=finding.decided,
        due=finding.due,
        standing=None if expected.standing is None else finding.standing,
        feasible=finding.feasible is not Truth.FALSE,
    )


def _fits(finding: Finding, expected: Expected) -> bool:
    about = finding.id.split(":")
    return (
        finding.norm.id == expected.provision and about[1] == expected.bearer and expected.towards in ("", *about[2:])
    )


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_a_worked_example_comes_out_as_derived_by_hand(name: str, example: Example) -> None:
    report = evaluate(
        example.plan,
        BOOK.only(name),
        as_of=example.as_of,
        known_at=example.known_at,
        readings={name: example.reading},
        record=example.record,
    )
    bearers = {each.bearer for each in example.expects}
    bearers |= {example.plan.party.id} if example.plan is not None else set[str]()
    found = [each for each in report.findings if each.instrument == name and each.id.split(":")[1] in bearers]
    matched = [next((each for each in found if _fits(each, expected)), None) for expected in example.expects]

    assert [
        None if each is None else _told(each, expected) for each, expected in zip(matched, example.expects, strict=True)
    ] == list(example.expects)
    assert len(found) == len(example.expects), [each.id for each in found]
