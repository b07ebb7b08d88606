"""Worked examples of SB 53: scope, time, reports, incidents and federal law."""

import datetime as dt

import attrs

from frontierpolicy.calendars import zone_named
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Estimate
from frontierpolicy.instruments._frontier_examples import LAB, did, expected, lab
from frontierpolicy.instruments.us_ca_sb53.incidents import DECLARE, DESIGNATE
from frontierpolicy.parties.known import CAL_OES
from frontierpolicy.plans import Entry, FrameworkChange, Incident, Model
from frontierpolicy.provisions.actions import PUBLISH_FRAMEWORK, PUBLISH_SYSTEM_CARD, REPORT_INCIDENT
from frontierpolicy.quantities import flop, usd
from frontierpolicy.terms import IncidentKind, StageKind, Standing

ASKED, RELEASE = dt.date(2026, 9, 1), dt.date(2026, 9, 15)
QUARTER = dt.date(2026, 10, 1)
REPORTED, SUMMER, BEFORE = dt.date(2026, 6, 22), dt.date(2026, 7, 1), dt.date(2025, 12, 1)
FOUND_OUT = dt.datetime(2026, 6, 5, 10, tzinfo=zone_named("America/Los_Angeles"))

LEAK = Incident(
    id="leak",
    on=dt.date(2026, 6, 4),
    aware=dt.date(2026, 6, 5),
    kinds=frozenset({IncidentKind.WEIGHTS_THEFT}),
    injury=True,
    catastrophic=False,
    subversion=False,
    imminent_danger=False,
)


def _frontier(*, decided: bool = True) -> tuple[Expected, ...]:
    """Return what every frontier developer has whatever it releases."""
    return expected("22757.12(e)(1)(A)", "22757.12(f)(1)", "1107.1(a)", "1107.1(d)", decided=decided)


def _large(quarter: dt.date = QUARTER, *, decided: bool = True) -> tuple[Expected, ...]:
    """Return what a large one has whatever it releases: the four of any, and seven more."""
    return (*_frontier(decided=decided), *_only_large(quarter, decided=decided))


def _only_large(quarter: dt.date = QUARTER, *, decided: bool = True) -> tuple[Expected, ...]:
    standing = ("22757.12(a)", "22757.12(b)(1)", "22757.12(d).option", "22757.12(e)(1)(B)", "1107.1(e)(1)")
    quarterly = expected("22757.12(d)", "1107.1(e)(2)", decided=decided, due=quarter)
    return (*expected(*standing, decided=decided), *quarterly)


def _report(
    due: dt.date = RELEASE, *, large: bool = True, decided: bool = True, standing: Standing = Standing.OPEN
) -> tuple[Expected, ...]:
    names = ("22757.12(c)(1)", "22757.12(c)(2)") if large else ("22757.12(c)(1)",)
    return tuple(Expected(provision=name, bearer=LAB.id, decided=decided, due=due, standing=standing) for name in names)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*_of_scope(), *_of_time(), *_of_reports(), *_of_incidents(), *_of_days(), *_of_federal_law())


def _of_scope() -> tuple[Example, ...]:
    straddling = Estimate(low=flop("8e25"), high=flop("1.5e26"), source="a hypothetical estimate")
    return (
        Example(
            title="10^26 operations exactly are not more than 10^26",
            derivation="s. 22757.11(i) asks for more than 10^26; the laboratory has trained nothing larger.",
            plan=lab(RELEASE, compute="1e26"),
            as_of=ASKED,
        ),
        Example(
            title="one step beyond, by its weights",
            derivation="1.0001 x 10^26 is more. Publishing weights is deploying; the report is due by that day. Quarters "
            "from 1 January 2026 end on 1 October.",
            plan=lab(RELEASE, compute="1.0001e26"),
            as_of=ASKED,
            expects=(*_large(), *_report()),
        ),
        Example(
            title="500 million dollars exactly are not large",
            derivation="s. 22757.11(j) asks for revenues in excess of that; (c)(1) and the duties of any stay. Of revenues "
            "after 2028 nothing is stated, so whether it will be large from 2030 on is open.",
            plan=lab(RELEASE, revenue="500000000"),
            as_of=ASKED,
            expects=(*_frontier(), *_only_large(decided=False), *_report(large=False)),
        ),
        Example(
            title="an estimate on both sides of the threshold leaves everything open",
            derivation="Between 0.8 and 1.5 x 10^26: whether the model is a frontier model decides all.",
            plan=lab(RELEASE, compute=straddling),
            as_of=ASKED,
            expects=(*_large(decided=False), *_report(decided=False)),
        ),
        Example(
            title="a small model of a laboratory that has trained a large one",
            derivation="It is a large frontier developer for the other model's sake; (c) speaks of frontier models alone.",
            plan=lab(RELEASE, compute="5e24", others="3e26"),
            as_of=ASKED,
            expects=_large(),
        ),
    )


