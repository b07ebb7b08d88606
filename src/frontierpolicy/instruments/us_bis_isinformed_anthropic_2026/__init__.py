"""The export directive of 12 June 2026 to Anthropic, its amendment of 26 June and its end on 30 June.

The letter asked for a licence for any foreign person anywhere; the press spoke of adversarial nations.
"""

import datetime as dt

import attrs

from frontierpolicy.calendars import Sometime
from frontierpolicy.conditions import DefinedTerm
from frontierpolicy.drafting import AddException, Amendment, Ending, ExportDirective, Reading, Substitute
from frontierpolicy.instruments._press_account import AS_REPORTED, PRESS
from frontierpolicy.instruments._us_ear import CRIMINAL_OR_CIVIL, EAR, IS_FOREIGN_PERSON
from frontierpolicy.parties.known import ANTHROPIC, COMMERCE
from frontierpolicy.places import country
from frontierpolicy.places.lists import FOREIGN_ADVERSARIES
from frontierpolicy.plans import Log, Model, Recipient
from frontierpolicy.provisions import Notice, Unless, counts_as
from frontierpolicy.provisions.actions import GRANT_LICENCE
from frontierpolicy.sources import Source
from frontierpolicy.terms import (
    Caveat,
    Confidence,
    Publication,
    Status,
)

__all__ = ["INSTRUMENT"]

CHECKED = dt.date(2026, 10, 10)
EASTERN = dt.timezone(dt.timedelta(hours=-4))
ANNEX_A = "us-bis-annex-a"  # over a hundred entities; the list is not published

LETTER = Source(
    title="Commerce letter of 12 June 2026",
    url="https://harvardlawreview.org/blog/2026/06/is-access-to-fable-an-export/",
    checked=CHECKED,
    confidence=Confidence.HIGH,
    note="never published by Commerce; terms read through reprints; the hour is of medium confidence",
)
EASING = Source(
    title="Commerce letter of 26 June 2026",
    url="https://www.mayerbrown.com/en/insights/publications/2026/06/commerce-department-extends-export-controls-to-advanced-ai-models-authorizes-release-to-specific-trusted-partners",
    checked=CHECKED,
    confidence=Confidence.MEDIUM,
)
LIFTING = Source(
    title="Commerce announcement of 30 June 2026",
    url="https://www.anthropic.com/news/redeploying-fable-5",
    checked=CHECKED,
)
FABLE_5, MYTHOS_5 = "claude-fable-5", "claude-mythos-5"

FOREIGN_PERSON = DefinedTerm(id="us-ear/foreign-person", phrase="a foreign person", subject=Recipient)

DEFINITION = counts_as(
    FOREIGN_PERSON,
    id="772.1",
    citation=EAR.at("772.1, foreign person"),
    when=IS_FOREIGN_PERSON,
)

ORDER = ExportDirective(
    id="us-bis-isinformed-anthropic-2026",
    title="Licence requirement for two named models (is-informed letter)",
    issuer="the Department of Commerce",
    jurisdiction=country("US"),
    source=LETTER,
    issued=dt.date(2026, 6, 12),
    begins=dt.datetime(2026, 6, 12, 17, 21, tzinfo=EASTERN),
    summary="Orders one company not to let two of its models reach any foreign person without a licence.",
    addressee=ANTHROPIC,
    models=(FABLE_5, MYTHOS_5),
    restricted=FOREIGN_PERSON,
    licence_from=COMMERCE,
    citation=LETTER.at("licence requirement, under 15 CFR 744.22(b)", caveat=Caveat.CONTESTED),
    sanction=CRIMINAL_OR_CIVIL,
    parts=(
        DEFINITION,
        Notice(
            id="contested",
            citation=LETTER.at("the term export"),
            per=Model,
            condition=Model.id.is_in((FABLE_5, MYTHOS_5)),
            text="Whether access to a hosted model is an export is contested.",
        ),
        Notice(
            id="us-persons-abroad",
            citation=LETTER.at("destinations", confidence=Confidence.LOW),
            per=Model,
            condition=Model.id.is_in((FABLE_5, MYTHOS_5)),
            text="One report adds all destinations outside the US: for US persons abroad the rule is uncertain.",
        ),
    ),
    amendments=(
        Amendment(
            title="easing for listed entities",
            effective=dt.date(2026, 6, 26),
            known_at=dt.date(2026, 6, 26),
            citation=EASING.at("authorisation and Annex A"),
            operations=(
                AddException(
                    "licence",
                    Unless(
                        Model.id.is_in((MYTHOS_5,))
                        & (
                            Recipient.lists.includes(ANNEX_A)
                            | Recipient.employer_lists.includes(ANNEX_A)
                            | Recipient.employer.is_(ANTHROPIC)
                        ),
                        EASING.at("Annex A; foreign-national employees"),
                    ),
                ),
            ),
        ),
    ),
    ending=Ending(
        status=Status.REVOKED,
        on=Sometime(dt.date(2026, 6, 30), dt.date(2026, 6, 30)),  # in the evening
        known_at=dt.date(2026, 6, 30),
        citation=LIFTING.at("lifting of the controls"),
    ),
    record=(Log(of=GRANT_LICENCE),),
    publication=Publication.REPRINTED,
    caveats=(Caveat.CONTESTED,),
)

READING = Reading(
    name=AS_REPORTED,
    title="the directive as the press reported it on 24 June 2026",
    citation=PRESS.at("row 5"),
    operations=(
        Substitute(
            attrs.evolve(
                ORDER,
                restricted=Recipient.location.is_within(FOREIGN_ADVERSARIES),
                citation=PRESS.at("row 5"),
                assumes=(f"The account never lists the adversarial nations: {FOREIGN_ADVERSARIES} is taken instead.",),
            ).prohibition()
        ),
    ),
)

INSTRUMENT = attrs.evolve(ORDER, readings=(READING,))
