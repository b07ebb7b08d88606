"""A second evaluator, slow and plain, written from the documentation: it looks at one moment after another."""

from tests.naive_engine.findings import Found, found_in
from tests.naive_engine.thing import Question

__all__ = ["Found", "Question", "found_in"]
