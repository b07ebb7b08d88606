"""Mutation of rules: an instrument with one thing changed should no longer satisfy its worked examples.

A mutant that survives shows a case that no example asks of, or a change that makes no difference.
"""

from frontierpolicy.testing.mutation.mutants import Mutant, mutants_of
from frontierpolicy.testing.mutation.report import Kill, MutationReport, mutation_document
from frontierpolicy.testing.mutation.running import mutate, mutate_all

__all__ = ["Kill", "Mutant", "MutationReport", "mutants_of", "mutate", "mutate_all", "mutation_document"]