def _of_time() -> tuple[Example, ...]:
    revenues = {2025: usd(600_000_000), 2026: usd(400_000_000)}
    return (
        Example(
            title="the eve of the act",
            derivation="A deployment on 31 December 2025 comes before it; what stands begins the next day, and the first "
            "quarter ends on 1 April 2026.",
            plan=lab(dt.date(2025, 12, 31)),
            as_of=dt.date(2025, 12, 15),
            expects=_large(dt.date(2026, 4, 1)),
        ),
        Example(
            title="the day of the act",
            derivation="A deployment on 1 January 2026 is governed.",
            plan=lab(dt.date(2026, 1, 1)),
            as_of=dt.date(2025, 12, 15),
            expects=(*_large(dt.date(2026, 4, 1)), *_report(dt.date(2026, 1, 1))),
        ),
        Example(
            title="on 31 December 2026 the revenue of 2025 counts",
            derivation="The preceding calendar year of 2026 is 2025, with 600 million.",
            plan=lab(dt.date(2026, 12, 31), revenues=revenues),
            as_of=ASKED,
            expects=(*_large(), *_report(dt.date(2026, 12, 31))),
        ),
        Example(
            title="a day later that of 2026 does",
            derivation="400 million in 2026: the report of 1 January 2027 needs no summaries. In 2026 it is still large.",
            plan=lab(dt.date(2027, 1, 1), revenues=revenues),
            as_of=ASKED,
            expects=(*_large(), *_report(dt.date(2027, 1, 1), large=False)),
        ),
    )


def _of_reports() -> tuple[Example, ...]:
    partners = StageKind.TRUSTED_PARTNERS
    fresh = lab(RELEASE)
    older = Model(id="older")
    return (
        Example(
            title="one system card meets both",
            derivation="s. 22757.12(c)(3): the items may be part of a system card; 30 August is before 15 September.",
            plan=lab(RELEASE, log=(did(PUBLISH_SYSTEM_CARD, dt.date(2026, 8, 30), about="the-model"),)),
            as_of=ASKED,
            expects=(*_large(), *_report(standing=Standing.MET)),
        ),
        Example(
            title="access primarily to evaluate is no deployment",
            derivation="s. 22757.11(e)(2).",
            plan=lab(RELEASE, kind=partners, evaluation=True),
            as_of=ASKED,
            expects=_large(),
        ),
        Example(
            title="what partners get it for must be said",
            derivation="Partners are third parties; whether they get it to evaluate it is not stated.",
            plan=lab(RELEASE, kind=partners),
            as_of=ASKED,
            expects=(*_large(), *_report(decided=False)),
        ),
        Example(
            title="a model made from another may be a lesser update",
            derivation="(c) asks for a new model or a substantially modified one, and the plan does not say.",
            plan=fresh.having(model=fresh.model.having(base=older)),
            as_of=ASKED,
            expects=(*_large(), *_report(decided=False)),
        ),
    )


