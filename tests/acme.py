"""Another package's facts, declared as any package would."""

from frontierpolicy.facts import Amount, Extension, Flag
from frontierpolicy.plans import Model, Recipient
from frontierpolicy.quantities import Compute


class Screening(Extension, of=Model, namespace="acme_tests"):
    """How a model is screened."""

    on: Flag = Flag("Is synthesis screening on?", label="has synthesis screening on")
    budget: Amount[Compute] = Amount(Compute, "How many operations may it use?")


class Use(Extension, of=Recipient, namespace="acme_tests"):
    """How much a recipient uses."""

    budget: Amount[Compute] = Amount(Compute, "How many operations may each of them use?")
