"""SB 942 in its three texts: as enacted in 2024, with the dates of AB 853, and as amended by SB 1000."""

import datetime as dt

from frontierpolicy.calendars import Interval
from frontierpolicy.conditions import Action, Condition, DefinedTerm, any_
from frontierpolicy.drafting import Amendment, Insert, Repeal, SetDates, Substitute
from frontierpolicy.facts import Extension, Flag
from frontierpolicy.instruments._frontier_statutes import duty
from frontierpolicy.places import country, place
from frontierpolicy.plans import PUBLIC_RELEASE, Model, Stage, System
from frontierpolicy.provisions import Definition, Norm, Sanction, counts_as
from frontierpolicy.quantities import count, usd
from frontierpolicy.sources import Citation, Source
from frontierpolicy.terms import Channel, Confidence, Medium, Modality, Role, Topic

CHECKED = dt.date(2026, 11, 23)
FIRST_DATE, POSTPONED, HOSTS = dt.date(2026, 1, 1), dt.date(2026, 8, 2), dt.date(2027, 1, 1)
ACT_2024, AB_853_SIGNED, SB_1000_SIGNED = dt.date(2024, 9, 19), dt.date(2025, 10, 13), dt.date(2026, 9, 30)

SB_942 = Source(
    title="SB 942, Stats. 2024 ch. 291",
    url="https://leginfo.legislature.ca.gov/faces/billNavClient.xhtml?bill_id=202320240SB942",
    checked=CHECKED,
    confidence=Confidence.MEDIUM,
    note="read through a compilation that quotes the sections",
)
AB_853 = Source(
    title="AB 853, Stats. 2025 ch. 674",
    url="https://leginfo.legislature.ca.gov/faces/billNavClient.xhtml?bill_id=202520260AB853",
    checked=CHECKED,
    confidence=Confidence.MEDIUM,
    note="read through a compilation that quotes the sections",
)
SB_1000 = Source(
    title="SB 1000 of 2026",
    url="https://leginfo.legislature.ca.gov/faces/billNavClient.xhtml?bill_id=202520260SB1000",
    checked=CHECKED,
    confidence=Confidence.MEDIUM,
    note="the enrolled text read through a compilation that quotes it; that it was approved on 30 September 2026, and "
    "as an urgency statute took effect that day, through one later source",
)


class Content(Extension, of=System, namespace="ca_sb942"):
    """What the act asks of a system besides its users."""

    entertainment: Flag = Flag(
        "Does it offer only video games, television, streaming, movies or interactive experiences that no user made?",
        label="offers entertainment alone that no user made",
    )
    games: Flag = Flag(
        "Does it offer only video games that no user made?", label="offers video games alone that no user made"
    )
    assistive: Flag = Flag(
        "Is it designed to work primarily as assistive technology?", label="is primarily assistive technology"
    )
    discloses: Flag = Flag(
        "Does it place latent disclosures in the content it makes?", label="places latent disclosures in its content"
    )


def _act(name: str, phrase: str, done: str) -> Action:
    return Action(id=f"us-ca-sb942/{name}", phrase=phrase, done=done, topics=frozenset({Topic.MARKING}))


OFFER_TOOL = _act(
    "offer-tool", "offer a free tool that tells whether content was made by the system", "offered the tool"
)
OFFER_MANIFEST = _act(
    "offer-manifest", "offer users a visible disclosure in the content that the system makes", "offered the disclosure"
)
DISCLOSE = _act(
    "disclose", "put a latent disclosure of its origin into the content that the system makes", "put the disclosure in"
)
BIND_LICENSEES = _act(
    "bind-licensees", "bind licensees by contract to keep the system able to disclose", "bound the licensees"
)
TELL_LICENSEES = _act(
    "tell-licensees", "tell licensees of their duties when licensing the system", "told the licensees"
)
CLAIM_ASSISTIVE = _act(
    "claim-assistive", "say falsely that the system is primarily assistive technology", "made a false claim"
)
HOST_UNMARKED = _act(
    "host-unmarked", "knowingly offer a system for download that places no disclosures", "offered an unmarked system"
)

