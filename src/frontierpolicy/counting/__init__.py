"""Counting conventions by name: where a period from an event ends, by which rule, and how it was counted."""

from frontierpolicy.counting.business_days import BusinessDays
from frontierpolicy.counting.civil_procedure import CivilProcedureRules
from frontierpolicy.counting.convention import Convention
from frontierpolicy.counting.counted import Counted, Event
from frontierpolicy.counting.elapsed_hours import ElapsedHours
from frontierpolicy.counting.european import Regulation1182
from frontierpolicy.counting.federal import FederalBusinessDays, FederalRules
from frontierpolicy.counting.plain import CalendarDays, ClearDays, FirstDayCounts
from frontierpolicy.counting.states import California, Illinois, NewYork

__all__ = [
    "BusinessDays",
    "CalendarDays",
    "California",
    "CivilProcedureRules",
    "ClearDays",
    "Convention",
    "Counted",
    "ElapsedHours",
    "Event",
    "FederalBusinessDays",
    "FederalRules",
    "FirstDayCounts",
    "Illinois",
    "NewYork",
    "Regulation1182",
]
