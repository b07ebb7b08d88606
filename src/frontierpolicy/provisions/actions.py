"""The acts that instruments ask for, each declared once, so that one act can satisfy several of them."""

from frontierpolicy.conditions import Action
from frontierpolicy.terms import StageKind, Topic

GIVE_ACCESS = Action(
    id="give-access",
    phrase="give {counterparty} access to {object}",
    done="given access",
    topics=frozenset({Topic.ACCESS, Topic.REVIEW}),
    shown_by=frozenset({StageKind.GOVERNMENT_ACCESS}),
)
GRANT_LICENCE = Action(
    id="grant-licence",
    phrase="grant {counterparty} a licence for {object}",
    done="granted a licence",
    topics=frozenset({Topic.LICENSING}),
)
MAKE_AVAILABLE = Action(
    id="make-available",
    phrase="make {object} available to {counterparty}",
    done="made available",
    topics=frozenset({Topic.RELEASE}),
    shown_by=frozenset(StageKind),
)
PUBLISH_CAPABILITY_REPORT = Action(
    id="publish-capability-report",
    phrase="publish a report on the capabilities and limits of {object}",
    done="published a capability report",
    topics=frozenset({Topic.TRANSPARENCY}),
)
REPORT_INCIDENT = Action(
    id="report-incident",
    phrase="report {object} to {counterparty}",
    done="reported",
    topics=frozenset({Topic.REPORTING}),
)
SECURE_WEIGHTS = Action(
    id="secure-weights",
    phrase="protect the unreleased weights of {object}",
    done="protected the weights",
    topics=frozenset({Topic.SECURITY}),
)
SIGN = Action(
    id="sign",
    phrase="sign {object}",
    done="signed",
    topics=frozenset({Topic.SIGNING}),
)
TEST_BEFORE_RELEASE = Action(
    id="test-before-release",
    phrase="test {object} before release, inside the company and by outside experts",
    done="tested",
    topics=frozenset({Topic.TESTING}),
)