COVERED = DefinedTerm(id="us-ca-sb942/covered", phrase="a covered system in California", subject=System)
OPEN_IN_CALIFORNIA = any_(
    Stage,
    PUBLIC_RELEASE & (Stage.destinations.includes(country("US")) | Stage.destinations.touch(place("US-CA"))),
)
DOWNLOADED_IN_CALIFORNIA = any_(
    Stage,
    Stage.channels.overlaps({Channel.WEIGHTS_DOWNLOAD})
    & (Stage.destinations.includes(country("US")) | Stage.destinations.touch(place("US-CA"))),
)
MAKES_MEDIA = Model.generates.overlaps({Medium.IMAGE, Medium.VIDEO, Medium.AUDIO})  # text is not in the duties


def _penalty(source: Source, amount: int = 5_000) -> Sanction:
    words = f"civil penalty of {amount:,} USD a violation, each day another; Attorney General, cities, counties"
    return Sanction(words=words, ceiling=usd(amount), citation=source.at("s. 22757.4"))


def _provider(
    name: str,
    citation: Citation,
    action: Action,
    condition: Condition = MAKES_MEDIA,
    modality: Modality = Modality.MUST,
) -> Norm:
    return duty(
        id=name,
        citation=citation,
        bearer=Role.SYSTEM_PROVIDER,
        action=action,
        per=System,
        condition=COVERED & condition,
        modality=modality,
        sanction=_penalty(citation.source),
    )


def _covered(citation: Citation, when: Condition) -> Definition:
    return counts_as(
        COVERED, id="22757.1.covered", citation=citation, when=System.generative & OPEN_IN_CALIFORNIA & when
    )


TEXT_2024 = (
    _covered(SB_942.at("s. 22757.1, covered provider"), System.monthly_users > count(1_000_000)).unless(
        Content.entertainment, SB_942.at("s. 22757.5")
    ),
    _provider("22757.2.tool", SB_942.at("s. 22757.2(a)"), OFFER_TOOL),
    _provider("22757.3.manifest", SB_942.at("s. 22757.3(a)"), OFFER_MANIFEST),
    _provider("22757.3.latent", SB_942.at("s. 22757.3(b)"), DISCLOSE),
    _provider("22757.3.licence", SB_942.at("s. 22757.3(c)(1)"), BIND_LICENSEES),
)
HOSTING = duty(
    id="22757.3.2",
    citation=AB_853.at("s. 22757.3.2"),
    bearer=Role.HOST,
    action=HOST_UNMARKED,
    per=System,
    condition=System.generative & MAKES_MEDIA & DOWNLOADED_IN_CALIFORNIA & ~Content.discloses,
    modality=Modality.MUST_NOT,
    sanction=_penalty(AB_853),
).during(Interval(HOSTS))
AMENDMENTS = (
    Amendment(
        title="AB 853: put off to 2 August 2026; platforms that host systems from 2027",
        effective=FIRST_DATE,
        known_at=AB_853_SIGNED,
        citation=AB_853.at("ss. 22757.3.2 and 22757.6"),
        operations=(SetDates(begins=POSTPONED), Insert((HOSTING,))),
    ),
    Amendment(
        title="SB 1000: no threshold of users, no visible disclosure, other duties towards licensees",
        effective=SB_1000_SIGNED,
        known_at=SB_1000_SIGNED,
        citation=SB_1000.at("secs. 1-8"),
        operations=(
            Substitute(
                _covered(SB_1000.at("s. 22757.1(e)"), ~Content.games).unless(
                    Content.assistive, SB_1000.at("s. 22757.5(b), before 2029")
                )
            ),
            Substitute(_provider("22757.2.tool", SB_1000.at("s. 22757.2(a)"), OFFER_TOOL)),
            Repeal(("22757.3.manifest",)),
            Substitute(_provider("22757.3.latent", SB_1000.at("s. 22757.3(a)"), DISCLOSE)),
            Repeal(("22757.3.licence",)),
            Insert(
                (
                    _provider("22757.3(b)(1)", SB_1000.at("s. 22757.3(b)(1)"), TELL_LICENSEES),
                    duty(
                        id="22757.3(d)",
                        citation=SB_1000.at("s. 22757.3(d)"),
                        bearer=Role.SYSTEM_PROVIDER,
                        action=CLAIM_ASSISTIVE,
                        per=System,
                        condition=System.generative & OPEN_IN_CALIFORNIA,
                        modality=Modality.MUST_NOT,
                        sanction=_penalty(SB_1000, 50_000),
                    ),
                )
            ),
        ),
    ),
)
