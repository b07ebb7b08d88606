"""Reports as JSON, with the schema that every one of them satisfies."""

import json
from collections.abc import Mapping
from typing import Any

from frontierpolicy.calendars import EventTime, text_of_time
from frontierpolicy.evaluation import Explanation, Report
from frontierpolicy.evaluation.finding import Finding
from frontierpolicy.parties import Party
from frontierpolicy.serialization.shapes import BOOLEAN, DAY, INTEGER, STRING, Field, Shape, listed, optional, words
from frontierpolicy.sources import Citation
from frontierpolicy.terms import Basis, Confidence, Force, Modality, Outcome, Role, Standing, Timing
from frontierpolicy.truth import Truth

__all__ = ["MISSING", "REPORT_SCHEMA", "report_as_json", "report_schema", "report_to_data"]

REPORT_SCHEMA = "frontierpolicy/report/1"
"""What the key `schema` of a report says."""


def _time(when: EventTime | None) -> str | None:
    return None if when is None else text_of_time(when)


def _why(why: Explanation) -> dict[str, Any]:
    return {
        "text": why.text,
        "answer": why.outcome,
        "citation": None if why.citation is None else _CITATION.write(why.citation),
        "grounds": list(why.grounds),
        "parts": [_why(part) for part in why.parts],
    }


def _bearer(finding: Finding) -> dict[str, Any]:
    who = finding.bearer
    name = who.id if isinstance(who, Party) else None
    return {"id": name, "role": who.value if isinstance(who, Role) else None, "name": str(who)}


_CITATION = Shape(
    {
        "source": Field(lambda each: each.source.title, STRING),
        "pinpoint": Field(lambda each: each.pinpoint, STRING),
        "url": Field(lambda each: each.source.url, STRING),
        "checked": Field(lambda each: each.source.checked.isoformat(), DAY),
        "confidence": Field(lambda each: each.confidence.value, words(Confidence)),
        "caveat": Field(lambda each: None if each.caveat is None else each.caveat.value, optional(STRING)),
    }
)
_INTERVAL = Shape(
    {
        "start": Field(lambda each: _time(each.start), optional(STRING)),
        "end": Field(lambda each: _time(each.end), optional(STRING)),
    }
)
MISSING = Shape(
    {
        "path": Field(lambda each: each.path, STRING),
        "question": Field(lambda each: each.question, STRING),
        "reason": Field(lambda each: each.reason, STRING),
        "year": Field(lambda each: each.year, optional(INTEGER)),
    }
)
"""How a missing fact is written."""

_ACT = Shape(
    {
        "since": Field(lambda each: _time(each.since), STRING),
        "until": Field(lambda each: _time(each.until), optional(STRING)),
        "text": Field(lambda each: each.text, STRING),
        "sure": Field(lambda each: each.sure, BOOLEAN),
    }
)
_WINDOW = Shape(
    {
        "words": Field(lambda each: str(each.norm.window), STRING),
        "opens": Field(lambda each: _time(each.span.opens), optional(STRING)),
        "closes": Field(lambda each: _time(each.span.closes), optional(STRING)),
        "strict": Field(lambda each: _time(each.span.strict), optional(STRING)),
        "lawful": Field(lambda each: _time(each.span.lawful), optional(STRING)),
        "expected": Field(lambda each: _time(each.span.expected), optional(STRING)),
        "lasts": Field(lambda each: None if each.span.lasts is None else each.span.lasts.text, optional(STRING)),
        "trace": Field(lambda each: each.span.trace, STRING),
        "assumptions": Field(lambda each: list(each.span.assumptions), listed(STRING)),
    }
)
_EXPLANATION: Mapping[str, Any] = {"$ref": "#/$defs/explanation"}
_BEARER: Mapping[str, Any] = {
    "type": "object",
    "properties": {"id": optional(STRING), "role": optional(words(Role)), "name": STRING},
    "required": ["id", "role", "name"],
    "additionalProperties": False,
}


def _citations(citations: tuple[Citation, ...]) -> list[dict[str, Any]]:
    return [_CITATION.write(each) for each in citations]


