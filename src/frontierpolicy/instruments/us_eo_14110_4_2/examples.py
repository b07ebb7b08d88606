"""Worked examples of EO 14110 s. 4.2, each derived by hand from the text."""

import datetime as dt

from frontierpolicy.drafting.example import Example, Expected, Norms
from frontierpolicy.facts import Estimate, Missing, exactly
from frontierpolicy.instruments.us_eo_14110_4_2 import PROPOSED_ON, REQUIRED_BY, REVOKED, SIGNED, Eo14110
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import OPENAI
from frontierpolicy.plans import ComputingCluster, Model, ReleasePlan
from frontierpolicy.quantities import Compute, count, flop
from frontierpolicy.terms import (
    Force,
    Modality,
    Role,
    Standing,
    Timing,
)

__all__ = ["examples"]

AGENCY = ("4.2(a)", "4.2(b)", "4.2(c)(i)", "4.2(c)(iii)", "4.2(d)(i)")
REPORTED = tuple(f"4.2(a)(i)({letter})" for letter in "ABC")


def _binding(*names: str) -> Norms:
    return {(Modality.MUST, Force.BINDING): (*AGENCY, *names)}


def _plan(
    compute: str | Estimate[Compute] | Missing,
    *clusters: ComputingCluster,
    hosts: tuple[Party, ...] = (),
    biological: bool | Missing = False,
    in_hand: bool | Missing = True,
) -> ReleasePlan:
    return ReleasePlan(
        title="a large training in 2024",
        party=OPENAI,
        roles={Role.DEVELOPER: (OPENAI,), Role.HOST: hosts},
        model=Model(
            id="the-model",
            training_compute=flop(compute) if isinstance(compute, str) else compute,
            extensions=(Eo14110(biological=biological, in_hand=in_hand),),
        ),
        occurrences=exactly(*clusters),
    )


def _cluster(on: dt.date, *, network: str = "400", capacity: str = "1e20", one_site: bool = True) -> ComputingCluster:
    return ComputingCluster(id="cluster", on=on, one_site=one_site, network=count(network), capacity=count(capacity))


def _reports(*, decided: bool = True, timing: Timing | None = None) -> tuple[Expected, ...]:
    return tuple(Expected(provision=each, bearer="openai", decided=decided, timing=timing) for each in REPORTED)


