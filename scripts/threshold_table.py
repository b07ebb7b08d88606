"""Which real models are surely above, surely below or neither of the compute thresholds that the law names.

`python scripts/threshold_table.py` asks of every row of `tests/data/epoch_training_compute.csv` whether its
training compute is more than each threshold, or at least it; writes the tables into `docs/thresholds.md`, and the
pictures beside the other pictures of the docs.
"""

import csv
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from math import log10
from pathlib import Path
from typing import NamedTuple

from frontierpolicy import Estimate, Missing, Model, ReleasePlan, flop, instruments, party
from frontierpolicy.analysis import facts_read, passages
from frontierpolicy.conditions import Comparison, Condition, Constant
from frontierpolicy.conditions.reads import walk
from frontierpolicy.evaluation import ask
from frontierpolicy.quantities import Comparator, Compute
from frontierpolicy.truth import Truth

ROOT = Path(__file__).parent.parent
ROWS = ROOT / "tests" / "data" / "epoch_training_compute.csv"
PAGE = ROOT / "docs" / "thresholds.md"
IMAGES = ROOT / "docs" / "images" / "thresholds"

FACTORS = {"Confident": 3, "Likely": 10, "Speculative": 31}
"""How far either way the source's words of confidence reach, for nine cases in ten."""

DAY = dt.date(2026, 7, 19)  # of the snapshot
THRESHOLDS = tuple(map(flop, ("1e23", "1e25", "1e26")))
SIDES = ("surely above", "straddling", "surely below", "no value")


class Row(NamedTuple):
    """A model of the source with what is known of its training compute."""

    id: str
    name: str
    developer: str
    compute: Estimate[Compute] | Missing


def rows() -> tuple[Row, ...]:
    """Return every row of the source."""
    with ROWS.open(encoding="utf-8", newline="") as file:
        return tuple(
            Row(
                each["id"],
                each["model"],
                each["developer"],
                _compute(each["training_compute_flop"], each["confidence"]),
            )
            for each in csv.DictReader(file)
        )


def _compute(figure: str, confidence: str) -> Estimate[Compute] | Missing:
    return estimate(figure, FACTORS[confidence]) if figure else Missing.NOT_DISCLOSED


def estimate(figure: str, factor: int) -> Estimate[Compute]:
    """Return a figure with a factor either way; both limits are included."""
    value = flop(figure)
    return Estimate(low=flop(value.amount * Fraction(1, factor)), value=value, high=flop(value.amount * factor))


def over(threshold: Compute, comparator: Comparator = Comparator.MORE) -> Condition:
    """Return the condition that training compute compares so with a threshold."""
    return Comparison(Model.training_compute, comparator, Constant(threshold))


def truth(compute: Estimate[Compute] | Compute | Missing, condition: Condition) -> Truth:
    """Return whether a condition holds of a model with that training compute."""
    plan = ReleasePlan(title="a model", party=party("meta"), model=Model(id="a-model", training_compute=compute))
    found = ask(condition, plan, as_of=DAY).answer
    assert isinstance(found, Truth)  # noqa: S101  one model is no audience
    return found


def side(row: Row, condition: Condition) -> str:
    """Return on which side of a threshold a model is."""
    if isinstance(row.compute, Missing):
        return "no value"
    return {Truth.TRUE: "surely above", Truth.FALSE: "surely below", Truth.UNKNOWN: "straddling"}[
        truth(row.compute, condition)
    ]


def main() -> None:
    """Write the tables and the pictures."""
    found = rows()
    counts = {each: Counter(side(row, over(each)) for row in found) for each in THRESHOLDS}
    IMAGES.mkdir(parents=True, exist_ok=True)
    (IMAGES / "counts.svg").write_text("\n".join(_bars(counts)) + "\n", encoding="utf-8")
    (IMAGES / "ranges.svg").write_text("\n".join(_ranges(found)) + "\n", encoding="utf-8")
    text = PAGE.read_text(encoding="utf-8")
    for name, lines in (("counts", _counted(counts)), ("law", _law()), ("models", _models(found))):
        table = "\n".join(lines)
        text = re.sub(
            rf"(?s)(<!-- {name} -->\n).*?(?=<!-- end -->)", lambda start, table=table: f"{start[1]}{table}\n", text
        )
    PAGE.write_text(text, encoding="utf-8")
    print(f"{len(found)} models at {len(THRESHOLDS)} thresholds")


# The tables


def _counted(counts: dict[Compute, Counter[str]]) -> Iterator[str]:
    yield f"| training compute | {' | '.join(SIDES)} | models |"
    yield f"|---|{'---:|' * (len(SIDES) + 1)}"
    for threshold, each in counts.items():
        yield f"| more than {threshold} | {' | '.join(str(each[name]) for name in SIDES)} | {each.total()} |"


def _law() -> Iterator[str]:
    yield "| training compute | provisions that say so |\n|---|---|"
    said: dict[tuple[Compute, str], dict[str, None]] = {}
    for instrument in instruments.all():
        for passage in passages(instrument):
            if Model.training_compute in facts_read(passage.provision):
                link = f"[{instrument.id} {passage.provision.citation.pinpoint}](instruments/{instrument.id}.md#{passage.anchor})"
                for part in walk(passage.provision.condition):
                    if isinstance(part, Comparison) and part.left is Model.training_compute:
                        limit = part.right.value if isinstance(part.right, Constant) else None
                        if isinstance(limit, Compute):
                            said.setdefault((limit, part.comparator.words), {})[link] = None
    for (limit, words), links in sorted(said.items(), key=lambda each: (each[0][0].amount, each[0][1])):
        yield f"| {words} {limit} | {'; '.join(links)} |"