_FINDING = Shape(
    {
        "id": Field(lambda each: each.id, STRING),
        "instrument": Field(lambda each: each.instrument, STRING),
        "provision": Field(lambda each: each.provision, STRING),
        "sentence": Field(lambda each: each.sentence, STRING),
        "decided": Field(lambda each: each.decided, BOOLEAN),
        "modality": Field(lambda each: each.modality.value, words(Modality)),
        "force": Field(lambda each: each.force.value, words(Force)),
        "basis": Field(lambda each: each.norm.basis.value, words(Basis)),
        "bearer": Field(_bearer, _BEARER),
        "counterparty": Field(lambda each: each.counterparty, STRING),
        "action": Field(lambda each: each.action.id, STRING),
        "object": Field(lambda each: each.object, STRING),
        "item": Field(lambda each: each.item, STRING),
        "holds": _INTERVAL.many(lambda each: each.holds),
        "undecided": _INTERVAL.many(lambda each: each.undecided),
        "timing": Field(lambda each: each.timing.value, words(Timing)),
        "window": _WINDOW.one(lambda each: each),
        "standing": Field(lambda each: each.standing.value, words(Standing)),
        "performances": Field(lambda each: list(each.performances), listed(STRING)),
        "acts": _ACT.many(lambda each: each.acts),
        "complete_until": Field(lambda each: _time(each.complete_until), optional(DAY)),
        "feasible": Field(lambda each: each.feasible.value, words(Truth)),
        "hindrance": Field(lambda each: each.hindrance, STRING),
        "partial": Field(lambda each: each.partial, BOOLEAN),
        "missing": MISSING.many(lambda each: each.missing),
        "unlisted": Field(lambda each: each.unlisted, STRING),
        "sanction": Field(
            lambda each: None if each.norm.sanction is None else each.norm.sanction.words, optional(STRING)
        ),
        "citation": _CITATION.one(lambda each: each.citation),
    }
)
_TERM = Shape(
    {
        "term": Field(lambda each: each.term, STRING),
        "phrase": Field(lambda each: each.phrase, STRING),
        "subject": Field(lambda each: each.subject, STRING),
        "met": Field(lambda each: each.met.value, words(Truth)),
        "partial": Field(lambda each: each.partial, BOOLEAN),
        "missing": MISSING.many(lambda each: each.missing),
        "citations": Field(lambda each: _citations(each.citations), listed(_CITATION.schema())),
    }
)
_CONFLICT = Shape(
    {
        "one": Field(lambda each: each.one, STRING),
        "other": Field(lambda each: each.other, STRING),
        "why": Field(lambda each: each.why, STRING),
    }
)
_SILENCE = Shape(
    {
        "instrument": Field(lambda each: each.instrument, STRING),
        "outcome": Field(lambda each: each.outcome.value, words(Outcome)),
        "reason": Field(lambda each: each.reason, STRING),
    }
)
_REMARK = Shape(
    {
        "provision": Field(lambda each: each.provision, STRING),
        "text": Field(lambda each: each.text, STRING),
        "sure": Field(lambda each: each.sure, BOOLEAN),
        "citation": _CITATION.one(lambda each: each.citation),
    }
)
_QUESTION = Shape(
    {
        "fact": MISSING.one(lambda each: each.fact),
        "findings": Field(lambda each: list(each.findings), listed(STRING)),
    }
)
_STRINGS: Mapping[str, Any] = {"type": "object", "additionalProperties": STRING}

_REPORT = Shape(
    {
        "schema": Field(lambda _: REPORT_SCHEMA, {"const": REPORT_SCHEMA}),
        "title": Field(lambda each: each.title, STRING),
        "party": Field(lambda each: None if each.party is None else each.party.id, optional(STRING)),
        "as_of": Field(lambda each: each.as_of.isoformat(), DAY),
        "known_at": Field(lambda each: each.known_at.isoformat(), DAY),
        "readings": Field(lambda each: dict(each.readings), _STRINGS),
        "findings": _FINDING.many(lambda each: each.findings),
        "terms": _TERM.many(lambda each: each.terms),
        "questions": _QUESTION.many(lambda each: each.questions),
        "conflicts": _CONFLICT.many(lambda each: each.conflicts),
        "blocked": Field(lambda each: list(each.blocked), listed(STRING)),
        "silences": _SILENCE.many(lambda each: each.silences),
        "remarks": _REMARK.many(lambda each: each.remarks),
        "assumptions": Field(lambda each: list(each.assumptions), listed(STRING)),
        "warnings": Field(lambda each: list(each.warnings), listed(STRING)),
        "checked": Field(lambda each: {name: day.isoformat() for name, day in each.checked}, _STRINGS),
    }
)
_REASONS = "reasons"


def report_to_data(report: Report, *, reasons: bool = True) -> dict[str, Any]:
    """Return a report as plain data; with the reason tree of each finding unless told otherwise."""
    data = _REPORT.write(report)
    if reasons:
        data[_REASONS] = {finding.id: _why(finding.why) for finding in report.findings}
    return data


def report_as_json(report: Report, *, reasons: bool = True) -> str:
    """Return a report as JSON. Equal reports give equal bytes."""
    return json.dumps(report_to_data(report, reasons=reasons), indent=2, ensure_ascii=False) + "\n"


def report_schema() -> dict[str, Any]:
    """Return the JSON Schema that every report satisfies."""
    schema = _REPORT.schema()
    schema["properties"][_REASONS] = {"type": "object", "additionalProperties": dict(_EXPLANATION)}
    explanation = {
        "type": "object",
        "properties": {
            "text": STRING,
            "answer": {"enum": [*(truth.value for truth in Truth), "in part"]},
            "citation": optional(_CITATION.schema()),
            "grounds": listed(STRING),
            "parts": listed(_EXPLANATION),
        },
        "required": ["text", "answer", "citation", "grounds", "parts"],
        "additionalProperties": False,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{REPORT_SCHEMA.replace('/', ':')}",
        "title": "What a rulebook says of a release plan",
        **schema,
        "$defs": {"explanation": explanation},
    }
