"""The text of the rule on model weights, in the order of the regulations it changes."""

import datetime as dt

from frontierpolicy.calendars import Interval
from frontierpolicy.conditions import Action, Condition, DefinedTerm, Happened, Someone
from frontierpolicy.drafting import Amendment, Substitute
from frontierpolicy.facts import Extension, Flag
from frontierpolicy.instruments._us_ear import (
    CRIMINAL_OR_CIVIL,
    D5_OR_MACAU,
    D5_OR_MACAU_WITH_CAMBODIA,
    EAR,
    IS_FOREIGN_PERSON,
    ITAR_CHANGE,
    SUPPLEMENT_5,
)
from frontierpolicy.parties.known import COMMERCE
from frontierpolicy.places import PlaceList, country
from frontierpolicy.plans import Model, Recipient, Stage
from frontierpolicy.provisions import Norm, Notice, Unless, counts_as
from frontierpolicy.provisions.actions import GRANT_LICENCE
from frontierpolicy.quantities import flop
from frontierpolicy.sources import Source
from frontierpolicy.terms import (
    Basis,
    Caveat,
    Channel,
    Confidence,
    Force,
    Modality,
    RecipientKind,
    Role,
    StageKind,
    Topic,
    Weights,
)

COMPLIANCE = dt.date(2025, 5, 15)
RULE = Source(
    title="AI Diffusion Rule, 90 FR 4544",
    url="https://www.federalregister.gov/documents/2025/01/15/2025-00636/framework-for-artificial-intelligence-diffusion",
    checked=dt.date(2026, 11, 23),
    note="compared with a mirror of the amending text, without part 774; evidence of later acts ends on 10 October 2026",
)
HEADING = Source(
    title="ECCN 4E091",
    url="https://eccnfinder.com/eccn/4e091/",
    checked=dt.date(2026, 11, 23),
    confidence=Confidence.MEDIUM,
    note="the heading and the notes as reprinted; the list itself was not read",
)
ANNOUNCEMENT = Source(
    title="GAO B-337935, 12 May 2026", url="https://www.gao.gov/products/b-337935", checked=dt.date(2026, 11, 23)
)
CHIPS = Source(
    title="BIS guidance of 31 May 2026",
    url="https://www.hklaw.com/en/insights/publications/2026/06/bis-publishes-guidance-license-requirements-advanced-computing-items",
    checked=dt.date(2026, 11, 23),
    confidence=Confidence.MEDIUM,
)


class ModelUnderEar(Extension, of=Model, namespace="us_ear"):
    """What the regulations ask of a model."""

    listed_chips: Flag = Flag(
        "Was it trained, also in part, in a plant outside the United States with chips that 15 CFR 734.9(l) lists?",
        label="is trained abroad with chips that 15 CFR 734.9(l) lists",
    )
    below_published: Flag = Flag(
        "Was it trained with fewer operations than it takes to train a model as capable, by widely used benchmarks, as "
        "the most advanced one with published weights?",
        label="is trained with fewer operations than the best published model takes",
    )


class RecipientUnderEar(Extension, of=Recipient, namespace="us_ear"):
    """What the regulations ask of whoever gets the weights."""

    secure: Flag = Flag(
        "Will it store the weights in a facility that follows paragraphs 14, 15 and 18 of 15 CFR part 748, Supplement 10?",
        label="stores the weights in a facility that follows the security guidelines",
    )
    permanent_employee: Flag = Flag(
        "Is the person a permanent regular employee of an entity with its own or its ultimate parent's head office in a "
        "country of 15 CFR part 740, Supplement 5(a)?",
        label="is a permanent regular employee of an entity of a listed country",
    )


ITEM = DefinedTerm(id="us-ear/4e091", phrase="a model whose weights ECCN 4E091 controls", subject=Model)
EXPORT_WEIGHTS = Action(
    id="us-ear/export-weights",
    phrase="export, reexport or transfer the weights of {object} to {counterparty}",
    done="exported the weights",
    topics=frozenset({Topic.RELEASE, Topic.LICENSING}),
    shown_by=frozenset(StageKind),
)

