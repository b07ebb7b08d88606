"""The General-Purpose AI Code of Practice: three chapters, which parties sign whole or one by one.

It commits those who signed a chapter and nobody else; its numbers of days are not in the Act.
"""

from frontierpolicy.drafting import CodeOfPractice
from frontierpolicy.instruments.eu_ai_act.sources import APPLIES, UNION
from frontierpolicy.instruments.eu_gpai_code_of_practice.signatories import LAST_CHECKED, PUBLISHED, SIGNATORIES
from frontierpolicy.instruments.eu_gpai_code_of_practice.text import (
    CODE,
    OF_COPYRIGHT,
    OF_SAFETY,
    OF_TRANSPARENCY,
    REMARKS,
    TEXT,
)

__all__ = ["INSTRUMENT"]

INSTRUMENT = CodeOfPractice(
    id=CODE,
    title="General-Purpose AI Code of Practice",
    issuer="independent experts, with the AI Office",
    jurisdiction=UNION,
    source=TEXT,
    issued=PUBLISHED,
    begins=APPLIES,
    summary=(
        "How signatories show that they meet articles 53 and 55 of the AI Act; found adequate on 1 August 2025. "
        "Signed by chapter: transparency, copyright, safety and security."
    ),
    signatories=SIGNATORIES,
    complete_until=LAST_CHECKED,
    undertakings=(*OF_TRANSPARENCY, *OF_COPYRIGHT, *OF_SAFETY),
    parts=REMARKS,
)
