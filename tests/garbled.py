"""Inputs made wrong on purpose: real plans, law and files beside them, with something in them garbled.

Faster than strategies by far, for inputs by the million: the same seed draws the same inputs, and a failure
shows the input itself.
"""

import datetime as dt
import json
import random
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import tomli_w

from frontierpolicy import instruments
from frontierpolicy.serialization import instrument_to_data
from frontierpolicy.serialization.files import as_list, as_table
from tests.inputs import SAMPLE

DOCS = Path(__file__).parent.parent / "docs"
ODD: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 5, 5.9, 1e26, -0.0, float("nan"), float("inf"), 10**99, 10**100, -(10**5000),
    Decimal("NaN"), Decimal("sNaN"), Decimal("1e999999999"), Decimal("5.0"), Fraction(1, 3), 1 + 2j, b"bytes", object,
    (), ("a",), frozenset(("a",)), [], {}, [[]], [{}], {"": ""}, {1: 2}, {None: None}, {("a",): 1},
    dt.date(2026, 6, 24), dt.date.max, dt.datetime(2026, 6, 24), dt.datetime(2026, 6, 24, tzinfo=dt.UTC), dt.time(12),
)  # fmt: skip
"""Values of other types than were asked for, some of which no file can hold."""

TEXTS = (
    "", " ", "true", "false", "no", "null", "NaN", "inf", "5", "5.9", "1e26", "1e60", "1e999", "1/0", "-1", "1_000",
    "２０２６-06-24", "2026-02-30", "2026-6-2", "20260624", "2026-W26-3", "2026-06", "2026-06-24T12:00",
    "2026-06-24T12:00Z", "../2026-06-24", "2026-06-24/2026-06-20", "0000-01-01", "9999-12-31", "../../etc/passwd",
    "everywhere", "anyone", "users in ", "UK", "US-", "us", "{object}", "{object!r:>9}", "%s", "\x00", "\ud800",
    "\u202e", "\x1b[31m", "a" * 3000, "{" * 300, "ﬁ", "ß", "ı", "模型",
)  # fmt: skip
"""Texts that something could take for what they are not."""

LOOK_ALIKE = str.maketrans("aeiopcxysABCEHOSU1", "аеіорсхуѕАВСЕНОЅՍ１")
"""Latin letters, and others that look the same."""

LITERALS = ("nan", "inf", "-inf", "1e400", "0x" + "f" * 90, "9" * 120, "07:32:00", "1979-05-27T07:32:00Z", "2026-02-30",
    "true", "True", "[]", "{}", "[[1], {a = 1}]", '"""x\ny"""', "'", '"\\ud800"', "1.2.3", "[" * 70 + "]" * 70)  # fmt: skip
"""What TOML may take for a value, and what not."""


def inside(data: Any) -> Iterator[Any]:
    """Yield data and every value inside it."""
    yield data
    for each in (*(as_table(data) or {}).values(), *(as_list(data) or ())):
        yield from inside(each)


def nested(value: Any, levels: int, key: str) -> Any:
    """Return a value inside that many lists, or tables of one key."""
    for _ in range(levels):
        value = {key: value} if key else [value]
    return value


