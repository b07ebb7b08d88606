"""Worked examples: systems by what they do, and whoever uses them."""

import datetime as dt
from typing import Any

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.instruments.eu_ai_act.examples.eves import MUST
from frontierpolicy.instruments.eu_ai_act.plans import ASKED, closed, plan, stage
from frontierpolicy.instruments.eu_ai_act.terms import EuSystem
from frontierpolicy.parties.known import ANTHROPIC
from frontierpolicy.plans import System
from frontierpolicy.terms import Role, Timing

EVE, DAY, LATER = dt.date(2026, 8, 1), dt.date(2026, 8, 2), dt.date(2026, 9, 1)
NONE: dict[str, Any] = dict.fromkeys(
    (
        "interacts",
        "recognises",
        "deep_fakes",
        "artistic",
        "informs_public",
        "edited",
        "against_crime",
        "takes_reports_of_crime",
    ),
    False,
)
OFFICIAL = ("52(6)", "56(1)", "56(6).assessment")


def _system(*said: str, placed: dt.date = LATER, generative: bool = True, in_union: bool = True) -> System:
    facts = {**NONE, **dict.fromkeys(said, True)}
    return System(
        id="the-app", generative=generative, extensions=(EuSystem(in_union=in_union, placed=placed, **facts),)
    )


def _of(system: System, role: Role, title: str, why: str, *provisions: str, notices: str = "") -> Example:
    always = ("52(6).reports", "75(1)", "56(6).no-presumption", "113.dates")
    return Example(
        title=title,
        derivation=why,
        plan=plan(closed("1e25"), stage(where="US"), role=role, systems=(system,)),
        as_of=ASKED,
        expects=None,
        norms={MUST: (*OFFICIAL, *provisions)},
        notices=frozenset((*always, *notices.split())),
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*_of_uses(), *_of_what_is_provided(), *_of_what_is_provided_against_crime(), *_of_the_day())


def _of_uses() -> tuple[Example, ...]:
    found = (
        ("recognises emotions", ("recognises",), ("50(3)",)),
        ("recognises emotions against crime", ("recognises", "against_crime"), ()),
        ("makes deep fakes", ("deep_fakes",), ("50(4)",)),
        ("makes deep fakes against crime", ("deep_fakes", "against_crime"), ()),
        ("makes deep fakes in a film", ("deep_fakes", "artistic"), ("50(4).works",)),
        ("makes deep fakes in a film against crime", ("deep_fakes", "artistic", "against_crime"), ()),
        ("makes a film without deep fakes", ("artistic",), ()),
        ("writes for the public", ("informs_public",), ("50(4).text",)),
        ("writes for the public against crime", ("informs_public", "against_crime"), ()),
        ("writes for the public, and is edited", ("informs_public", "edited"), ()),
        ("does nothing of the kind", (), ()),
    )
    why = (
        "Art. 50(3) and (4) tell deployers what to disclose, with an exception for what the law permits against crime."
    )
    everything = ("recognises", "deep_fakes", "informs_public")
    return (
        *(
            _of(_system(*said), Role.DEPLOYER, f"a system that {what}", why, *owed, notices="50(2).editing")
            for what, said, owed in found
        ),
        *(
            _of(_system(*said, in_union=False), Role.DEPLOYER, f"{what}, outside the Union", why)
            for what, said in (("all of it", everything), ("a film with deep fakes", ("deep_fakes", "artistic")))
        ),
        _of(
            _system(*everything),
            Role.SYSTEM_PROVIDER,
            "whoever uses it discloses, whom the plan does not name",
            why,
            "50(2)",
            "50(3)",
            "50(4)",
            "50(4).text",
            notices="50(2).editing",
        ),
    )


def _of_what_is_provided() -> tuple[Example, ...]:
    why = "Art. 50(1) is for what people meet, art. 50(2) for what generates, both on the Union market."
    provider = Role.SYSTEM_PROVIDER
    return (
        _of(_system("interacts", generative=False), provider, "a system that only listens", why, "50(1)"),
        _of(_system(), provider, "a generator that nobody meets", why, "50(2)", notices="50(2).editing"),
        _of(_system(placed=EVE), provider, "the same of the eve", why, "111(4)", notices="50(2).editing"),
        _of(_system(placed=EVE, generative=False), provider, "a silent system of the eve", why),
        _of(_system("interacts", in_union=False), provider, "a system outside the Union", why),
        _of(_system(placed=EVE, in_union=False), provider, "a generator of the eve, outside the Union", why),
        Example(
            title="a system that is placed later",
            derivation="Placed on 1 September 2026, it says what it is and marks its output from that day on.",
            plan=plan(closed("1e25"), stage(where="US"), role=provider, systems=(_system("interacts", placed=LATER),)),
            as_of=ASKED,
            expects=tuple(Expected(provision=each, bearer=ANTHROPIC.id, due=LATER) for each in ("50(1)", "50(2)")),
        ),
    )


def _of_what_is_provided_against_crime() -> tuple[Example, ...]:
    why = (
        "Art. 50(1) and (2) except what the law authorises against crime; paragraph 1 alone takes that back for what the "
        "public can report a crime to."
    )
    provider, against, reports = Role.SYSTEM_PROVIDER, "against_crime", "takes_reports_of_crime"
    police, line = _system("interacts", against, generative=False), _system("interacts", reports, generative=False)
    hotline, editing = _system("interacts", against, reports, generative=False), "50(2).editing"
    return (
        _of(police, provider, "what the police talks to people with", why),
        _of(hotline, provider, "what takes reports of crime for the police", why, "50(1)"),
        _of(line, provider, "what takes reports of crime for itself", why, "50(1)"),
        _of(_system(against), provider, "a generator against crime", why, notices=editing),
        _of(_system(against, reports), provider, "a generator that takes reports of crime", why, notices=editing),
        _of(_system(against, placed=EVE), provider, "a generator against crime, of the eve", why, notices=editing),
    )


def _of_the_day() -> tuple[Example, ...]:
    in_film, in_news = _system("recognises", "deep_fakes", "artistic", "informs_public"), _system("deep_fakes")
    found = (
        (Role.DEPLOYER, in_film, ("50(3)", "50(4).works", "50(4).text"), None),
        (Role.DEPLOYER, in_news, ("50(4)",), None),
        (Role.SYSTEM_PROVIDER, _system("interacts"), ("50(1)", "50(2)"), LATER),
        (Role.SYSTEM_PROVIDER, _system(placed=EVE), ("111(4)",), dt.date(2026, 12, 2)),
    )
    return tuple(
        Example(
            title=f"what a {role} owes by {', '.join(provisions)}, asked on {day.day} August 2026",
            derivation="Article 50 applies from 2 August 2026 (art. 113, second paragraph), and not a day before.",
            plan=plan(closed("1e25"), stage(where="US"), role=role, systems=(system,)),
            as_of=day,
            expects=tuple(Expected(provision=each, bearer=ANTHROPIC.id, due=due, timing=timing) for each in provisions),
        )
        for role, system, provisions, due in found
        for day, timing in ((EVE, Timing.UPCOMING), (DAY, Timing.CURRENT))
    )
