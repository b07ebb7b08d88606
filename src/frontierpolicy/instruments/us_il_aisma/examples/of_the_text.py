"""Worked examples of AISMA, each derived by hand from the text."""

import datetime as dt

import attrs

from frontierpolicy.calendars import zone_named
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Estimate
from frontierpolicy.instruments._frontier_examples import LAB, did, expected, lab
from frontierpolicy.instruments.us_il_aisma.definitions import DECLARE, DESIGNATE
from frontierpolicy.instruments.us_il_aisma.framework import RETAIN_AUDITOR
from frontierpolicy.instruments.us_il_aisma.reporting import FILE_STATEMENT
from frontierpolicy.parties.known import IEMA_OHS
from frontierpolicy.places import country
from frontierpolicy.plans import Audit, Entry, FrameworkChange, Incident
from frontierpolicy.provisions.actions import PUBLISH_FRAMEWORK, PUBLISH_SYSTEM_CARD
from frontierpolicy.quantities import flop, usd
from frontierpolicy.terms import IncidentKind, StageKind, Standing, Timing

ASKED, RELEASE = dt.date(2026, 9, 1), dt.date(2027, 2, 1)
QUARTER, AUDIT = dt.date(2027, 4, 1), dt.date(2028, 1, 1)
STATES = frozenset({country("US")})
LIKELY = dt.datetime(2027, 1, 15, 10, tzinfo=zone_named("America/Chicago"))  # a Friday

THEFT = Incident(
    id="theft",
    on=dt.date(2027, 1, 14),
    reasonable_belief=LIKELY,
    kinds=frozenset({IncidentKind.WEIGHTS_THEFT}),
    injury=True,
    catastrophic=False,
    subversion=False,
    imminent_danger=False,
)


def _frontier(*, decided: bool = True) -> tuple[Expected, ...]:
    return expected("10(f)(1)", "10(g)(1)", "20(a)", "20(d)", decided=decided)


def _only_large(
    *, quarter: dt.date = QUARTER, audit: dt.date | None = AUDIT, decided: bool = True
) -> tuple[Expected, ...]:
    names = ("10(a)", "10(b)(1)", "10(d).interest", "10(f)(1).framework", "18(a)", "20(e)(1)")
    return (
        *expected(*names, decided=decided),
        *expected("10(e)", "20(e)(2)", decided=decided, due=quarter),
        *expected("10(d)", decided=decided, due=audit),
    )


def _large(*, quarter: dt.date = QUARTER, audit: dt.date | None = AUDIT, decided: bool = True) -> tuple[Expected, ...]:
    return (*_frontier(decided=decided), *_only_large(quarter=quarter, audit=audit, decided=decided))


def _deployed(due: dt.date = RELEASE, *, decided: bool = True) -> tuple[Expected, ...]:
    return expected("10(c)(1)", "10(c)(2)", "10(c)(3)", "18(a).deploy", decided=decided, due=due)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*_of_scope(), *_of_place(), *_of_time(), *_of_audits(), *_of_2028(), *_of_days(), *_of_duties())


def _of_scope() -> tuple[Example, ...]:
    straddling = Estimate(low=flop("8e25"), high=flop("1.5e26"), source="a hypothetical estimate")
    return (
        Example(
            title="10^26 operations exactly are not more",
            derivation="Section 5 asks for more than 10^26.",
            plan=lab(RELEASE, compute="1e26", where=STATES),
            as_of=ASKED,
        ),
        Example(
            title="500 million dollars exactly are not large",
            derivation="Section 5 asks for more; (c)(1) and the duties of any stay. Of revenues after 2028 nothing is "
            "stated, so whether and when it will be large is open.",
            plan=lab(RELEASE, revenue="500000000", where=STATES),
            as_of=ASKED,
            expects=(*_frontier(), *_only_large(audit=None, decided=False), *expected("10(c)(1)", due=RELEASE)),
        ),
        Example(
            title="an estimate on both sides leaves everything open",
            derivation="Whether the model is a frontier model decides all, and since when the laboratory is large too.",
            plan=lab(RELEASE, compute=straddling, where=STATES),
            as_of=ASKED,
            expects=(*_large(audit=None, decided=False), *_deployed(decided=False)),
        ),
    )