class Garbler:
    """Draws garbled copies of seeds, which stay as they are.

    Attributes:
        seeds: Data as files hold it.
        random: The source of all chance.
    """

    def __init__(self, seeds: list[Any], seed: int) -> None:
        """Collect what stands in the seeds: whatever is put somewhere comes from elsewhere in them, or is odd."""
        self.seeds: list[Any] = seeds
        self.random: random.Random = random.Random(seed)  # noqa: S311
        self.parts: list[Any] = [each for data in seeds for each in inside(data)]
        tables = [table for each in self.parts if (table := as_table(each))]
        self.keys: list[str] = sorted({"is", *(key for table in tables for key in table)})
        self.like: dict[str, list[Any]] = {}
        for table in tables:
            for key, value in table.items():
                self.like.setdefault(key, []).append(value)

    def seed(self) -> Any:
        """Return one of the seeds."""
        return self.random.choice(self.seeds)

    def data(self, changes: int | None = None) -> Any:
        """Return a seed in which something is changed, most often one thing."""
        found = self.seed()
        for _ in range(self.random.choice((1, 1, 1, 1, 2, 3)) if changes is None else changes):
            found = self.changed(found, "", 0.12)
        return found

    def mild(self) -> Any:
        """Return a seed in which one value is another that stands under the same key elsewhere."""
        return self._swapped(self.seed(), 0.0)

    def _swapped(self, data: Any, here: float) -> Any:
        table, listed = as_table(data), as_list(data)
        if table and self.random.random() >= here:
            key = self.random.choice(tuple(table))
            other = self.random.choice(self.like[key]) if self.random.random() < here else table[key]
            return {**table, key: self._swapped(other, 0.3)}
        if listed:
            at = self.random.randrange(len(listed))
            return [*listed[:at], self._swapped(listed[at], here), *listed[at + 1 :]]
        return data

    def changed(self, data: Any, key: str, here: float) -> Any:
        """Return data with one thing changed: itself with a chance, or something inside."""
        table, listed = as_table(data), as_list(data)
        if table and self.random.random() >= here:
            name = self.random.choice(tuple(table))
            return {**table, name: self.changed(table[name], name, 0.2)}
        if listed and self.random.random() >= here:
            at = self.random.randrange(len(listed))
            return [*listed[:at], self.changed(listed[at], key, 0.2), *listed[at + 1 :]]
        return self.replaced(data, key)

    def replaced(self, data: Any, key: str) -> Any:
        """Return something in the place of a value: one made of it, one from elsewhere, or an odd one."""
        chance = self.random.random()
        if chance < 0.2:
            return self.random.choice(ODD if chance < 0.12 else TEXTS)
        if chance < 0.35:
            return self.random.choice(self.parts)
        if chance < 0.5 and key in self.like:
            return self.random.choice(self.like[key])
        if chance < 0.6:
            levels = self.random.choice((1, 1, 2, 3, 61, 62, 63, 64, 70))
            return nested(data, levels, self.random.choice(("", "value", "missing", "part", "base")))
        if isinstance(data, str):
            return self.respelt(data)
        return self.rearranged(data)

    def respelt(self, text: str) -> str:
        """Return a text that looks nearly the same, or has lost or gained a letter."""
        at = self.random.randrange(len(text) + 1)
        some = self.random.choice(TEXTS)
        ways = (
            text.translate(LOOK_ALIKE), text.upper(), text.title(), text + " ", " " + text, text[:at] + text[at + 1 :],
            text[:at] + some + text[at:], text[:at], text * 50, text.replace("-", "_"), text.replace("-", "–"),
            text[:at] + chr(self.random.randrange(0x3000)) + text[at:], text.translate({ord(text[at - 1 : at] or "a"): "é"}),
        )  # fmt: skip
        return self.random.choice(ways)

    def rearranged(self, data: Any) -> Any:
        """Return a table or a list with something taken away, added, doubled or renamed; a number made another."""
        table, listed = as_table(data), as_list(data)
        if table is not None:
            kept = dict(table)
            name = self.random.choice(tuple(kept)) if kept else ""
            value = kept.pop(name, None)
            way = self.random.randrange(4)
            if way == 1:
                kept[self.respelt(str(name))] = value
            elif way > 1:
                kept |= {name: value, self.random.choice(self.keys): self.random.choice(self.parts)}
            return kept
        if listed is not None:
            at = self.random.randrange(len(listed) + 1)
            others = (
                listed[:at] + listed[at + 1 :],
                listed * 2,
                listed[::-1],
                [*listed, self.random.choice(self.parts)],
            )
            return self.random.choice((*others, listed * 40, dict.fromkeys(map(str, range(len(listed)))), ()))
        if isinstance(data, int | float) and abs(data) < 1e30:
            return self.random.choice(
                (not data, str(data), str(data).lower(), -data, data * 10**30, [data], float(data))
            )
        return self.random.choice(ODD)

    def json(self) -> bytes:
        """Return a garbled text of JSON: its data, its letters, or both."""
        data = self.data(self.random.choice((0, 1, 1, 2)))
        try:
            content = json.dumps(data, default=str, skipkeys=True).encode()
        except ValueError:  # a number of thousands of digits
            content = json.dumps(self.seed(), default=str).encode()
        return content if self.random.random() < 0.5 else self.scrambled(content)

    def toml(self) -> bytes:
        """Return a garbled text of TOML: its lines, its values, its letters."""
        lines = list(self.random.choice(self.texts))
        for _ in range(self.random.choice((0, 1, 1, 2))):
            at = self.random.randrange(len(lines))
            name, equals, value = lines[at].partition(" = ")
            new = self.random.choice(
                (self.random.choice(self.literals), self.random.choice(LITERALS), self.respelt(value))
            )
            lines[at : at + 1] = self.random.choice(
                (
                    [],
                    [lines[at]] * 2,
                    [f"{name}{equals}{new}"],
                    [f"{name}{equals}{new}"],
                    [f"{self.respelt(name)} = {value}"],
                )
            )
            lines = lines or [""]
        content = "\n".join(lines).encode(errors="surrogatepass")
        return content if self.random.random() < 0.7 else self.scrambled(content)

    def in_toml(self) -> None:
        """Get ready to draw texts of TOML: the lines of every seed, and the values that stand in them."""
        self.texts: list[list[str]] = [tomli_w.dumps(each).splitlines() for each in self.seeds]
        lines = [line for each in self.texts for line in each]
        self.literals: list[str] = sorted({line.partition(" = ")[2] for line in lines if " = " in line})

    def scrambled(self, content: bytes) -> bytes:
        """Return bytes of which one is another, some are gone, doubled, or from another place."""
        one, other = sorted(self.random.randrange(len(content) + 1) for _ in range(2))
        ways = (
            content[:one],
            content[:one] + content[other:],
            content[:other] + content[one:],
            content[:one] + bytes((self.random.randrange(256),)) + content[one + 1 :],
            content[:one]
            + self.random.choice((b"{", b"}", b"[", b"]", b'"', b",", b":", b"=", b".", b"\n"))
            + content[one:],
            content[other:] + content[:other],
            b"\xef\xbb\xbf" + content,
        )
        return self.random.choice(ways)