def _clusters(timing: Timing) -> tuple[Expected, ...]:
    names = ("4.2(a)(ii).developer", "4.2(a)(ii).host")
    return tuple(Expected(provision=each, bearer="openai", timing=timing) for each in names)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    june, straddling = dt.date(2024, 6, 3), Estimate[Compute](low=flop("9e25"), high=flop("2e26"), source="an estimate")
    clock, cluster = dt.date(2024, 1, 28), Expected(provision="4.2(a)(ii).developer", bearer="openai")
    return (
        Example(
            title="on the figure exactly",
            derivation="More than 10^26 operations are asked; this is 10^26.",
            plan=_plan("1e26"),
            as_of=june,
        ),
        Example(
            title="one operation above it",
            derivation="10^26 + 1 is more than 10^26; Commerce had required reports by 29 January 2024.",
            plan=_plan("100000000000000000000000001"),
            as_of=june,
            expects=_reports(),
            norms=_binding(*REPORTED),
        ),
        Example(
            title="biological sequence data lower the figure",
            derivation="More than 10^23 operations, primarily on biological sequences.",
            plan=_plan("2e23", biological=True),
            as_of=june,
            expects=_reports(),
        ),
        Example(
            title="and not for other data", derivation="2e23 is not more than 10^26.", plan=_plan("2e23"), as_of=june
        ),
        Example(
            title="an estimate on both sides of the figure",
            derivation="It may be 9e25 or 2e26.",
            plan=_plan(straddling),
            as_of=june,
            expects=_reports(decided=False),
        ),
        Example(
            title="on the day by which Commerce had asked",
            derivation="A fact sheet of 29 January 2024 says that companies now must report.",
            plan=_plan("2e26", _cluster(dt.date(2022, 3, 1)), hosts=(OPENAI,)),
            as_of=REQUIRED_BY,
            expects=(*_reports(timing=Timing.CURRENT), *_clusters(Timing.CURRENT)),
            norms=_binding(*REPORTED, "4.2(a)(ii).developer", "4.2(a)(ii).host"),
        ),
        Example(
            title="on its eve",
            derivation="No earlier day is known on which Commerce had required reports.",
            plan=_plan("2e26", _cluster(dt.date(2022, 3, 1)), hosts=(OPENAI,)),
            as_of=dt.date(2024, 1, 28),
            expects=(*_reports(timing=Timing.UPCOMING), *_clusters(Timing.UPCOMING)),
        ),
        Example(
            title="before the order",
            derivation="On 29 October 2023 there was none.",
            plan=_plan("2e26"),
            as_of=dt.date(2023, 10, 29),
        ),
        Example(
            title="on the eve of the revocation",
            derivation="The order stood through 19 January 2025.",
            plan=_plan("2e26"),
            as_of=dt.date(2025, 1, 19),
            expects=_reports(timing=Timing.CURRENT),
        ),
        Example(
            title="on the day of the revocation",
            derivation="EO 14148 of 20 January 2025 revokes the order from that day on.",
            plan=_plan("2e26"),
            as_of=REVOKED,
            expects=_reports(timing=Timing.PAST),
        ),
        Example(
            title="a model neither planned nor held while reports were required",
            derivation="Reports are of what is planned, under way or held.",
            plan=_plan("2e26", in_hand=False),
            as_of=june,
        ),
        Example(
            title="biological sequence data on the lower figure exactly",
            derivation="More than 10^23 operations are asked.",
            plan=_plan("1e23", biological=True),
            as_of=june,
        ),
        Example(
            title="the order on the day it was signed",
            derivation="Commerce had to act from then on.",
            plan=None,
            as_of=SIGNED,
            expects=(
                Expected(provision="4.2(a)", bearer="us-commerce", due=clock, timing=Timing.CURRENT),
                Expected(provision="4.2(b)", bearer="us-commerce", timing=Timing.CURRENT),
                Expected(provision="4.2(c)(i)", bearer="us-commerce", due=clock, timing=Timing.CURRENT),
                Expected(provision="4.2(c)(iii)", bearer="us-commerce", timing=Timing.CURRENT),
                Expected(provision="4.2(d)(i)", bearer="us-commerce", due=dt.date(2024, 4, 27), timing=Timing.CURRENT),
            ),
            norms={(Modality.MUST, Force.BINDING): AGENCY},
        ),
        Example(
            title="the rules on foreign customers are proposed",
            derivation="180 days after 30 October 2023: 1 of October, 30, 31, 31, 29 and 31 up to March make 153, and 27 "
            "of April 2024 remain. A rule of 29 January 2024 proposes both; whether it was ready the day before, when 90 "
            "days ended, is not known. Nothing tells of a determination under (c)(iii).",
            plan=None,
            as_of=PROPOSED_ON,
            expects=(
                Expected(provision="4.2(a)", bearer="us-commerce", due=clock),
                Expected(provision="4.2(b)", bearer="us-commerce"),
                Expected(provision="4.2(c)(i)", bearer="us-commerce", due=clock, standing=Standing.CANNOT_BE_VERIFIED),
                Expected(provision="4.2(c)(iii)", bearer="us-commerce", standing=Standing.OPEN),
                Expected(provision="4.2(d)(i)", bearer="us-commerce", due=dt.date(2024, 4, 27), standing=Standing.MET),
            ),
        ),
        Example(
            title="a cluster in several data centres",
            derivation="The machines are in one data centre, or it is no such cluster.",
            plan=_plan("1e24", _cluster(dt.date(2024, 3, 1), one_site=False)),
            as_of=june,
        ),
        Example(
            title="a cluster of one operation a second less than 10^20",
            derivation="At least 10^20.",
            plan=_plan("1e24", _cluster(dt.date(2024, 3, 1), capacity="99999999999999999999")),
            as_of=june,
        ),
        Example(
            title="a model that came later",
            derivation="It was neither planned nor held while the order stood.",
            plan=_plan("2e26", in_hand=False),
            as_of=dt.date(2026, 11, 23),
        ),
        Example(
            title="the clock of Commerce ends on a Sunday, which nothing moves",
            derivation="90 days after 30 October 2023 is Sunday 28 January 2024.",
            plan=None,
            as_of=clock,
            expects=(
                Expected(provision="4.2(a)", bearer="us-commerce", due=clock, standing=Standing.OPEN),
                Expected(provision="4.2(b)", bearer="us-commerce", standing=Standing.OPEN),
                Expected(provision="4.2(c)(i)", bearer="us-commerce", due=clock, standing=Standing.OPEN),
                Expected(provision="4.2(c)(iii)", bearer="us-commerce", standing=Standing.OPEN),
                Expected(provision="4.2(d)(i)", bearer="us-commerce", due=dt.date(2024, 4, 27), standing=Standing.OPEN),
            ),
        ),
        Example(
            title="a cluster of exactly 10^20 operations a second",
            derivation="The order names no comparator: read as at least. 400 Gbit/s is over 100.",
            plan=_plan("1e24", _cluster(dt.date(2024, 3, 1))),
            as_of=june,
            expects=(cluster,),
        ),
        Example(
            title="an older cluster that is still held",
            derivation="Possession is reported too, whenever it began.",
            plan=_plan("1e24", _cluster(dt.date(2022, 3, 1))),
            as_of=june,
            expects=(cluster,),
        ),
        Example(
            title="a network of exactly 100 Gbit/s",
            derivation="Over 100 Gbit/s is asked.",
            plan=_plan("1e24", _cluster(dt.date(2024, 3, 1), network="100"), hosts=(OPENAI,)),
            as_of=june,
        ),
        Example(
            title="a cluster from the eve of the revocation on",
            derivation="On 19 January 2025 the order still stood.",
            plan=_plan("1e24", _cluster(dt.date(2025, 1, 19))),
            as_of=REVOKED,
            expects=(cluster,),
        ),
    )
