"""Worked examples of RAISE, each derived by hand from its texts."""

import datetime as dt

import attrs

from frontierpolicy.calendars import zone_named
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing
from frontierpolicy.instruments._frontier_examples import LAB, did, expected, lab
from frontierpolicy.instruments.us_ny_raise.reporting import FILE_STATEMENT
from frontierpolicy.instruments.us_ny_raise.text_2025 import Cost, Spending
from frontierpolicy.instruments.us_ny_raise.text_2026 import Standing2026
from frontierpolicy.parties.known import NEW_YORK_OFFICE
from frontierpolicy.places import Place, country, place
from frontierpolicy.plans import Entry, FrameworkChange, Incident, Occurrence, ReleasePlan
from frontierpolicy.provisions.actions import PUBLISH_FRAMEWORK, REPORT_INCIDENT
from frontierpolicy.quantities import usd
from frontierpolicy.terms import IncidentKind, Standing

ASKED, RELEASE = dt.date(2026, 9, 1), dt.date(2027, 2, 1)
QUARTER = dt.date(2027, 4, 1)
EASTERN = zone_named("America/New_York")
LIKELY = dt.datetime(2027, 1, 15, 10, tzinfo=EASTERN)  # a Friday
STATES = frozenset({country("US")})

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


def _plan(
    starts: dt.date = RELEASE,
    *,
    compute: str = "2e26",
    revenue: str = "600000000",
    where: frozenset[Place] | Missing = STATES,
    exempt: bool | Missing = False,
    cost: str = "150000000",
    occurrences: tuple[Occurrence, ...] = (),
    log: tuple[Entry, ...] = (),
    filed: dt.date | None = None,
    reported: dt.datetime | None = None,
) -> ReleasePlan:
    filing = () if filed is None else (did(FILE_STATEMENT, filed, towards=NEW_YORK_OFFICE),)
    report = () if reported is None else (did(REPORT_INCIDENT, reported, towards=NEW_YORK_OFFICE, about="theft"),)
    return lab(
        starts,
        compute=compute,
        revenue=revenue,
        where=where,
        developed=frozenset({place("US-CA")}),
        occurrences=occurrences,
        log=(*filing, *report, *log),
        about_model=(Cost(compute_cost=usd(cost), distilled=False, unreasonable_risk=False),),
        about_lab=(
            Standing2026(exempt=exempt, other_model_in_state=False),
            Spending(all_compute_cost=usd(200_000_000)),
        ),
    )


def _frontier(*, decided: bool = True) -> tuple[Expected, ...]:
    return expected("1421(4)(a)(i)", "1421(5)(a)", decided=decided)


def _only_large(*, decided: bool = True) -> tuple[Expected, ...]:
    names = ("1421(1)", "1421(2)(a)", "1421(4)(a)(ii)", "1428(1)")
    return (*expected(*names, decided=decided), *expected("1422(2)(a)", decided=decided, due=QUARTER))


def _large(*, decided: bool = True) -> tuple[Expected, ...]:
    return (*_frontier(decided=decided), *_only_large(decided=decided))


def _deployed(due: dt.date = RELEASE, *, decided: bool = True) -> tuple[Expected, ...]:
    return expected("1421(3)(a)", "1421(3)(b)", "1428(1).deploy", decided=decided, due=due)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (
        *_of_scope(),
        *_of_time(),
        *_of_incidents(),
        *_of_days(),
        *_of_clocks(),
        *_of_statements(),
        *_of_2025(),
        *_of_march_2026(),
    )


def _of_scope() -> tuple[Example, ...]:
    return (
        Example(
            title="10^26 operations exactly are not more",
            derivation="s. 1420(9) asks for more than 10^26.",
            plan=_plan(compute="1e26"),
            as_of=ASKED,
        ),
        Example(
            title="500 million dollars exactly are not large",
            derivation="s. 1420(10) asks for more; the report of (3)(a) is every frontier developer's. Of revenues after "
            "2028 nothing is stated.",
            plan=_plan(revenue="500000000"),
            as_of=ASKED,
            expects=(*_frontier(), *_only_large(decided=False), *expected("1421(3)(a)", due=RELEASE)),
        ),
        Example(
            title="a model kept out of New York",
            derivation="s. 1425: developed in California and open in Canada alone, it is no model of the article.",
            plan=_plan(where=frozenset({country("CA")})),
            as_of=ASKED,
        ),
        Example(
            title="where it is open must be said",
            derivation="Whether it is deployed in New York decides all.",
            plan=_plan(where=Missing.NOT_STATED),
            as_of=ASKED,
            expects=(*_large(decided=False), *_deployed(decided=False)),
        ),
        Example(
            title="an exempt university",
            derivation="s. 1426 takes it out of the article.",
            plan=_plan(exempt=True),
            as_of=ASKED,
        ),
    )