def small(data: dict[str, Any], always: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Yield tables that have what must be there and one thing more; of a list, one member of it."""
    base = {key: data[key] for key in always}
    yield base
    for key, value in data.items():
        if key not in always:
            listed = as_list(value)
            yield from ({**base, key: [each]} for each in listed) if listed else [{**base, key: value}]


@cache
def plans() -> list[dict[str, Any]]:
    """Return small plans that say together what the example plans and the sample say."""
    found: list[dict[str, Any]] = []
    for data in (
        SAMPLE,
        *(tomllib.loads(each.read_text(encoding="utf-8")) for each in sorted((DOCS / "examples").glob("*.toml"))),
    ):
        own = {key: data[key] for key in ("schema", "title", "party")}
        parties = {"parties": data["parties"]} if data["party"] in data.get("parties", {}) else {}
        start = {**own, **parties, "model": {"id": data["model"]["id"]}}
        found += small({**start, **{key: value for key, value in data.items() if key != "model"}}, tuple(start))
        found += ({**start, "model": each} for each in small(data["model"], ("id",)))
    return found


_HEAD = ("id", "title", "kind", "issuer", "jurisdiction", "source", "issued", "begins")
_SOURCE = {"title": "T", "checked": "2026-01-01"}
LONGEST = 1200
"""Seeds of law have at most so many letters: what is read soon is read often."""


@cache
def law() -> list[dict[str, Any]]:
    """Return small instruments that say together most of what the shipped ones say, with short sources."""
    shipped = [_shortened(json.loads(json.dumps(instrument_to_data(each)))) for each in instruments.all()]
    return [each for data in shipped for each in small(data, _HEAD) if len(json.dumps(each)) <= LONGEST]


def _shortened(data: Any) -> Any:
    table, listed = as_table(data), as_list(data)
    if table is not None:
        return {key: _SOURCE if key == "source" else _shortened(each) for key, each in table.items()}
    return data if listed is None else [_shortened(each) for each in listed]


def conditions() -> dict[str, list[Any]]:
    """Return the conditions of norms by the scope that they are stated of."""
    found: dict[str, list[Any]] = {}
    for table in (table for data in law() for each in inside(data.get("parts", [])) if (table := as_table(each))):
        if isinstance(table.get("per"), str) and table.get("is") == "norm" and "condition" in table:
            found.setdefault(str(table["per"]), []).append(table["condition"])
    return found


@cache
def _around() -> dict[str, Any]:
    data = next(each for each in law() if each.get("parts", [{}])[0].get("is") == "norm")
    needed = ("is", "id", "citation", "modality", "force", "basis", "bearer", "action")
    return {**data, "parts": [{key: data["parts"][0][key] for key in needed}]}


def holding(scope: str, condition: Any) -> dict[str, Any]:
    """Return an instrument of one norm that is stated of a scope and has a condition."""
    return {**_around(), "parts": [{**_around()["parts"][0], "per": scope, "condition": condition}]}


ADDITIONS: list[dict[str, Any]] = [
    tomllib.loads((DOCS / "samples" / f"{name}.toml").read_text(encoding="utf-8"))
    for name in ("supposed-signature", "preempting-statute")
]
ACCEPTED: list[dict[str, Any]] = [
    {
        "schema": "frontierpolicy/accepted/1",
        "accepted": [{"finding": "us-eo-14409/3(b)", "reason": "counsel", "by": "A. Person", "expires": day}],
    }
    for day in ("2026-12-31", dt.date(2027, 1, 1))
]
