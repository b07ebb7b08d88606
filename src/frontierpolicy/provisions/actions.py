"""The acts that instruments ask for, each declared once, so that one act can satisfy several of them."""

from frontierpolicy.conditions import Action
from frontierpolicy.terms import StageKind, Topic

ADDRESS_CHALLENGES = Action(
    id="address-challenges",
    phrase="use frontier systems against society's greatest challenges",
    done="used them",
    topics=frozenset({Topic.RESEARCH}),
)
DOCUMENT_MODEL = Action(
    id="document-model",
    phrase="draw up the technical documentation of {object} and keep it up to date",
    done="documented the model",
    topics=frozenset({Topic.TRANSPARENCY}),
)
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
INFORM_DOWNSTREAM = Action(
    id="inform-downstream",
    phrase="give providers of systems built on {object} the information they need",
    done="informed those who build on it",
    topics=frozenset({Topic.TRANSPARENCY}),
)
KEEP_COPYRIGHT_POLICY = Action(
    id="keep-copyright-policy",
    phrase="have and follow a policy for {object} that respects copyright and its reservations",
    done="put a copyright policy in place",
    topics=frozenset({Topic.GOVERNANCE}),
)
KEEP_UNREDACTED = Action(
    id="keep-unredacted",
    phrase="keep for five years what it has redacted from a published document",
    done="kept what was redacted",
    topics=frozenset({Topic.CATASTROPHIC_RISK, Topic.TRANSPARENCY}),
)
LABEL_OUTPUT = Action(
    id="label-output",
    phrase="label what {object} generates so that people plainly see that AI made it",
    done="labelled what is generated",
    topics=frozenset({Topic.MARKING}),
)
MAKE_AVAILABLE = Action(
    id="make-available",
    phrase="make {object} available to {counterparty}",
    done="made available",
    topics=frozenset({Topic.RELEASE}),
    shown_by=frozenset(StageKind),
)
MARK_MEDIA = Action(
    id="mark-media",
    phrase="mark sound and pictures that {object} makes as made by AI",
    done="marked them",
    topics=frozenset({Topic.MARKING}),
)
MISLEAD_ON_FRAMEWORK = Action(
    id="mislead-on-framework",
    phrase="make a materially false or misleading statement on how it carries out its safety framework",
    done="made a misleading statement on its framework",
    topics=frozenset({Topic.CATASTROPHIC_RISK, Topic.TRANSPARENCY}),
)
MISLEAD_ON_RISK = Action(
    id="mislead-on-risk",
    phrase="make a materially false or misleading statement on catastrophic risk or how it manages that",
    done="made a misleading statement on catastrophic risk",
    topics=frozenset({Topic.CATASTROPHIC_RISK, Topic.TRANSPARENCY}),
)
NOTIFY_EMPLOYEES = Action(
    id="notify-employees",
    phrase="tell the employees who deal with critical risk of their rights as whistleblowers",
    done="told the employees of their rights",
    topics=frozenset({Topic.WHISTLEBLOWING}),
)
OPEN_ANONYMOUS_CHANNEL = Action(
    id="open-anonymous-channel",
    phrase="keep a channel through which employees can report dangers anonymously, and answer them",
    done="opened an anonymous channel",
    topics=frozenset({Topic.WHISTLEBLOWING}),
)
PUBLISH_CAPABILITY_REPORT = Action(
    id="publish-capability-report",
    phrase="publish a report on the capabilities and limits of {object}",
    done="published a capability report",
    topics=frozenset({Topic.TRANSPARENCY}),
)
PUBLISH_FRAMEWORK = Action(
    id="publish-safety-framework",
    phrase="write a framework for managing catastrophic risk, publish it, put it into practice and keep to it",
    done="published its safety framework",
    topics=frozenset({Topic.CATASTROPHIC_RISK, Topic.GOVERNANCE, Topic.TRANSPARENCY}),
)
PUBLISH_FRAMEWORK_CHANGE = Action(
    id="publish-framework-change",
    phrase="publish the changed safety framework and why it was changed",
    done="published the changed framework",
    topics=frozenset({Topic.CATASTROPHIC_RISK, Topic.TRANSPARENCY}),
)
PUBLISH_SYSTEM_CARD = Action(
    id="publish-system-card",
    phrase="publish a system card or model card of {object}",
    done="published a system card",
    topics=frozenset({Topic.TRANSPARENCY}),
)
PUBLISH_TRANSPARENCY_REPORT = Action(
    id="publish-transparency-report",
    phrase="publish a transparency report on {object}",
    done="published a transparency report",
    topics=frozenset({Topic.CATASTROPHIC_RISK, Topic.TRANSPARENCY}),
)
REDACT = Action(
    id="redact",
    phrase="redact from published documents what secrecy, security or the law requires, and say why",
    done="redacted a published document",
    topics=frozenset({Topic.CATASTROPHIC_RISK, Topic.TRANSPARENCY}),
)
REPORT_INCIDENT = Action(
    id="report-incident",
    phrase="report {object} to {counterparty}",
    done="reported",
    topics=frozenset({Topic.REPORTING}),
)
RETALIATE = Action(
    id="retaliate",
    phrase="keep employees who deal with critical risk from disclosing it, or retaliate against them",
    done="hindered or punished a disclosure",
    topics=frozenset({Topic.WHISTLEBLOWING}),
)
REVIEW_FRAMEWORK = Action(
    id="review-safety-framework",
    phrase="review its safety framework, and update it as appropriate",
    done="reviewed its safety framework",
    topics=frozenset({Topic.CATASTROPHIC_RISK, Topic.GOVERNANCE}),
)
SECURE_WEIGHTS = Action(
    id="secure-weights",
    phrase="protect the unreleased weights of {object}",
    done="protected the weights",
    topics=frozenset({Topic.SECURITY}),
)
SHARE_RISKS = Action(
    id="share-risks",
    phrase="share information on risks with companies and governments",
    done="shared it",
    topics=frozenset({Topic.GOVERNANCE}),
)
SHARE_WITH_OFFICERS = Action(
    id="share-with-officers",
    phrase="share anonymous reports, and the answers to them, with its officers and directors",
    done="shared the reports with its officers and directors",
    topics=frozenset({Topic.WHISTLEBLOWING}),
)
SIGN = Action(
    id="sign",
    phrase="sign {object}",
    done="signed",
    topics=frozenset({Topic.SIGNING}),
)
STUDY_RISKS = Action(
    id="study-risks",
    phrase="put research on the risks to society first",
    done="put it first",
    topics=frozenset({Topic.RESEARCH}),
)
SUMMARISE_INTERNAL_USE = Action(
    id="summarise-internal-use",
    phrase="send {counterparty} a summary of any assessment of catastrophic risk from internal use",
    done="sent a summary on internal use",
    topics=frozenset({Topic.CATASTROPHIC_RISK, Topic.REPORTING}),
)
SUMMARISE_RISK_ASSESSMENTS = Action(
    id="summarise-risk-assessments",
    phrase="put summaries of its assessments of catastrophic risk into the transparency report on {object}",
    done="summarised its risk assessments",
    topics=frozenset({Topic.CATASTROPHIC_RISK, Topic.TRANSPARENCY}),
)
TAKE_REPORTS = Action(
    id="take-reports",
    phrase="let outsiders find and report vulnerabilities",
    done="opened a way to report",
    topics=frozenset({Topic.SECURITY}),
)
TEST_BEFORE_RELEASE = Action(
    id="test-before-release",
    phrase="test {object} before release, inside the company and by outside experts",
    done="tested",
    topics=frozenset({Topic.TESTING}),
)
WARN_AUTHORITY = Action(
    id="warn-authority",
    phrase="disclose {object} to the authority that fits it, such as the police",
    done="disclosed the danger",
    topics=frozenset({Topic.CATASTROPHIC_RISK, Topic.REPORTING}),
)
