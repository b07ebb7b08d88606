"""Worked examples: free and open-source models, representatives, and the Code."""

from frontierpolicy.drafting.example import Example
from frontierpolicy.instruments.eu_ai_act.expectations import DOCUMENTS, FOR_ALL, basic, systemic
from frontierpolicy.instruments.eu_ai_act.plans import (
    ASKED,
    KNOWN,
    RELEASE,
    closed,
    due,
    frontier,
    opened,
    plan,
    stage,
)
from frontierpolicy.parties.known import META, MISTRAL
from frontierpolicy.terms import LicenceTerm, StageKind


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    weights = stage(kind=StageKind.WEIGHTS_PUBLISHED)
    no_strings = (*due("anthropic", RELEASE, *FOR_ALL), *due("anthropic", None, "53(3)"))
    return (
        Example(
            title="a free and open-source model",
            derivation="Art. 53(2) lifts points (a) and (b), art. 54(6) the representative; the copyright policy and the "
            "summary stay. Attribution takes nothing from the licence.",
            plan=plan(opened("5e24", LicenceTerm.ATTRIBUTION), weights),
            as_of=ASKED,
            expects=no_strings,
        ),
        Example(
            title="exactly at the threshold it is still exempt",
            derivation="1e25 is not more than 1e25.",
            plan=plan(opened("1e25"), weights),
            as_of=ASKED,
            expects=no_strings,
        ),
        Example(
            title="above it no licence helps",
            derivation="Art. 53(2), last sentence: models with systemic risk are not exempt.",
            plan=plan(opened("1.01e25", known=KNOWN), weights),
            as_of=ASKED,
            expects=(*basic(), *systemic()),
        ),
        Example(
            title="a licence with a cap on users",
            derivation="A threshold on the number of users forfeits the exemption (guidelines, section 4.2.1).",
            plan=plan(opened("5e24", LicenceTerm.USER_CAP), weights),
            as_of=ASKED,
            expects=basic(),
        ),
        Example(
            title="a licence without commerce",
            derivation="A licence that does not allow every use is not free (art. 53(2)).",
            plan=plan(opened("5e24", LicenceTerm.NON_COMMERCIAL), weights),
            as_of=ASKED,
            expects=basic(),
        ),
        Example(
            title="weights that are paid for",
            derivation="What has a price is not free (guidelines, section 4.2.2).",
            plan=plan(opened("5e24", monetised=True), weights),
            as_of=ASKED,
            expects=basic(),
        ),
        Example(
            title="a provider of the Union needs no representative",
            derivation="Art. 54 is for providers established in third countries; Mistral AI is a company of France.",
            plan=plan(closed("1e25"), party=MISTRAL),
            as_of=ASKED,
            expects=(*due("mistral", RELEASE, *DOCUMENTS, *FOR_ALL), *due("mistral", None, "53(3)")),
        ),
        Example(
            title="who refused the Code shows other means",
            derivation="Meta refused on 18 July 2025: art. 53(4) and 55(2) ask it to show other adequate means.",
            plan=plan(frontier(), party=META),
            as_of=ASKED,
            expects=(*basic("meta"), *systemic("meta"), *due("meta", None, "53(4)", "55(2)")),
        ),
    )
