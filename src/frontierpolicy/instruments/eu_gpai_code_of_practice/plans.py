"""The plans and expectations of the worked examples."""

import datetime as dt

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.instruments.eu_ai_act.plans import closed, due, plan, stage
from frontierpolicy.instruments.eu_gpai_code_of_practice.acts import CodeModel
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import ANTHROPIC
from frontierpolicy.plans import Entry, Log, Model, Occurrence
from frontierpolicy.terms import StageKind

PLACED, ASKED = dt.date(2025, 11, 18), dt.date(2026, 1, 15)


def model_of(operations: str = "3e25", *, most_capable: bool = False) -> Model:
    """Return a closed model, of which the plan tells what the Code asks."""
    extension = CodeModel(most_capable=most_capable, report_stands=False, similarly_safe=False)
    return closed(operations, extensions=(extension,))


def on_transparency(bearer: str = "anthropic") -> tuple[Expected, ...]:
    """Return what the first chapter asks in any case."""
    return (
        *due(bearer, PLACED, "transparency.1.1", "transparency.1.2"),
        *due(bearer, None, "transparency.1.1.kept"),
    )


def on_copyright(bearer: str = "anthropic", *, decided: bool = True) -> tuple[Expected, ...]:
    """Return what the second chapter asks."""
    return due(bearer, None, *(f"copyright.1.{number}" for number in range(1, 6)), decided=decided)


def on_safety(bearer: str = "anthropic", framework: dt.date = dt.date(2025, 11, 4)) -> tuple[Expected, ...]:
    """Return what the chapter asks of a model placed on 18 November 2025 in any case."""
    return (
        *due(bearer, framework, "safety.1.1"),
        *due(bearer, PLACED - dt.timedelta(days=1), "safety.1.2"),
        *due(bearer, dt.date(2026, 11, 18), "safety.1.3"),
        *due(bearer, PLACED, "safety.7.7"),
        *due(bearer, None, "safety.1.4", "safety.7.6.change", "safety.7.7.update", "safety.10.1", "safety.10.2"),
    )


def example(
    title: str,
    derivation: str,
    *expects: Expected,
    model: Model | None = None,
    party: Party = ANTHROPIC,
    occurrences: tuple[Occurrence, ...] = (),
    log: tuple[Entry, ...] = (),
    as_of: dt.date = ASKED,
    all_told: bool = True,
) -> Example:
    """Return an example about a release of 18 November 2025."""
    model = model or model_of()
    kind = StageKind.WEIGHTS_PUBLISHED if model.id == "the-open-model" else StageKind.GENERAL_AVAILABILITY
    whole = plan(model, stage(PLACED, kind=kind), party=party, occurrences=occurrences, log=log)
    return Example(
        title=title,
        derivation=derivation,
        plan=whole if all_told else whole.having(log=Log()),
        as_of=as_of,
        expects=expects,
    )
