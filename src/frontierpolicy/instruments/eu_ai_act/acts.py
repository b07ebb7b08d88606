"""The acts that the Act alone asks for."""

from frontierpolicy.conditions import Action
from frontierpolicy.terms import Topic


def _act(name: str, phrase: str, done: str, topic: Topic) -> Action:
    return Action(id=f"eu-ai-act/{name}", phrase=phrase, done=done, topics=frozenset({topic}))


NOTIFY = _act(
    "notify",
    "notify {counterparty} that {object} exceeds the threshold, with proof",
    "notified the model",
    Topic.REPORTING,
)
ARGUE = _act(
    "argue",
    "present, with the notification, arguments that {object} exceptionally presents no systemic risk",
    "presented arguments",
    Topic.REPORTING,
)
ASK_AGAIN = _act(
    "ask-again", "ask {counterparty} to reassess {object} on new reasons", "asked for reassessment", Topic.REPORTING
)
DESIGNATE = _act(
    "designate",
    "designate {object} as presenting systemic risk by the criteria of Annex XIII",
    "designated",
    Topic.REVIEW,
)
PUBLISH_LIST = _act(
    "publish-list",
    "publish the list of models with systemic risk and keep it up to date",
    "published the list",
    Topic.TRANSPARENCY,
)
SUMMARISE = _act(
    "summarise",
    "publish a sufficiently detailed summary of the training content of {object} on the template of the AI Office",
    "published the summary of training content",
    Topic.TRANSPARENCY,
)
COOPERATE = _act(
    "cooperate",
    "cooperate as necessary with {counterparty} and the national authorities",
    "cooperated",
    Topic.GOVERNANCE,
)
SHOW_OTHER_MEANS = _act(
    "show-other-means",
    "show {counterparty} other adequate means by which {object} complies",
    "shown other means of compliance",
    Topic.GOVERNANCE,
)
APPOINT = _act(
    "appoint",
    "appoint by written mandate an authorised representative in the Union for {object}",
    "appointed a representative",
    Topic.GOVERNANCE,
)
KEEP_MANDATE = _act(
    "let-representative-act",
    "let the representative do what its mandate says, keeping the documentation of {object} for 10 years",
    "let the representative act",
    Topic.GOVERNANCE,
)
EVALUATE = _act(
    "evaluate",
    "evaluate {object} by protocols of the state of the art, with documented adversarial testing",
    "evaluated the model",
    Topic.TESTING,
)
ASSESS_RISK = _act(
    "assess-risk",
    "assess and mitigate the systemic risks of {object} at Union level",
    "assessed the risks",
    Topic.TESTING,
)
PROTECT = _act(
    "protect",
    "protect {object} and its physical infrastructure by an adequate level of cybersecurity",
    "protected the model",
    Topic.SECURITY,
)
DRAW_UP_CODES = _act(
    "draw-up-codes",
    "encourage and help the drawing up of codes of practice",
    "helped codes into being",
    Topic.RULEMAKING,
)
ASSESS_CODES = _act(
    "assess-codes",
    "publish its assessment of whether the codes of practice are adequate",
    "published its assessment",
    Topic.RULEMAKING,
)
APPROVE_CODE = _act(
    "approve-code",
    "approve a code of practice for the whole Union by implementing act",
    "approved a code",
    Topic.RULEMAKING,
)
SAY_IT_IS_AI = _act(
    "say-it-is-ai",
    "design the system so that people learn that they interact with AI",
    "designed it so",
    Topic.TRANSPARENCY,
)
MARK_OUTPUT = _act(
    "mark-output",
    "mark what the system generates, in machine-readable form, as artificially generated",
    "marked the output",
    Topic.MARKING,
)
TELL_PERSONS = _act(
    "tell-persons",
    "tell the natural persons exposed to it that the system is at work",
    "told the persons exposed",
    Topic.TRANSPARENCY,
)
DISCLOSE_FAKE = _act(
    "disclose-fake",
    "disclose that the images, sound or video are artificially generated or manipulated",
    "disclosed the deep fakes",
    Topic.MARKING,
)
DISCLOSE_IN_WORK = _act(
    "disclose-in-work",
    "disclose, without hampering the work, that such content is in it",
    "disclosed them in the work",
    Topic.MARKING,
)
DISCLOSE_TEXT = _act(
    "disclose-text",
    "disclose that the text is artificially generated or manipulated",
    "disclosed the text",
    Topic.MARKING,
)
ANSWER = _act("answer", "give {counterparty} the documents and information it asks for", "answered", Topic.REPORTING)
REQUEST = _act("request", "ask for documents and information on {object}", "asked for information", Topic.REVIEW)
EXAMINE = _act(
    "examine", "evaluate {object}, through experts and with access to it", "evaluated the model", Topic.REVIEW
)
ORDER_MEASURES = _act(
    "order-measures",
    "ask for compliance or mitigation, or restrict, withdraw or recall {object}",
    "asked for measures",
    Topic.REVIEW,
)
FINE = _act(
    "fine",
    "fine the provider of {object} up to 3 % of worldwide turnover or 15,000,000 EUR, whichever is higher",
    "imposed a fine",
    Topic.REVIEW,
)
