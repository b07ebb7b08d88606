"""The acts that the Code alone asks for, and the facts it turns on."""

from frontierpolicy.conditions import Action
from frontierpolicy.facts import Extension, Flag
from frontierpolicy.plans import Model
from frontierpolicy.terms import Topic


class CodeModel(Extension, of=Model, namespace="eu_code"):
    """What the Code asks of a model."""

    most_capable: Flag = Flag(
        "Is it among the most capable models that its provider has on the market?",
        label="is among the most capable of its provider",
    )
    report_stands: Flag = Flag(
        "Has nothing changed since the last Model Report, or will a more capable model be out within a month, or is this "
        "one similarly safe or safer than another that is assessed?",
        label="needs no new Model Report",
    )
    similarly_safe: Flag = Flag(
        "Is it similarly safe or safer than a model that is assessed already?", label="is similarly safe or safer"
    )


def _act(name: str, phrase: str, done: str, topic: Topic = Topic.GOVERNANCE) -> Action:
    return Action(id=f"eu-gpai-code/{name}", phrase=phrase, done=done, topics=frozenset({topic}))


KEEP_DOCUMENTATION = _act("keep-documentation", "keep the documentation of {object} for 10 years", "kept it")
ANSWER_DOWNSTREAM = _act(
    "answer-downstream",
    "give more information to whoever builds on {object} and asks",
    "gave more information",
    Topic.TRANSPARENCY,
)
CRAWL_LAWFULLY = _act(
    "crawl-lawfully", "take only lawfully accessible content from the web for {object}", "took only lawful content"
)
HEED_RESERVATIONS = _act(
    "heed-reservations", "identify and heed reservations of rights when crawling for {object}", "heeded reservations"
)
CURB_INFRINGEMENT = _act(
    "curb-infringement", "curb the risk that {object} puts out what infringes copyright", "curbed infringement"
)
TAKE_COMPLAINTS = _act("take-complaints", "name a contact for rights holders and take complaints", "named a contact")
CONFIRM_FRAMEWORK = _act("confirm-framework", "confirm a safety and security framework", "confirmed the framework")
ASSESS_FRAMEWORK = _act("assess-framework", "assess whether the framework is adequate", "assessed the framework")
SEND_FRAMEWORK = _act(
    "send-framework",
    "give {counterparty} the framework, or its update, without redactions",
    "sent the framework",
    Topic.REPORTING,
)
ASSESS_FULLY = _act(
    "assess-fully",
    "run the whole process of risk assessment and mitigation for {object} and accept its risks",
    "run the whole process",
    Topic.TESTING,
)
UPDATE_REPORT = _act(
    "update-report", "update the Model Report on {object}", "updated the Model Report", Topic.REPORTING
)
GIVE_REPORT = _act(
    "give-report", "give {counterparty} the Model Report on {object}", "given the Model Report", Topic.REPORTING
)
GIVE_INTERIM_REPORT = _act(
    "give-interim-report", "give {counterparty} an interim Model Report", "given an interim report", Topic.REPORTING
)
GIVE_REPORT_LATE = _act(
    "give-report-late",
    "give {counterparty} the Model Report on {object} after it is on the market, if it sees good faith",
    "given the Model Report late",
    Topic.REPORTING,
)
REPORT_AGAIN = _act(
    "report-again", "report to {counterparty} again on {object}, while unresolved", "reported again", Topic.REPORTING
)
REPORT_FINALLY = _act(
    "report-finally", "give {counterparty} a final report on {object}", "given a final report", Topic.REPORTING
)
KEEP_INCIDENT_RECORDS = _act("keep-incident-records", "keep the records of {object} for 5 years", "kept the records")
KEEP_SAFETY_RECORDS = _act(
    "keep-safety-records", "keep the safety records of {object} for 10 years after it is on the market", "kept them"
)
PUBLISH_SUMMARIES = _act(
    "publish-summaries",
    "publish summaries of the framework and of the Model Report on {object}",
    "published summaries",
    Topic.TRANSPARENCY,
)
