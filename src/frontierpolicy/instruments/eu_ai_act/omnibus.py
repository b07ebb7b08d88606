"""What Regulation (EU) 2026/1744, the omnibus on AI, changed of the parts that are here."""

import datetime as dt

import attrs

from frontierpolicy.conditions import Constant
from frontierpolicy.deadlines import AtOrBefore
from frontierpolicy.drafting import AddException, Amendment, Insert, Repeal
from frontierpolicy.instruments.eu_ai_act.chapter_4 import MARKING
from frontierpolicy.instruments.eu_ai_act.sources import ENFORCED, OMNIBUS
from frontierpolicy.instruments.eu_ai_act.terms import EuSystem
from frontierpolicy.provisions import Notice, Unless

PUBLISHED, IN_FORCE = dt.date(2026, 7, 24), dt.date(2026, 7, 27)
MARKED_BY = dt.date(2026, 12, 2)

BEFORE = EuSystem.placed < ENFORCED
GRACE = OMNIBUS.at("art. 1: new art. 111(4)")

AMENDMENT = Amendment(
    title="omnibus on AI",
    effective=IN_FORCE,
    known_at=PUBLISHED,
    citation=OMNIBUS.at("art. 1"),
    operations=(
        AddException("50(2)", Unless(BEFORE, GRACE)),
        Insert(
            (
                attrs.evolve(MARKING.when(BEFORE), id="111(4)", citation=GRACE, window=AtOrBefore(Constant(MARKED_BY))),
                Notice(
                    id="75(1)",
                    citation=OMNIBUS.at("art. 1: art. 75(1)"),
                    text="The AI Office alone supervises systems built on a general-purpose model of the same provider.",
                ),
                Notice(
                    id="56(6).no-presumption",
                    citation=OMNIBUS.at("recital 41"),
                    text="Signing a code of practice gives no presumption of conformity.",
                ),
                Notice(
                    id="113.dates",
                    citation=OMNIBUS.at("art. 1: art. 113"),
                    text="High-risk duties moved to 2 December 2027 (Annex III) and 2 August 2028 (Annex I), new bans apply "
                    "from 2 December 2026; no date, threshold or duty of general-purpose models moved.",
                ),
            )
        ),
        Repeal(("56(6)",)),
    ),
)