def _models(found: tuple[Row, ...]) -> Iterator[str]:
    yield "| model | developer | FLOP | more than 1e25 | more than 1e26 |\n|---|---|---|---|---|"
    reached = [row for row in found if side(row, over(THRESHOLDS[1])) in SIDES[:2]]
    for row in sorted(reached, key=_low, reverse=True):
        sides = " | ".join(side(row, over(each)) for each in THRESHOLDS[1:])
        yield f"| {row.name} | {row.developer} | {_short(_low(row))} to {_short(_high(row))} | {sides} |"


def _low(row: Row) -> Fraction:
    return _limit(row, high=False)


def _high(row: Row) -> Fraction:
    return _limit(row, high=True)


def _limit(row: Row, *, high: bool) -> Fraction:
    limit = None if isinstance(row.compute, Missing) else (row.compute.high if high else row.compute.low)
    return Fraction(0 if limit is None else limit.amount)


def _short(amount: Fraction) -> str:
    return f"{float(amount):.2e}".replace("e+", "e")


# The pictures: as wide as a phone, on a ground of their own, so that they are read in every theme.

WIDTH, EDGE = 360, 12
GROUND, INK, FAINT = "#fafafa", "#263238", "#90a4ae"
FILL = {"surely above": "#3949ab", "straddling": "#fb8c00", "surely below": "#b0bec5", "no value": "#ffffff"}


def _svg(height: int, title: str, said: str) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" role="img" '
        'aria-labelledby="title said" font-family="system-ui, sans-serif" font-size="12">'
    )
    yield f'<title id="title">{title}</title>\n<desc id="said">{said}</desc>'
    yield f'<rect width="{WIDTH}" height="{height}" rx="6" fill="{GROUND}"/>'


def _text(x: float, y: float, text: str, *, weight: str = "normal", anchor: str = "start") -> str:
    return f'<text x="{x:g}" y="{y:g}" fill="{INK}" font-weight="{weight}" text-anchor="{anchor}">{text}</text>'


def _box(x: float, y: float, width: float, height: float, name: str) -> str:
    return (
        f'<rect x="{x:.2f}" y="{y:g}" width="{width:.2f}" height="{height:g}" fill="{FILL[name]}" '
        f'stroke="{FAINT}" stroke-width="0.5"/>'
    )


def _bars(counts: dict[Compute, Counter[str]]) -> Iterator[str]:
    step = 96
    said = "; ".join(
        f"more than {threshold}: {', '.join(f'{each[name]} {name}' for name in SIDES)}"
        for threshold, each in counts.items()
    )
    yield from _svg(8 + step * len(counts), "Models above, below and astride three thresholds", said)
    for place, (threshold, each) in enumerate(counts.items()):
        top, left = 8 + place * step, float(EDGE)
        yield _text(EDGE, top + 16, f"More than {threshold}", weight="bold")
        for name in SIDES:
            width = each[name] / each.total() * (WIDTH - 2 * EDGE)
            yield _box(left, top + 24, width, 20, name)
            left += width
        for spot, name in enumerate(SIDES):
            x, y = EDGE + spot % 2 * 168, top + 62 + spot // 2 * 16
            yield _box(x, y - 9, 10, 10, name)
            yield _text(x + 16, y, f"{each[name]} {name}")
    yield "</svg>"


FIRST, LAST, FLOOR = 19, 28, 300
"""The powers of ten at the bottom and at the top of the ranges, and where the bottom lies."""


def _height(amount: float) -> float:
    return FLOOR - (max(log10(amount), FIRST) - FIRST) / (LAST - FIRST) * (FLOOR - 24)


def _ranges(found: tuple[Row, ...]) -> Iterator[str]:
    known = sorted((row for row in found if _high(row) >= 10**FIRST), key=lambda row: (_low(row) * _high(row), row.id))
    said = (
        f"{len(known)} models from the least to the most training compute, each a line from the lowest to the highest "
        "figure it may have, and three thresholds across them; a line that crosses a threshold straddles it."
    )
    yield from _svg(FLOOR + 56, "How far the training compute of each model is known", said)
    left, right = 48, WIDTH - EDGE
    for power in range(FIRST, LAST + 1, 3):
        yield _text(left - 8, _height(10**power) + 4, f"1e{power}", anchor="end")
    for place, row in enumerate(known):
        x = left + place / (len(known) - 1) * (right - left)
        fill = {"straddling": FILL["straddling"], "surely above": FILL["surely above"]}.get(
            side(row, over(THRESHOLDS[1])), FAINT
        )
        yield (
            f'<line x1="{x:.2f}" x2="{x:.2f}" y1="{_height(float(_low(row))):.1f}" '
            f'y2="{_height(float(_high(row))):.1f}" stroke="{fill}" stroke-width="0.7"/>'
        )
    for threshold in THRESHOLDS:
        y = _height(float(threshold.amount))
        yield f'<line x1="{left}" x2="{right}" y1="{y:.1f}" y2="{y:.1f}" stroke="{INK}" stroke-dasharray="4 3"/>'
        yield _text(left + 4, y - 4, str(threshold), weight="bold")
    yield _text(left, FLOOR + 20, f"{len(known)} models that may reach 1e{FIRST}, in order")
    yield _text(left, FLOOR + 40, "orange: astride 1e25; blue: surely above it")
    yield "</svg>"


if __name__ == "__main__":
    main()