def _of_time() -> tuple[Example, ...]:
    return (
        Example(
            title="on the eve of 2027 no report is owed",
            derivation="A deployment on 31 December 2026 comes before the article; what stands begins the next day.",
            plan=_plan(dt.date(2026, 12, 31)),
            as_of=ASKED,
            expects=_large(),
        ),
        Example(
            title="on 1 January 2027 it is",
            derivation="The report and the disclosure statement are due by that day. The first three months end on 1 April.",
            plan=_plan(dt.date(2027, 1, 1)),
            as_of=ASKED,
            expects=(*_large(), *_deployed(dt.date(2027, 1, 1))),
        ),
    )


def _of_incidents() -> tuple[Example, ...]:
    asked = dt.date(2027, 1, 19)
    late = THEFT.having(id="danger", imminent_danger=True, danger_discovered=LIKELY)
    return (
        Example(
            title="72 hours that end on a holiday run to the same hour of the next business day",
            derivation="Friday 15 January 2027 at 10:00 and 72 hours is Monday 18 January at 10:00, the birthday of Martin "
            "Luther King: General Construction Law s. 25-a moves it to Tuesday at 10:00. A report at nine is in time.",
            plan=_plan(occurrences=(THEFT,), reported=dt.datetime(2027, 1, 19, 9, tzinfo=EASTERN)),
            as_of=asked,
            expects=(
                *_large(),
                *_deployed(),
                *expected("1422(9)(a)", decided=False),
                Expected(
                    provision="1422(3)(a)",
                    bearer=LAB.id,
                    decided=True,
                    due=dt.date(2027, 1, 18),
                    standing=Standing.MET,
                ),
            ),
        ),
        Example(
            title="24 hours are not moved",
            derivation="10:00 on Friday and 24 hours is 10:00 on Saturday 16 January.",
            plan=_plan(occurrences=(late,)),
            as_of=dt.date(2027, 1, 15),
            expects=(
                *_large(),
                *_deployed(),
                *expected("1422(9)(a)", decided=False),
                *expected("1422(3)(a)", due=dt.date(2027, 1, 18)),
                *expected("1422(3)(b)", due=dt.date(2027, 1, 16)),
            ),
        ),
    )


def _theft(name: str, **facts: dt.datetime) -> Incident:
    return THEFT.having(id=name, reasonable_belief=Missing.NOT_APPLICABLE).having(**facts)


def _of_days() -> tuple[Example, ...]:
    def known(name: str, day: int, hour: int) -> Incident:
        moment = dt.datetime(2027, 1, day, hour, 30, tzinfo=EASTERN)
        return THEFT.having(
            id=name, reasonable_belief=moment, determined=moment, imminent_danger=True, danger_discovered=moment
        )

    early, late = (dt.datetime(2027, 1, 4, hour, 30, tzinfo=EASTERN) for hour in (0, 23))
    return (
        Example(
            title="hours from just after and just before midnight",
            derivation="From 0:30 or 23:30 on Monday 4 January 2027, 24 hours end on Tuesday and 72 on Thursday.",
            plan=_plan(occurrences=(known("early", 4, 0), known("late", 4, 23))),
            as_of=ASKED,
            expects=(
                *_large(),
                *_deployed(),
                *expected("1422(3)(a)", "1422(3)(a)", due=dt.date(2027, 1, 7)),
                *expected("1422(3)(b)", "1422(3)(b)", due=dt.date(2027, 1, 5)),
            ),
        ),
        Example(
            title="72 hours from the determination alone",
            derivation="Where nothing was learned before it, they run from the determination.",
            plan=_plan(occurrences=(_theft("early", determined=early), _theft("late", determined=late))),
            as_of=ASKED,
            expects=(*_large(), *_deployed(), *expected("1422(3)(a)", "1422(3)(a)", due=dt.date(2027, 1, 7))),
        ),
    )


