"""The facts, terms and findings that the Act turns on."""

from frontierpolicy.conditions import DefinedTerm, Determination, first
from frontierpolicy.facts import Extension, Flag, Moment
from frontierpolicy.parties.known import EU_COMMISSION
from frontierpolicy.plans import Model, Stage, System
from frontierpolicy.truth import Truth


class EuModel(Extension, of=Model, namespace="eu"):
    """What the law of the Union asks of a model besides."""

    threshold_known: Moment = Moment(
        "When were 1e25 operations exceeded in training, or when did it become known that they would be?",
        label="day on which the threshold was exceeded or foreseen",
    )
    decided: Moment = Moment(
        "When did the Commission last decide that the model presents systemic risk?", label="last decision on risk"
    )
    information_public: Flag = Flag(
        "Is information on the architecture and on the use of the model public?",
        label="has public information on its architecture and use",
    )
    monetised: Flag = Flag(
        "Is there a price for access to the weights: money, advertising on the only host, or personal data?",
        label="has a price",
    )
    base_compute_inestimable: Flag = Flag(
        "Is the training compute of the base model unknown to whoever changed it, and not to be estimated?",
        label="has a base model whose training compute can be neither known nor estimated",
    )


class EuSystem(Extension, of=System, namespace="eu"):
    """What the law of the Union asks of a system besides."""

    in_union: Flag = Flag(
        "Is the system placed on the Union market, or put into service there?", label="is on the Union market"
    )
    placed: Moment = Moment("When was the system first placed on the Union market?", label="day of placing")
    interacts: Flag = Flag(
        "Does the system interact with natural persons, who could take it for something else than AI?",
        label="interacts with natural persons",
    )
    recognises: Flag = Flag(
        "Does its deployer use it to recognise emotions, or to put people into categories by biometric data?",
        label="recognises emotions or categorises people biometrically",
    )
    deep_fakes: Flag = Flag(
        "Does its deployer make images, sound or video with it that falsely appear to show what exists or happened?",
        label="is used for deep fakes",
    )
    artistic: Flag = Flag(
        "Are those deep fakes part of an evidently artistic, creative, satirical or fictional work?",
        label="is used for an evidently artistic work",
    )
    informs_public: Flag = Flag(
        "Does its deployer publish text made with it, in order to inform the public on matters of public interest?",
        label="is used for text that informs the public",
    )
    edited: Flag = Flag(
        "Is that text reviewed by people or under editorial control, and does somebody hold editorial responsibility?",
        label="is used for text that somebody edits and answers for",
    )
    against_crime: Flag = Flag(
        "Is its use permitted by law for detecting, preventing, investigating or prosecuting criminal offences?",
        label="is permitted by law to be used against crime",
    )
    takes_reports_of_crime: Flag = Flag(
        "Is the system available for the public to report criminal offences?",
        label="is available for the public to report crime",
    )


PLACING = DefinedTerm(id="eu-ai-act/placing", phrase="a placing on the Union market", subject=Stage)
NEWER = DefinedTerm(
    id="eu-ai-act/newer-model", phrase="a model placed on the Union market since 2 August 2025", subject=Model
)
OLDER = DefinedTerm(
    id="eu-ai-act/older-model", phrase="a model placed on the Union market before 2 August 2025", subject=Model
)
GENERAL_PURPOSE = DefinedTerm(
    id="eu-ai-act/general-purpose-ai-model", phrase="a general-purpose AI model", subject=Model
)
SYSTEMIC = DefinedTerm(
    id="eu-ai-act/systemic-risk", phrase="a general-purpose AI model with systemic risk", subject=Model
)
FREE_AND_OPEN = DefinedTerm(
    id="eu-ai-act/free-and-open-source", phrase="a free and open-source model with all made public", subject=Model
)
MODIFICATION = DefinedTerm(
    id="eu-ai-act/modification", phrase="a significant modification, whose modifier is its provider", subject=Model
)
SYSTEMIC_MODIFICATION = DefinedTerm(
    id="eu-ai-act/systemic-modification", phrase="a significant modification with systemic risk", subject=Model
)

DESIGNATED = Determination(
    id="eu-ai-act/designated",
    title="presents systemic risk",
    subject=Model,
    authority=EU_COMMISSION,
    if_absent=Truth.FALSE,
    question="Has the Commission designated the model as one with systemic risk (article 52(4))?",
)
REBUTTED = Determination(
    id="eu-ai-act/rebutted",
    title="presents no systemic risk although it exceeds the threshold",
    subject=Model,
    authority=EU_COMMISSION,
    if_absent=Truth.FALSE,
    question="Has the Commission accepted that the model presents no systemic risk (article 52(2) and (3))?",
)

PLACED = first(Stage.starts, where=PLACING)
