"""Plans, reports and rules as files: strict to read, without loss to write."""

from frontierpolicy.serialization.additions import Additions, load_additions
from frontierpolicy.serialization.plan_schema import plan_schema
from frontierpolicy.serialization.plans import Vocabulary, load_plan, plan_from_data
from frontierpolicy.serialization.receipts import receipt, verify
from frontierpolicy.serialization.reports import report_as_json, report_schema, report_to_data
from frontierpolicy.serialization.rules import instrument_from_data, instrument_to_data
from frontierpolicy.serialization.writer import plan_as_json, plan_as_toml, plan_to_data

__all__ = [
    "Additions",
    "Vocabulary",
    "instrument_from_data",
    "instrument_to_data",
    "load_additions",
    "load_plan",
    "plan_as_json",
    "plan_as_toml",
    "plan_from_data",
    "plan_schema",
    "plan_to_data",
    "receipt",
    "report_as_json",
    "report_schema",
    "report_to_data",
    "verify",
]
