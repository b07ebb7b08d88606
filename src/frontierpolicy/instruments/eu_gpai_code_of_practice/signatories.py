"""Who signed the Code, which chapters, and since when at the latest."""

import datetime as dt

from frontierpolicy.calendars import not_later_than
from frontierpolicy.drafting import Signature
from frontierpolicy.parties.known import (
    ACCEXIBLE,
    AI_ALIGNMENT_SOLUTIONS,
    ALEPH_ALPHA,
    ALMAWAVE,
    AMAZON,
    ANTHROPIC,
    BRIA,
    COHERE,
    CYBER_INSTITUTE,
    DOMYN,
    DWEVE,
    EUC_INOVACAO,
    FASTWEB,
    GOOGLE,
    HUMANE_TECHNOLOGY,
    IBM,
    LAWISE,
    LINAGORA,
    META,
    MICROSOFT,
    MISTRAL,
    OPEN_HIPPO,
    OPENAI,
    PLEIAS,
    RE_INVENTA,
    SERVICENOW,
    VIRTUO_TURING,
    WRITER,
    XAI,
)

TRANSPARENCY, COPYRIGHT, SAFETY = "transparency", "copyright", "safety"

PUBLISHED = dt.date(2025, 7, 10)
FIRST_LIST = not_later_than(dt.date(2025, 8, 1), since=PUBLISHED)
BY_DECEMBER = not_later_than(dt.date(2025, 12, 31), since=PUBLISHED)
LAST_CHECKED = dt.date(2026, 7, 5)

LIST = "https://americanjuggalo.com/commission-publishes-full-list-of-ai-companies-signed-up-to-code-of-practice"
REPORT = "https://internationalaisafetyreport.org/ (2026 edition, note on signatories as of December 2025)"
IN_PART = "https://aiprovidertrust.com/questions/gpai-code-of-practice/"
REFUSED = "https://aicompliancevendors.com/blog/gpai-code-of-practice-signatories-2026"

SIGNATORIES = (
    *(
        Signature(party=each, on=FIRST_LIST, source=LIST)
        for each in (ALEPH_ALPHA, AMAZON, ANTHROPIC, COHERE, GOOGLE, IBM, MICROSOFT, MISTRAL, OPENAI)
    ),
    *(
        Signature(party=each, on=BY_DECEMBER, source=REPORT)
        for each in (
            ACCEXIBLE,
            AI_ALIGNMENT_SOLUTIONS,
            ALMAWAVE,
            BRIA,
            CYBER_INSTITUTE,
            DOMYN,
            DWEVE,
            EUC_INOVACAO,
            FASTWEB,
            HUMANE_TECHNOLOGY,
            LAWISE,
            LINAGORA,
            OPEN_HIPPO,
            PLEIAS,
            RE_INVENTA,
            SERVICENOW,
            VIRTUO_TURING,
            WRITER,
        )
    ),
    Signature(party=XAI, on=FIRST_LIST, parts=frozenset({SAFETY}), source=IN_PART),
    Signature(party=META, on=dt.date(2025, 7, 18), outcome=False, source=REFUSED),
)
