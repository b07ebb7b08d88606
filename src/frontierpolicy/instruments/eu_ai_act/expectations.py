"""What the worked examples expect of a provider from a third country, again and again."""

import datetime as dt

from frontierpolicy.drafting.example import Expected
from frontierpolicy.instruments.eu_ai_act.plans import NOTIFIED_BY, RELEASE, due

DOCUMENTS = ("53(1)(a)", "53(1)(b)")
FOR_ALL = ("53(1)(c)", "53(1)(d)")
RISK = ("55(1)(a)", "55(1)(b)", "55(1)(d)")


def basic(bearer: str = "anthropic", placed: dt.date = RELEASE) -> tuple[Expected, ...]:
    """Return what the provider of any closed model from a third country owes: all at the placing, one before it."""
    return (
        *due(bearer, placed, *DOCUMENTS, *FOR_ALL),
        *due(bearer, placed - dt.timedelta(days=1), "54(1)"),
        *due(bearer, None, "53(3)", "54(2)"),
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
