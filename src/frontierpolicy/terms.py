"""The closed vocabularies: each word of the field once, as members of an enumeration.

A member's value is the word that plan files, reports and the command line use.
"""

import enum

__all__ = [
    "AccessTier",
    "Basis",
    "Caveat",
    "Channel",
    "Confidence",
    "Enforcement",
    "Force",
    "Governed",
    "IncidentKind",
    "InstrumentKind",
    "LicenceTerm",
    "Medium",
    "Modality",
    "Outcome",
    "PartyKind",
    "Publication",
    "RecipientKind",
    "Role",
    "StageKind",
    "Standing",
    "Status",
    "Timing",
    "Topic",
    "UsStatus",
    "Weights",
    "Word",
]


class Word(enum.Enum):
    """A member of a closed vocabulary; its value is how it is written."""

    def __str__(self) -> str:
        """Return the written word."""
        return str(self.value)


class Modality(Word):
    """What a norm says of an action."""

    MUST = "must"
    MUST_NOT = "must not"
    MAY = "may"
    CAN = "can"


class Force(Word):
    """How a norm binds, strongest first. A label that travels with it; nothing raises it."""

    BINDING = "binding"
    COMMITTED = "committed"
    REQUESTED = "requested"
    GUIDANCE = "guidance"

    @property
    def rank(self) -> int:
        """How strong: 3 for binding down to 0 for guidance. For sorting and gates, not for priority."""
        return 3 - list(Force).index(self)


class Basis(Word):
    """Where the force of a norm comes from."""

    LAW = "law"
    DELEGATION = "delegation"
    CONTRACT = "contract"
    SIGNATURE = "signature"
    INVITATION = "invitation"


class Governed(Word):
    """Which law governs: that of the day of an act, or that of each moment conduct lasts."""

    ON_THE_DAY = "on the day"
    THROUGHOUT = "throughout"


class InstrumentKind(Word):
    """What sort of text an instrument is."""

    EXECUTIVE_ORDER = "executive order"
    STATUTE = "statute"
    REGULATION = "regulation"
    EXPORT_DIRECTIVE = "export directive"
    VOLUNTARY_COMMITMENT = "voluntary commitment"
    CODE_OF_PRACTICE = "code of practice"
    GUIDANCE = "guidance"
    MEMORANDUM = "presidential memorandum"
    REQUEST = "request"


class Status(Word):
    """Where an instrument stands in its life."""

    PROPOSED = "proposed"
    PENDING = "pending"
    NOT_YET_IN_FORCE = "not yet in force"
    IN_FORCE = "in force"
    SUSPENDED = "suspended"
    EXPIRED = "expired"
    REVOKED = "revoked"


class Enforcement(Word):
    """What the authority has announced about enforcing an instrument, apart from its status."""

    ENFORCED = "enforced"
    ANNOUNCED_NOT_ENFORCED = "announced as not enforced"
    NONE = "no means of enforcement"


class Publication(Word):
    """Whether the text can be read."""

    PUBLISHED = "published"
    REPRINTED = "read through reprints"
    UNPUBLISHED = "text unpublished"


class Caveat(Word):
    """What a reader must know before leaning on an instrument or a provision."""

    CONTESTED = "contested"
    DISPUTED = "disputed"
    HORTATORY = "hortatory"
    UNVERIFIED = "unverified"


