"""Bans that a channel cannot comply with."""

from typing import Any

import pytest

from frontierpolicy.facts import Collection, Missing, exactly
from frontierpolicy.plans import (
    Recipient,
    anyone,
)
from frontierpolicy.terms import (
    Channel,
    RecipientKind,
    UsStatus,
)
from frontierpolicy.truth import Truth
from tests.worlds import ALIEN, NO_FOREIGNERS, launch, only, plan_of, report_of

CITIZEN = Recipient(id="citizen", kind=RecipientKind.PERSON, us_status=UsStatus.CITIZEN)
UNKNOWN = Recipient(id="unknown", kind=RecipientKind.PERSON)


@pytest.mark.parametrize(
    ("refuses", "recipients", "feasible", "words"),
    [
        (
            False,
            exactly(anyone()),
            Truth.FALSE,
            "cannot refuse a recipient, and is also open to us-persons, us-entities",
        ),
        (False, exactly(ALIEN, CITIZEN), Truth.FALSE, "is also open to citizen"),
        (False, exactly(ALIEN), Truth.TRUE, ""),
        (False, exactly(ALIEN, UNKNOWN), Truth.UNKNOWN, "whether it is open to others is not known"),
        (False, Collection((ALIEN,)), Truth.UNKNOWN, "whether it is open to others is not known"),
        (True, exactly(anyone()), Truth.TRUE, ""),
        (Missing.NOT_STATED, exactly(ALIEN, CITIZEN), Truth.UNKNOWN, "can refuse a recipient is not stated"),
        (Missing.NOT_STATED, exactly(ALIEN), Truth.TRUE, ""),
    ],
)
def test_a_ban_on_some_recipients_needs_a_channel_that_can_refuse(
    refuses: Any, recipients: Any, feasible: Truth, words: str
) -> None:
    stage = launch(can_refuse=refuses, recipients=recipients, channels={Channel.WEIGHTS_DOWNLOAD})
    report = report_of(NO_FOREIGNERS, plan=plan_of(None, stage))
    finding = report.findings[0]
    assert finding.feasible is feasible
    assert words in finding.hindrance
    assert bool(report.infeasible) is (feasible is Truth.FALSE)


def test_a_ban_may_reach_a_part_of_an_audience() -> None:
    finding = only(report_of(NO_FOREIGNERS, plan=plan_of(None, launch(recipients=exactly(anyone())))))
    assert (finding.partial, finding.decided, finding.counterparty) == (True, True, "anyone")
    whole = only(report_of(NO_FOREIGNERS, plan=plan_of(None, launch(recipients=exactly(ALIEN)))))
    assert not whole.partial
