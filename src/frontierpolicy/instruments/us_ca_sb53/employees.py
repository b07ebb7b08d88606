"""SB 53, Labor Code s. 1107.1: employees who disclose catastrophic risk."""

from frontierpolicy.calendars import months
from frontierpolicy.deadlines import Every
from frontierpolicy.instruments._frontier_statutes import duty
from frontierpolicy.instruments.us_ca_sb53.definitions import ACT, CALIFORNIA, FRONTIER_DEVELOPER, LARGE, OPERATIVE
from frontierpolicy.plans import Actor
from frontierpolicy.provisions import Sanction
from frontierpolicy.provisions.actions import NOTIFY_EMPLOYEES, OPEN_ANONYMOUS_CHANNEL, RETALIATE, SHARE_WITH_OFFICERS
from frontierpolicy.terms import Modality

SUIT = Sanction(words="civil action, with fees and injunctions", citation=ACT.at("Labor Code s. 1107.1(f)-(h)"))

EMPLOYEES = (
    duty(
        id="1107.1(a)",
        citation=ACT.at("Labor Code s. 1107.1(a) and (b)"),
        action=RETALIATE,
        per=Actor,
        condition=FRONTIER_DEVELOPER,
        modality=Modality.MUST_NOT,
        sanction=SUIT,
    ),
    duty(
        id="1107.1(d)",
        citation=ACT.at("Labor Code s. 1107.1(d)"),
        action=NOTIFY_EMPLOYEES,
        per=Actor,
        condition=FRONTIER_DEVELOPER,
    ),
    duty(
        id="1107.1(e)(1)",
        citation=ACT.at("Labor Code s. 1107.1(e)(1)"),
        action=OPEN_ANONYMOUS_CHANNEL,  # with an answer each month to whoever reported
        per=Actor,
        condition=LARGE,
    ),
    duty(
        id="1107.1(e)(2)",
        citation=ACT.at("Labor Code s. 1107.1(e)(2); not with one who is accused"),
        action=SHARE_WITH_OFFICERS,
        per=Actor,
        condition=LARGE,
        window=Every(months(3), since=OPERATIVE, counting=CALIFORNIA),
        assumes=("the quarters are counted from the day the act became operative; it names no day",),
    ),
)
