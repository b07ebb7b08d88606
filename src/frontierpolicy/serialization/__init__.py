"""Plans, reports and rules as files: strict to read, without loss to write."""

from typing import TYPE_CHECKING

from frontierpolicy.exports import export

if TYPE_CHECKING:
    from frontierpolicy.serialization.acceptances import load_acceptances
    from frontierpolicy.serialization.additions import Additions, load_additions
    from frontierpolicy.serialization.calendar_files import agenda_as_ics
    from frontierpolicy.serialization.plans import Vocabulary, load_plan, plan_from_data
    from frontierpolicy.serialization.portfolios import (
        load_portfolio,
        plan_files,
        portfolio_as_json,
        portfolio_schema,
        portfolio_to_data,
        reach_as_json,
    )
    from frontierpolicy.serialization.receipts import receipt, verify
    from frontierpolicy.serialization.reports import report_as_json, report_schema, report_to_data
    from frontierpolicy.serialization.rules import instrument_from_data, instrument_to_data
    from frontierpolicy.serialization.schemas import plan_schema
    from frontierpolicy.serialization.writer import plan_as_json, plan_as_toml, plan_to_data

__all__ = [
    "Additions",
    "Vocabulary",
    "agenda_as_ics",
    "instrument_from_data",
    "instrument_to_data",
    "load_acceptances",
    "load_additions",
    "load_plan",
    "load_portfolio",
    "plan_as_json",
    "plan_as_toml",
    "plan_files",
    "plan_from_data",
    "plan_schema",
    "plan_to_data",
    "portfolio_as_json",
    "portfolio_schema",
    "portfolio_to_data",
    "reach_as_json",
    "receipt",
    "report_as_json",
    "report_schema",
    "report_to_data",
    "verify",
]

export(
    __name__,
    {
        "acceptances": ("load_acceptances",),
        "additions": ("Additions", "load_additions"),
        "calendar_files": ("agenda_as_ics",),
        "plans": ("Vocabulary", "load_plan", "plan_from_data"),
        "portfolios": (
            "load_portfolio",
            "plan_files",
            "portfolio_as_json",
            "portfolio_schema",
            "portfolio_to_data",
            "reach_as_json",
        ),
        "receipts": ("receipt", "verify"),
        "reports": ("report_as_json", "report_schema", "report_to_data"),
        "rules": ("instrument_from_data", "instrument_to_data"),
        "schemas": ("plan_schema",),
        "writer": ("plan_as_json", "plan_as_toml", "plan_to_data"),
    },
)
