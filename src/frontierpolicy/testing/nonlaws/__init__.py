"""What looks like a law and is none, each with the counterexample that shows it.

Do not hold rules to these: each looks right, is false, and has been believed.
"""

import importlib

from frontierpolicy.testing.nonlaws.nonlaw import NON_LAWS, NonLaw

__all__ = ["NON_LAWS", "NonLaw"]

for _name in ("of_answers", "of_counting"):
    importlib.import_module(f"{__name__}.{_name}")  # each lists its own
