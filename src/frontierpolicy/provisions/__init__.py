"""Provisions: norms, definitions, and what stands between them."""

from frontierpolicy.provisions.norm import Bearer, Counterparty, Norm, Sanction
from frontierpolicy.provisions.others import (
    Block,
    Definition,
    Notice,
    Override,
    Pattern,
    counts_as,
    does_not_count_as,
)
from frontierpolicy.provisions.provision import Provision, Unless

__all__ = [
    "Bearer",
    "Block",
    "Counterparty",
    "Definition",
    "Norm",
    "Notice",
    "Override",
    "Pattern",
    "Provision",
    "Sanction",
    "Unless",
    "counts_as",
    "does_not_count_as",
]