def _of_incidents() -> tuple[Example, ...]:
    asked, quarter, before = REPORTED, SUMMER, BEFORE
    reported = did(REPORT_INCIDENT, asked, towards=CAL_OES, about="leak")
    threat = LEAK.having(id="threat", imminent_danger=True, danger_discovered=FOUND_OUT)
    return (
        Example(
            title="15 days that end on a Saturday run to Monday",
            derivation="Discovered on Friday 5 June 2026; 15 days later is Saturday 20 June; Code of Civil Procedure s. 12a "
            "moves it to Monday 22 June, the day of the report.",
            plan=lab(before, occurrences=(LEAK,), log=(reported,)),
            as_of=asked,
            expects=(
                *_large(quarter),
                Expected(provision="22757.13(c)(1)", bearer=LAB.id, due=dt.date(2026, 6, 20), standing=Standing.MET),
            ),
        ),
        Example(
            title="stolen weights that hurt nobody are no critical safety incident",
            derivation="s. 22757.11(d)(1) asks for death or bodily injury.",
            plan=lab(before, occurrences=(LEAK.having(injury=False),)),
            as_of=asked,
            expects=_large(quarter),
        ),
        Example(
            title="imminent danger is disclosed within 24 hours",
            derivation="Discovered on 5 June at 10:00: by 10:00 on Saturday 6 June, which nothing moves.",
            plan=lab(before, occurrences=(threat,)),
            as_of=dt.date(2026, 6, 5),
            expects=(
                *_large(quarter),
                *expected("22757.13(c)(1)", due=dt.date(2026, 6, 20)),
                *expected("22757.13(c)(2)", due=dt.date(2026, 6, 6)),
            ),
        ),
    )


def _of_days() -> tuple[Example, ...]:
    def found(name: str, hour: int) -> Incident:
        moment = FOUND_OUT.replace(hour=hour, minute=30)
        return LEAK.having(id=name, imminent_danger=True, danger_discovered=moment)

    framework = did(PUBLISH_FRAMEWORK, dt.date(2026, 1, 15))
    change = FrameworkChange(id="v2", on=dt.date(2026, 6, 1), material=True)
    reviewed = tuple(
        attrs.evolve(each, due=dt.date(2027, 1, 15)) if each.provision == "22757.12(b)(1)" else each
        for each in _large(SUMMER)
    )
    return (
        Example(
            title="24 hours from just after and just before midnight",
            derivation="Discovered on 5 June at 0:30, by 0:30 on the 6th; discovered at 23:30, by 23:30 on the 6th.",
            plan=lab(BEFORE, occurrences=(found("early", 0), found("late", 23))),
            as_of=REPORTED,
            expects=(
                *_large(SUMMER),
                *expected("22757.13(c)(1)", "22757.13(c)(1)", due=dt.date(2026, 6, 20)),
                *expected("22757.13(c)(2)", "22757.13(c)(2)", due=dt.date(2026, 6, 6)),
            ),
        ),
        Example(
            title="30 days from a change of the framework, a year from its publication",
            derivation="Changed on 1 June 2026: by Wednesday 1 July. Published on 15 January 2026: reviewed by 15 January "
            "2027.",
            plan=lab(BEFORE, occurrences=(change,), log=(framework,)),
            as_of=REPORTED,
            expects=(*reviewed, *expected("22757.12(b)(2)", due=dt.date(2026, 7, 1))),
        ),
    )


def _of_federal_law() -> tuple[Example, ...]:
    asked, quarter, before = REPORTED, SUMMER, BEFORE
    designated = Entry(
        what=DESIGNATE, by=CAL_OES, about="us-ca-sb53", on=dt.date(2026, 3, 2), source="a hypothetical regulation"
    )
    declared = did(DECLARE, dt.date(2026, 4, 1), towards=CAL_OES)
    return (
        Example(
            title="a designated federal law takes the place of the section",
            derivation="s. 22757.13(i): designated in March, declared on 1 April; the incident of June goes by that law.",
            plan=lab(before, occurrences=(LEAK,), log=(declared,)),
            as_of=asked,
            record=(designated,),
            expects=(*_large(quarter), *expected("22757.13(i)(1)", "22757.13(i)(2)(B)")),
        ),
        Example(
            title="a declaration without a designation changes nothing",
            derivation="s. 22757.13(i)(1) speaks of law designated under (h); none was found by October 2026.",
            plan=lab(before, occurrences=(LEAK,), log=(declared,)),
            as_of=asked,
            expects=(*_large(quarter), *expected("22757.13(c)(1)", due=dt.date(2026, 6, 20))),
        ),
    )