def _of_place() -> tuple[Example, ...]:
    Estimate(low=flop("8e25"), high=flop("1.5e26"), source="a hypothetical estimate")
    partners = StageKind.TRUSTED_PARTNERS
    return (
        Example(
            title="access primarily for research is no deployment",
            derivation="Section 5 excepts research besides development and evaluation, as California does not.",
            plan=lab(RELEASE, kind=partners, evaluation=False, research=True, where=STATES),
            as_of=ASKED,
            expects=_large(),
        ),
        Example(
            title="a model open in Canada alone needs no statement in Illinois",
            derivation="Section 18 speaks of models developed, deployed or operated in the state; section 10 does not.",
            plan=lab(RELEASE, where=frozenset({country("CA")}), developed=frozenset({country("CA")})),
            as_of=ASKED,
            expects=tuple(
                each for each in (*_large(), *_deployed()) if each.provision not in ("18(a)", "18(a).deploy")
            ),
        ),
    )


def _of_time() -> tuple[Example, ...]:
    return (
        Example(
            title="the eve of the act",
            derivation="A deployment on 31 December 2026 comes before it; what stands begins the next day or in 2028.",
            plan=lab(dt.date(2026, 12, 31), where=STATES),
            as_of=ASKED,
            expects=_large(),
        ),
        Example(
            title="the day of the act",
            derivation="Section 10(c) has no later beginning of its own: a deployment on 1 January 2027 is governed.",
            plan=lab(dt.date(2027, 1, 1), where=STATES),
            as_of=ASKED,
            expects=(*_large(), *_deployed(dt.date(2027, 1, 1))),
        ),
        Example(
            title="one system card meets (c)(1) and (c)(2), and not (c)(3)",
            derivation="Section 10(c)(4) names paragraphs (1) and (2) alone; the format is asked of the summaries besides.",
            plan=lab(RELEASE, where=STATES, log=(did(PUBLISH_SYSTEM_CARD, dt.date(2026, 8, 30), about="the-model"),)),
            as_of=ASKED,
            expects=(
                *_large(),
                *(
                    Expected(provision=name, bearer=LAB.id, due=RELEASE, standing=standing)
                    for name, standing in (
                        ("10(c)(1)", Standing.MET),
                        ("10(c)(2)", Standing.MET),
                        ("10(c)(3)", Standing.OPEN),
                        ("18(a).deploy", Standing.OPEN),
                    )
                ),
            ),
        ),
    )


def _of_audits() -> tuple[Example, ...]:
    grown = {2025: usd(400_000_000), 2026: usd(400_000_000), 2027: usd(600_000_000), 2028: usd(600_000_000)}
    spring = dt.date(2028, 2, 1)
    audit = Audit(id="audit", on=dt.date(2028, 4, 20), report_received=dt.date(2028, 5, 4))
    return (
        Example(
            title="who becomes large in 2028 has 90 days for the audit",
            derivation="Revenue passes 500 million in 2027, so it is large from 1 January 2028; 90 days later is Friday "
            "31 March 2028, later than 1 January. As of 1 February 2028 the quarter ends on 1 April, a Saturday.",
            plan=lab(dt.date(2026, 12, 1), where=STATES, revenues=grown),
            as_of=spring,
            expects=(
                *_large(quarter=dt.date(2028, 4, 1), audit=dt.date(2028, 3, 31)),
                *expected("17(b)(1)", decided=False),
            ),
        ),
        Example(
            title="the audit is published 30 days after its receipt, and a Saturday rolls",
            derivation="Received on Thursday 4 May 2028: 30 days later is Saturday 3 June, so Monday 5 June; the earlier "
            "day is the safe one. The auditor retained on 1 December 2027 is followed by one a year later.",
            plan=lab(
                dt.date(2026, 12, 1),
                where=STATES,
                occurrences=(audit,),
                log=(did(RETAIN_AUDITOR, dt.date(2027, 12, 1)),),
            ),
            as_of=dt.date(2028, 5, 10),
            expects=(
                *_large(quarter=dt.date(2028, 7, 1)),
                *expected("17(b)(1)", decided=False),
                *expected("10(d).yearly", due=dt.date(2028, 12, 1)),
                *expected("10(d)(3)"),
                *(
                    Expected(provision="10(d)(4)(A)", bearer=LAB.id, towards=each, due=dt.date(2028, 6, 3))
                    for each in ("us-il-iema-ohs", "us-il-attorney-general")
                ),
            ),
        ),
    )


SINCE_2028 = ("10(a)", "10(b)(1)", "10(d)", "10(d).interest")