def _of_clocks() -> tuple[Example, ...]:
    early, late = (dt.datetime(2027, 1, 4, hour, 30, tzinfo=EASTERN) for hour in (0, 23))
    change = FrameworkChange(id="v2", on=dt.date(2027, 3, 1), material=True)
    published = did(PUBLISH_FRAMEWORK, dt.date(2026, 8, 3))
    yearly = {"1421(2)(a)": dt.date(2027, 8, 3)}
    return (
        Example(
            title="72 hours from what was learned alone",
            derivation="Where nothing is determined yet, they run from the facts learned.",
            plan=_plan(occurrences=(_theft("early", reasonable_belief=early), _theft("late", reasonable_belief=late))),
            as_of=ASKED,
            expects=(*_large(), *_deployed(), *expected("1422(3)(a)", "1422(3)(a)", due=dt.date(2027, 1, 7))),
        ),
        Example(
            title="30 days from a change, a year from a publication",
            derivation="Changed on 1 March 2027: Wednesday 31 March. Published on 3 August 2026: 3 August 2027.",
            plan=_plan(occurrences=(change,), log=(published,)),
            as_of=ASKED,
            expects=(
                *(attrs.evolve(each, due=yearly.get(each.provision, each.due)) for each in _large()),
                *_deployed(),
                *expected("1421(2)(b)", due=dt.date(2027, 3, 31)),
            ),
        ),
    )


def _of_statements() -> tuple[Example, ...]:
    return (
        Example(
            title="a statement on file is renewed after two years",
            derivation="Filed on 4 January 2027: the next by Thursday 4 January 2029, s. 1428(2).",
            plan=_plan(filed=dt.date(2027, 1, 4)),
            as_of=dt.date(2027, 1, 15),
            expects=(
                *_large(),
                *_deployed(),
                *expected("1422(9)(a)", decided=False),
                *expected("1428(2)", due=dt.date(2029, 1, 4)),
            ),
        ),
    )


def _of_2025() -> tuple[Example, ...]:
    before = ("2025.1421(1)(a)", "2025.1421(1)(b)", "2025.1421(1)(e)")
    sent = tuple(
        Expected(provision="2025.1421(1)(c)", bearer=LAB.id, towards=each, due=dt.date(2027, 1, 31))
        for each in ("us-ny-attorney-general", "us-ny-dhses")
    )
    return (
        Example(
            title="as known early in March 2026, the first text governs a release of 2027",
            derivation="The chapter amendment was signed on 27 March. The protocol comes before 1 February; a year after "
            "that is 1 February 2028. Compute cost 150 million, above 100.",
            plan=_plan(),
            as_of=dt.date(2026, 3, 1),
            expects=(
                *expected(*before, due=dt.date(2027, 1, 31)),
                *sent,
                *expected("2025.1421(1)(d)"),
                *expected("2025.1421(3)", due=dt.date(2028, 2, 1)),
            ),
        ),
        Example(
            title="a compute cost of 100 million exactly was not above it",
            derivation="s. 1420(6) of 2025 asked for more than 100 million dollars.",
            plan=_plan(cost="100000000"),
            as_of=dt.date(2026, 3, 1),
        ),
    )


def _of_march_2026() -> tuple[Example, ...]:
    return (
        Example(
            title="the eve of the ninetieth day",
            derivation="18 March 2026 is the 89th day after 19 December 2025.",
            plan=_plan(dt.date(2026, 3, 18)),
            as_of=dt.date(2026, 3, 20),
        ),
        Example(
            title="the eve of the amendment",
            derivation="From the ninetieth day to 26 March 2026 the first text was in force: what began on that day is its, "
            "and a year later is 26 March 2027.",
            plan=_plan(dt.date(2026, 3, 26)),
            as_of=dt.date(2026, 4, 1),
            expects=(
                *expected(*(f"2025.1421(1)({each})" for each in "abe"), due=dt.date(2026, 3, 25)),
                *expected(*("2025.1421(1)(c)",) * 2, due=dt.date(2026, 3, 25)),
                *expected("2025.1421(1)(d)"),
                *expected("2025.1421(3)", due=dt.date(2027, 3, 26)),
                *_large(),
            ),
        ),
        Example(
            title="the day of the amendment",
            derivation="From 27 March 2026 nothing is in force before 2027; what stands then is the new text's.",
            plan=_plan(dt.date(2026, 3, 27)),
            as_of=dt.date(2026, 4, 1),
            expects=_large(),
        ),
    )