UNITED_STATES = country("US")
SUBJECT_TO_EAR = Model.developed_in.touch(UNITED_STATES) | ModelUnderEar.listed_chips
HANDS_OVER = Stage.channels.overlaps({Channel.WEIGHTS_DOWNLOAD, Channel.ON_PREMISES})
A_PERSON_IN_THE_US = Recipient.kind.is_(RecipientKind.PERSON) & Recipient.location.is_within(UNITED_STATES)
DEEMED = A_PERSON_IN_THE_US & IS_FOREIGN_PERSON
EXPORT = ~Recipient.location.is_within(UNITED_STATES) | DEEMED
OF_LISTED_COUNTRY = Recipient.headquarters.is_within(SUPPLEMENT_5) | Recipient.parent_headquarters.is_within(
    SUPPLEMENT_5
)


def _outside(list_: PlaceList) -> Condition:
    """Return that a recipient is outside a list; no country of Supplement 5 is on any."""
    return Recipient.location.is_within(SUPPLEMENT_5) | ~Recipient.location.is_within(list_)


def _licence(arms_embargo: PlaceList) -> Norm:
    """Return the norm not to export without a licence, by the list of embargoed countries of its time."""
    licensed = Happened(action=GRANT_LICENCE, by=COMMERCE, towards=Someone.BEARER, about=Recipient)
    requirement = RULE.at("15 CFR 742.6(a)(13)")
    return Norm(
        id="742.6(a)(13)",
        citation=requirement,
        modality=Modality.MUST_NOT,
        force=Force.BINDING,
        basis=Basis.LAW,
        bearer=Role.EXPORTER,
        towards=(Recipient,),
        action=EXPORT_WEIGHTS,
        per=Recipient,
        condition=ITEM & SUBJECT_TO_EAR & HANDS_OVER & EXPORT,
        exceptions=(
            Unless(licensed, requirement),
            Unless(DEEMED & RecipientUnderEar.permanent_employee, requirement),
            Unless(
                OF_LISTED_COUNTRY & _outside(arms_embargo) & RecipientUnderEar.secure,
                RULE.at("15 CFR 740.27(a)(3), AIA"),
            ),
        ),
        in_force=Interval(COMPLIANCE),
        sanction=CRIMINAL_OR_CIVIL,
        assumes=(
            "A recipient is taken to get the weights by download or on its premises; a host that stores them is one.",
        ),
    )


CAMBODIA = Amendment(
    title="Cambodia leaves Country Group D:5",
    effective=ITAR_CHANGE,
    known_at=ITAR_CHANGE,
    citation=EAR.at("part 740, Supplement 1, by reference to 22 CFR 126.1; table of 3 February 2026 (91 FR 5091)"),
    operations=(Substitute(_licence(D5_OR_MACAU)),),
)

PARTS = (
    Notice(
        id="740.2(a)(9)",
        citation=RULE.at("15 CFR 740.2(a)(9)(ii)"),
        text="A few other exceptions stay open in part, such as GOV and TSU for some cases; they are not encoded.",
    ),
    _licence(D5_OR_MACAU_WITH_CAMBODIA),
    Notice(
        id="742.6(b)(14)",
        citation=RULE.at("15 CFR 742.6(b)(14)"),
        per=Recipient,
        condition=ITEM & HANDS_OVER & ~OF_LISTED_COUNTRY,
        text="A licence for an end user with no head office in a listed country is presumed to be denied.",
    ),
    counts_as(
        ITEM,
        id="774.4E091",
        citation=HEADING.at("heading", caveat=Caveat.DISPUTED),
        when=Model.training_compute >= flop("1e26"),
        assumes=("10^26 or more, as the heading is reprinted; some law firms say more than 10^26.",),
    )
    .unless(Model.weights.is_(Weights.PUBLISHED), HEADING.at("note 1, published under 15 CFR 734.7(a)"))
    .unless(ModelUnderEar.below_published, RULE.at("15 CFR 742.6(b)(14), note, on note 2 to ECCN 4E091")),
    Notice(
        id="announcement",
        citation=ANNOUNCEMENT.at("decision", caveat=Caveat.CONTESTED),
        text="Commerce announced on 13 May 2025 that it would rescind the rule and not enforce it. GAO held on 12 May 2026 "
        "that the announcement is itself a rule that must go to Congress; a replacement was withdrawn in March 2026.",
    ).during(Interval(dt.date(2025, 5, 13))),
    Notice(
        id="chips",
        citation=CHIPS.at("headquarters in Country Group D:5 or Macau"),
        text="BIS says it enforces licences for advanced chips by head office all the same. Chips are not encoded here.",
    ).during(Interval(dt.date(2026, 5, 31))),
)