def _of_2028() -> tuple[Example, ...]:
    eve, day = dt.date(2027, 12, 31), AUDIT
    begun = dt.date(2026, 12, 1)
    retained = did(RETAIN_AUDITOR, dt.date(2027, 12, 1))

    def happened(on: dt.date) -> tuple[Audit | FrameworkChange, ...]:
        audit = Audit(id="audit", on=on, report_received=dt.date(2028, 1, 10))
        return (audit, FrameworkChange(id="v2", on=on, material=True))

    def timed(timing: Timing) -> tuple[Expected, ...]:
        names = (*SINCE_2028, "10(d).yearly")
        owed = (
            *_large(quarter=day),
            *expected("17(b)(1)", decided=False),
            *expected("10(d).yearly", due=dt.date(2028, 12, 1)),
        )
        return tuple(attrs.evolve(each, timing=timing) if each.provision in names else each for each in owed)

    return (
        Example(
            title="frameworks and audits on the eve of 2028",
            derivation="They begin on 1 January 2028; an audit or a change of 31 December 2027 comes before.",
            plan=lab(begun, where=STATES, occurrences=happened(eve), log=(retained,)),
            as_of=eve,
            expects=timed(Timing.UPCOMING),
        ),
        Example(
            title="frameworks and audits on the first day of 2028",
            derivation="An audit is kept and published 30 days after 10 January: 9 February. A change of 1 January is "
            "published by Monday 31 January.",
            plan=lab(begun, where=STATES, occurrences=happened(day), log=(retained,)),
            as_of=day,
            expects=(
                *timed(Timing.CURRENT),
                *expected("10(d)(3)"),
                *expected("10(d)(4)(A)", "10(d)(4)(A)", due=dt.date(2028, 2, 9)),
                *expected("10(b)(2)", due=dt.date(2028, 1, 31)),
            ),
        ),
    )


def _of_days() -> tuple[Example, ...]:
    def known(name: str, hour: int) -> Incident:
        moment = LIKELY.replace(hour=hour, minute=30)
        return THEFT.having(id=name, reasonable_belief=moment, imminent_danger=True, danger_discovered=moment)

    published, filed = did(PUBLISH_FRAMEWORK, dt.date(2026, 8, 3)), did(FILE_STATEMENT, dt.date(2026, 8, 3))
    yearly = {"10(b)(1)": dt.date(2027, 8, 3)}
    return (
        Example(
            title="hours from just after and just before midnight",
            derivation="From 0:30 or 23:30 on Friday 15 January 2027, 24 hours end on Saturday and 72 on Monday.",
            plan=lab(dt.date(2026, 12, 1), where=STATES, occurrences=(known("early", 0), known("late", 23))),
            as_of=ASKED,
            expects=(
                *_large(),
                *expected(*("15(c)",) * 4, due=dt.date(2027, 1, 18)),
                *expected(*("15(c).danger",) * 2, due=dt.date(2027, 1, 16)),
            ),
        ),
        Example(
            title="a year from a publication and from a filing",
            derivation="Both on 3 August 2026, before the act asked for either: 3 August 2027.",
            plan=lab(dt.date(2026, 12, 1), where=STATES, log=(published, filed)),
            as_of=ASKED,
            expects=(
                *(attrs.evolve(each, due=yearly.get(each.provision, each.due)) for each in _large()),
                *expected("18(b)", due=dt.date(2027, 8, 3)),
            ),
        ),
    )


def _of_duties() -> tuple[Example, ...]:
    both = ("us-il-iema-ohs", "us-il-attorney-general")
    designated = Entry(
        what=DESIGNATE, by=IEMA_OHS, about="us-il-aisma", on=dt.date(2027, 2, 1), source="a hypothetical designation"
    )
    declared = did(DECLARE, dt.date(2027, 2, 15), towards=IEMA_OHS)
    march = dt.date(2027, 3, 1)
    return (
        Example(
            title="72 hours are told to both, and not moved",
            derivation="Friday 15 January 2027 at 10:00 and 72 hours is Monday 18 January at 10:00; the rule of Illinois "
            "speaks of days.",
            plan=lab(dt.date(2026, 12, 1), where=STATES, occurrences=(THEFT,)),
            as_of=dt.date(2027, 1, 15),
            expects=(
                *_large(),
                *expected("17(b)(1)", decided=False),
                *(Expected(provision="15(c)", bearer=LAB.id, towards=each, due=dt.date(2027, 1, 18)) for each in both),
            ),
        ),
        Example(
            title="a federal law that is designated and declared for takes the place of the act",
            derivation="Section 17(b)(2): from 15 February 2027 on the laboratory complies through that law; a deployment of "
            "1 March is governed by it. What stood before 15 February is past.",
            plan=lab(march, where=STATES, log=(declared,)),
            as_of=march,
            record=(designated,),
            expects=(
                *(each for each in _large() if not each.provision.startswith(("10(a)", "10(b)", "10(d)"))),
                *expected("17(b)(1)", "17(b)(2)(B)"),
            ),
        ),
    )
