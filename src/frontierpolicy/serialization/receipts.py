"""Receipts: a report sealed with what it was made from, so that anybody can run it again and compare."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest
from typing import Any, cast

from frontierpolicy import __version__
from frontierpolicy.drafting import TEXT, Instrument, Rulebook
from frontierpolicy.errors import Fault, InvalidReceipt, InvalidValue, UnknownName, UnreadableInput, below, shown
from frontierpolicy.evaluation import Report, evaluate
from frontierpolicy.plans import Entry, Log, ReleasePlan
from frontierpolicy.serialization.collector import Collector, Table
from frontierpolicy.serialization.files import LONGEST_FILE, as_list, as_table, read_data
from frontierpolicy.serialization.reports import report_to_data
from frontierpolicy.serialization.rules import instrument_to_data, log_to_data
from frontierpolicy.serialization.writer import plan_to_data

__all__ = ["RECEIPT_SCHEMA", "receipt", "verify"]

RECEIPT_SCHEMA = "frontierpolicy/receipt/1"
"""What the key `schema` of a receipt says."""

_KEYS = ("schema", "version", "asked", "plan", "law", "record", "report", "reasons", "seal")
_ASKED = ("as_of", "known_at", "readings", "exact")
_MOST_TOLD = 20


def receipt(
    plan: ReleasePlan | None,
    rulebook: Rulebook | Instrument,
    *,
    as_of: dt.date,
    known_at: dt.date | None = None,
    readings: Mapping[str, str] | str = TEXT,
    record: Iterable[Entry | Log] = (),
    exact: bool = False,
) -> str:
    """Evaluate a plan and return the receipt of it.

    A receipt is one line of canonical JSON (keys in order, no spaces, no floating-point numbers): what was asked, the
    version of this library, the report, and SHA-256 hashes of the plan, of the rules and the source of each
    instrument, of what was added to the record, of the reasons, and of all this together. Hashes are of the
    same canonical JSON. It is no signature: it shows what a report follows from, not who made it.

    Args:
        plan: As `evaluate`.
        rulebook: As `evaluate`.
        as_of: As `evaluate`.
        known_at: As `evaluate`.
        readings: As `evaluate`.
        record: As `evaluate`.
        exact: As `evaluate`.

    Raises:
        InvalidValue: The receipt would be larger than a file may be.
        FrontierPolicyError: As `evaluate`.

    Examples:
        >>> from frontierpolicy import instruments
        >>> order = instruments.get("us-eo-14409")
        >>> text = receipt(None, order, as_of=dt.date(2026, 6, 24))
        >>> verify(text, None, order).as_of
        datetime.date(2026, 6, 24)
    """
    added = tuple(record)
    book = rulebook if isinstance(rulebook, Rulebook) else Rulebook((rulebook,))
    report = evaluate(plan, book, as_of=as_of, known_at=known_at, readings=readings, record=added, exact=exact)
    text = _canonical(_sealed(report, exact, _inputs(plan, book, added)))
    if len(text.encode()) > LONGEST_FILE:
        raise InvalidValue(f"the receipt would be larger than {LONGEST_FILE:,} bytes: ask of fewer instruments")
    return text


def verify(
    text: str | bytes,
    plan: ReleasePlan | None,
    rulebook: Rulebook | Instrument,
    *,
    record: Iterable[Entry | Log] = (),
) -> Report:
    """Return the report that a receipt is of, made again, if the receipt holds to the byte.

    Args:
        text: The receipt.
        plan: The plan it should be of.
        rulebook: The law it should be of. Instruments that the receipt does not name play no part.
        record: What was added to the public record.

    Raises:
        UnreadableInput: It is no receipt; every fault.
        InvalidReceipt: Another plan, instrument, record or version; or, with all of these the same, whatever in the
            receipt is not what a second run says; every difference, up to twenty.
    """
    content = text.encode(errors="surrogatepass") if isinstance(text, str) else text
    data, added = read_data(content, "json", source="the receipt"), tuple(record)
    asked = _asked(data)
    book = rulebook if isinstance(rulebook, Rulebook) else Rulebook((rulebook,))
    law = as_table(data["law"]) or {}
    book = Rulebook(tuple(each for each in book if each.id in law))
    inputs = _inputs(plan, book, added)
    _agree(_other_inputs(data, inputs))
    try:
        report = evaluate(plan, book, record=added, **asked)
    except UnknownName as error:
        raise InvalidReceipt(Fault("asked.readings", str(error))) from None
    again = _sealed(report, asked["exact"], inputs)
    _agree(_differences("", data, again))
    if content != _canonical(again).encode():
        raise InvalidReceipt("it says the same, and not in the form in which receipts are written: a byte was changed")
    return report


def _canonical(data: object) -> str:
    return json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":")) + "\n"


def _hash(data: object) -> str:
    return f"sha256:{hashlib.sha256(_canonical(data).encode()).hexdigest()}"


def _sealed(report: Report, exact: object, inputs: Mapping[str, Any]) -> dict[str, Any]:
    """Return a receipt as plain data; its seal is the hash of the rest."""
    body = {
        "schema": RECEIPT_SCHEMA,
        "asked": {
            "as_of": report.as_of.isoformat(),
            "known_at": report.known_at.isoformat(),
            "readings": dict(report.readings),
            "exact": exact,
        },
        **inputs,
        "report": report_to_data(report, reasons=False),
        "reasons": _hash(report_to_data(report)["reasons"]),
    }
    return {**body, "seal": _hash(body)}


def _inputs(plan: ReleasePlan | None, book: Rulebook, added: Iterable[Entry | Log]) -> dict[str, Any]:
    """Return the part of a receipt that says what an evaluation was made from."""
    logs = [each if isinstance(each, Log) else Log(entries=(each,), of=each.what) for each in added]
    law = {each.id: instrument_to_data(each) for each in book}
    return {
        "version": __version__,
        "plan": None if plan is None else _hash(plan_to_data(plan)),
        "law": {name: {"rules": _hash(data), "source": _hash(data["source"])} for name, data in law.items()},
        "record": _hash([log_to_data(each) for each in logs]),
    }


def _asked(data: Table) -> dict[str, Any]:
    """Return what a receipt says was asked, or refuse what is no receipt."""
    faults = Collector()
    faults.schema(data, RECEIPT_SCHEMA)
    faults.keys(data, "", _KEYS, dict.fromkeys(_KEYS, "Receipts have it."))
    faults.table(data.get("law", {}), "law")
    asked = faults.table(data.get("asked", {}), "asked") or {}
    faults.keys(asked, "asked", _ASKED, dict.fromkeys(_ASKED, "Receipts have it."))
    days = {key: faults.day(asked, key, "asked") for key in ("as_of", "known_at")}
    readings = faults.table(asked.get("readings", {}), "asked.readings") or {}
    for name in readings:
        faults.text(readings, name, "asked.readings")
    exact = faults.flag(asked, "exact", "asked", default=False)
    if faults.faults:
        raise UnreadableInput(*faults.faults, source="the receipt")
    return {**days, "readings": readings, "exact": exact}


def _agree(differences: Iterator[Fault]) -> None:
    found = [fault for fault, _ in zip(differences, range(_MOST_TOLD), strict=False)]
    if found:
        raise InvalidReceipt(*found)


def _other_inputs(data: Table, inputs: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield what a receipt was made from that is not what it is checked against."""
    if data["version"] != inputs["version"]:
        made = f"it was made by frontierpolicy {shown(data['version'])}, and this is {inputs['version']!r}"
        yield Fault("version", f"{made}: check it with the version that made it")
    if data["plan"] != inputs["plan"]:
        yield Fault("plan", "it is of another plan")
    for name, stated in (as_table(data["law"]) or {}).items():
        here, path = inputs["law"].get(name), below("law", name)
        if here is None:
            yield Fault(path, "this instrument is not in the rulebook")
        elif stated != here:
            hashes = as_table(stated) or {}
            for part, words in (("rules", "it is of other rules"), ("source", "it is of another source")):
                if hashes.get(part) != here[part]:
                    yield Fault(path, words)
            if not hashes.keys() <= here.keys():
                yield Fault(path, "it has a key that receipts do not have")
    if data["record"] != inputs["record"]:
        yield Fault("record", "other entries were added to the record")


def _differences(path: str, stated: object, again: object) -> Iterator[Fault]:
    """Yield each value that a receipt states and a second run does not."""
    tables, lists = (as_table(stated), as_table(again)), (as_list(stated), as_list(again))
    if tables[0] is not None and tables[1] is not None:
        for key in sorted({*tables[0], *tables[1]}):
            yield from _differences(below(path, key), tables[0].get(key, _NOTHING), tables[1].get(key, _NOTHING))
    elif lists[0] is not None and lists[1] is not None:
        for index, pair in enumerate(
            zip_longest(*cast("tuple[list[object], list[object]]", lists), fillvalue=_NOTHING)
        ):
            yield from _differences(f"{path}[{index}]", *pair)
    elif stated != again or type(stated) is not type(again):
        yield Fault(path, f"the receipt says {_words(stated)}, and a second run says {_words(again)}")


_NOTHING = object()


def _words(value: object) -> str:
    return "nothing" if value is _NOTHING else shown(value)
