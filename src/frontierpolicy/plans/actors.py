"""Who: the parties of a plan and what is known of each."""

from typing import ClassVar

from frontierpolicy.facts import Amount, Extensible, Identity, Where, YearlyAmount
from frontierpolicy.parties import Party
from frontierpolicy.quantities import Compute, Money

__all__ = ["Actor"]


class Actor(Extensible):
    """A party of the plan. In a provision, the actor is the bearer unless another role is named.

    Examples:
        >>> from frontierpolicy.parties.known import META
        >>> Actor(party=META)
        Actor(party=Party(id='meta', name='Meta', kind=<PartyKind.COMPANY: 'company'>))
    """

    scope_name: ClassVar[str] = "actor"

    party: Identity[Party] = Identity(Party, "Who is it?")
    headquarters: Where = Where("In which country is its head office?")
    organised_in: Where = Where("Under the law of which country is it organised?", label="place of organisation")
    revenue: YearlyAmount[Money] = YearlyAmount(
        Money, "What was its gross revenue, affiliates included, in each calendar year?", label="gross revenue"
    )
    largest_training_compute: Amount[Compute] = Amount(
        Compute,
        "How many operations went, or are meant to go, into the largest training of a foundation model that it has "
        "begun, later changes included?",
    )
