"""What the worked examples expect of a provider from a third country, again and again."""

import datetime as dt

from frontierpolicy.drafting.example import Expected
from frontierpolicy.instruments.eu_ai_act.plans import NOTIFIED_BY, RELEASE, due

DOCUMENTS = ("53(1)(a)", "53(1)(b)")
FOR_ALL = ("53(1)(c)", "53(1)(d)")
RISK = ("55(1)(a)", "55(1)(b)", "55(1)(d)")
STANDING = ("53(3)", "54(2)")


def by_developer(*names: str) -> tuple[str, ...]:
    """Return duties as whoever developed the model bears them."""
    return names


def by_modifier(*names: str) -> tuple[str, ...]:
    """Return duties as whoever changed the model bears them."""
    return tuple(f"{each}.modifier" for each in names)


def legacy(*names: str) -> tuple[str, ...]:
    """Return duties as they are for a model placed before 2 August 2025."""
    return tuple(f"{each}.legacy" for each in names)


def basic(bearer: str = "anthropic", placed: dt.date = RELEASE) -> tuple[Expected, ...]:
    """Return what the provider of any closed model from a third country owes: all at the placing, one before it."""
    return (
        *due(bearer, placed, *DOCUMENTS, *FOR_ALL),
        *due(bearer, placed - dt.timedelta(days=1), "54(1)"),
        *due(bearer, None, *STANDING),
    )


def systemic(
    bearer: str = "anthropic", placed: dt.date = RELEASE, by: dt.date | None = NOTIFIED_BY, *, decided: bool = True
) -> tuple[Expected, ...]:
    """Return what is owed besides above the threshold."""
    return (
        *due(bearer, by, "52(1)", decided=decided),
        *due(bearer, None, "52(2)", decided=decided),
        *due(bearer, placed, *RISK, decided=decided),
    )