class Confidence(Word):
    """How sure this library is that it says what the source says."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Topic(Word):
    """What an action is about; a clause that blocks or narrows picks its targets by it."""

    ACCESS = "access"
    CATASTROPHIC_RISK = "catastrophic risk"
    GOVERNANCE = "governance"
    LICENSING = "licensing"
    MARKING = "marking"
    PARTNERS = "partners"
    RELEASE = "release"
    REPORTING = "reporting"
    RESEARCH = "research"
    REVIEW = "review"
    RULEMAKING = "rulemaking"
    SECURITY = "security"
    SIGNING = "signing"
    TESTING = "testing"
    TRAINING_DATA = "training data"
    TRANSPARENCY = "transparency"
    WHISTLEBLOWING = "whistleblowing"


class Role(Word):
    """What a party is in a plan. Bearers and counterparties are named by role or by party."""

    DEVELOPER = "developer"
    MODIFIER = "modifier"
    HOST = "host"
    SYSTEM_PROVIDER = "system provider"
    DEPLOYER = "deployer"
    EXPORTER = "exporter"
    VENDOR = "vendor"


class PartyKind(Word):
    """What sort of party."""

    COMPANY = "company"
    AGENCY = "agency"
    OFFICE_HOLDER = "office holder"
    GOVERNMENT = "government"
    BODY = "body"
    PERSON = "person"


class StageKind(Word):
    """What a dated stage of a release is."""

    INTERNAL_USE = "internal use"
    GOVERNMENT_ACCESS = "government access"
    TRUSTED_PARTNERS = "trusted partners"
    LIMITED_PREVIEW = "limited preview"
    GENERAL_AVAILABILITY = "general availability"
    WEIGHTS_PUBLISHED = "weights published"


class Channel(Word):
    """The way a model reaches its users."""

    API = "api"
    APP = "app"
    CLOUD_HOST = "cloud host"
    WEIGHTS_DOWNLOAD = "weights download"
    SECURE_ACCESS = "secure access"
    ON_PREMISES = "on premises"


class AccessTier(Word):
    """On what terms a stage is open."""

    FREE = "free"
    PAID = "paid"
    FREE_AND_PAID = "free and paid"
    BY_APPROVAL = "by approval"


class Weights(Word):
    """Who can hold a copy of the weights."""

    WITHHELD = "withheld"
    SHARED_WITH_PARTNERS = "shared with partners"
    PUBLISHED = "published"


class LicenceTerm(Word):
    """A condition of the licence that weights are published under."""

    USER_CAP = "user cap"
    REVENUE_CAP = "revenue cap"
    TERRITORY_EXCLUDED = "territory excluded"
    USE_RESTRICTIONS = "use restrictions"
    NON_COMMERCIAL = "non-commercial"
    RESEARCH_ONLY = "research only"
    NO_REDISTRIBUTION = "no redistribution"
    NO_TRAINING_ON_OUTPUTS = "no training on outputs"
    SEPARATE_COMMERCIAL_LICENCE = "separate commercial licence"
    ATTRIBUTION = "attribution"
    SHARE_ALIKE = "share alike"


class Medium(Word):
    """What a model can generate."""

    TEXT = "text"
    CODE = "code"
    AUDIO = "audio"
    IMAGE = "image"
    VIDEO = "video"


class RecipientKind(Word):
    """Whether a recipient is a natural person or an entity."""

    PERSON = "person"
    ENTITY = "entity"


class UsStatus(Word):
    """The status in the United States of a natural person (15 CFR 772.1, "foreign person")."""

    CITIZEN = "citizen"
    PERMANENT_RESIDENT = "permanent resident"
    PROTECTED_INDIVIDUAL = "protected individual"
    NONE_OF_THESE = "none of these"


class IncidentKind(Word):
    """What sort of incident."""

    MALICIOUS_USE = "malicious use"
    JAILBREAK = "jailbreak"
    WEIGHTS_THEFT = "weights theft"
    WEIGHTS_TAMPERING = "weights accessed or modified without right"
    LOSS_OF_CONTROL = "loss of control"
    CYBERSECURITY_BREACH = "cybersecurity breach"
    DEATH_OR_INJURY = "death or injury"
    DEATH = "death"
    HARM_TO_HEALTH = "serious harm to health"
    INFRASTRUCTURE_DISRUPTION = "serious disruption of critical infrastructure"
    RIGHTS_INFRINGEMENT = "infringement of fundamental rights"
    HARM_TO_PROPERTY_OR_ENVIRONMENT = "serious harm to property or the environment"
    OTHER_HARM = "other harm"


class Standing(Word):
    """How what is planned and done stands against what a finding asks."""

    OPEN = "open"
    PLANNED_IN_TIME = "planned in time"
    PLANNED_LATE = "planned late"
    MET = "met"
    MET_LATE = "met late"
    OVERDUE = "overdue"
    NOT_DONE = "not done"
    COMPLIES = "complies"
    MAY_BREACH = "may breach"
    WOULD_BREACH = "would breach"
    BREACHED = "breached"
    OUTSIDE_TERMS = "outside the offered terms"
    CANNOT_BE_VERIFIED = "cannot be verified"


class Timing(Word):
    """Where a finding lies as seen from the date the question is asked."""

    CURRENT = "current"
    UPCOMING = "upcoming"
    PAST = "past"


class Outcome(Word):
    """Why an instrument yields nothing for a plan."""

    OUT_OF_SCOPE = "out of scope"
    NOT_YET_IN_FORCE = "not yet in force"
    SUSPENDED = "suspended"
    EXPIRED = "expired"
    REVOKED = "revoked"
    PENDING = "pending"
    PROPOSED = "proposed"
    NOT_A_SIGNATORY = "not a signatory"
    NO_NORMS = "states no norms"
    NEEDS_A_PLAN = "needs a plan"
    BLOCKED = "blocked"
