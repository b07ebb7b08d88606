"""The release plan and everything in it."""

from frontierpolicy.plans.actors import Actor
from frontierpolicy.plans.logs import Entry, Log
from frontierpolicy.plans.models import Model, System
from frontierpolicy.plans.occurrences import (
    AccessChange,
    Audit,
    ComputingCluster,
    Contract,
    FrameworkChange,
    Incident,
    Occurrence,
    Request,
    Waiver,
)
from frontierpolicy.plans.plan import ReleasePlan
from frontierpolicy.plans.stages import PUBLIC_RELEASE, Pause, Recipient, Stage, anyone, everywhere, users_in

__all__ = [
    "PUBLIC_RELEASE",
    "AccessChange",
    "Actor",
    "Audit",
    "ComputingCluster",
    "Contract",
    "Entry",
    "FrameworkChange",
    "Incident",
    "Log",
    "Model",
    "Occurrence",
    "Pause",
    "Recipient",
    "ReleasePlan",
    "Request",
    "Stage",
    "System",
    "Waiver",
    "anyone",
    "everywhere",
    "users_in",
]
