"""What looks like a law and is none, each with the counterexample that shows it.

Do not hold rules to these: each looks right, is false, and has been believed.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

import attrs

from frontierpolicy.calendars import (
    Rounding,
    Weekends,
    add_open_days,
    added,
    days,
    hours_later,
    months,
    open_days_between,
    subtracted,
    zone_named,
)
from frontierpolicy.conditions import ALWAYS, Action, Condition, Not
from frontierpolicy.counting import CivilProcedureRules, FederalRules
from frontierpolicy.deadlines import AtOrBefore
from frontierpolicy.drafting import Instrument, Rulebook
from frontierpolicy.errors import InvalidRulebook
from frontierpolicy.evaluation import Report, ask, evaluate
from frontierpolicy.parties.known import CAISI, META, NSA
from frontierpolicy.plans import Model, ReleasePlan
from frontierpolicy.provisions import Block, Norm, Pattern
from frontierpolicy.quantities import flop
from frontierpolicy.sources import Source
from frontierpolicy.terms import Basis, Force, InstrumentKind, Modality, Role
from frontierpolicy.truth import Truth

__all__ = ["NON_LAWS", "NonLaw"]


@attrs.frozen(kw_only=True)
class NonLaw:
    """A statement that looks like a law and is false.

    Attributes:
        name: What it is called here.
        words: What it says.
        because: The counterexample in words, and why it is one.
        sides: Returns the two sides that it says are equal, and that are not.
    """

    name: str
    words: str
    because: str
    sides: Callable[[], tuple[object, object]]


NON_LAWS: dict[str, NonLaw] = {}
"""Every statement that looks like a law and is none, by name."""

Sides = Callable[[], tuple[object, object]]


def _no_law(words: str, because: str) -> Callable[[Sides], Sides]:
    def made(sides: Sides) -> Sides:
        name = sides.__name__.strip("_")
        NON_LAWS[name] = NonLaw(name=name, words=words, because=because, sides=sides)
        return sides

    return made


_DAY = dt.date(2026, 6, 24)
_TEXT = Source(title="A text", checked=dt.date(2030, 1, 1))
_REPORT = Action(id="sample/report", phrase="report to {counterparty}", done="reported")
_X, _Y, _Z = Model.major, Model.general_purpose, Model.frontier


def _plan(**facts: Any) -> ReleasePlan:
    return ReleasePlan(title="a plan", party=META, roles={Role.DEVELOPER: META}, model=Model(id="m", **facts))


def _norm(name: str = "1", condition: Condition = ALWAYS, **fields: Any) -> Norm:
    usual: dict[str, Any] = {
        "citation": _TEXT.at(f"s. {name}"), "per": Model, "modality": Modality.MUST, "force": Force.BINDING,
        "basis": Basis.LAW, "bearer": Role.DEVELOPER, "action": _REPORT,
    }  # fmt: skip
    return Norm(id=name, condition=condition, **{**usual, **fields})


def _instrument(*parts: Norm | Block, name: str = "a-text") -> Instrument:
    return Instrument(
        id=name, title="A text", kind=InstrumentKind.STATUTE, issuer="somebody", jurisdiction=None, source=_TEXT,
        issued=dt.date(2020, 1, 1), begins=dt.date(2020, 1, 1), parts=parts,
    )  # fmt: skip


def _asked(condition: Condition, **facts: Any) -> Truth:
    answer = ask(condition, _plan(**facts), as_of=_DAY).answer
    return answer if isinstance(answer, Truth) else answer.some


def _found(*law: Instrument, plan: ReleasePlan | None = None, **asked: Any) -> Report:
    return evaluate(plan or _plan(), Rulebook(law), as_of=_DAY, **asked)


def _ids(report: Report) -> tuple[str, ...]:
    return tuple(sorted(finding.id for finding in report.findings))


# Three answers


@_no_law("x or not x holds.", "x is unknown: so is its negation, and so are both together.")
def excluded_middle() -> tuple[object, object]:
    """Return a tautology of an unknown, and yes."""
    return _asked(_X | Not(_X)), Truth.TRUE


@_no_law("x and not x never holds.", "x is unknown: so is its negation, and so are both together.")
def contradiction() -> tuple[object, object]:
    """Return a contradiction of an unknown, and no."""
    return _asked(_X & Not(_X)), Truth.FALSE


@_no_law("x or (not x and y) is x or y.", "x is unknown and y holds: the left waits for x, the right has y.")
def half_absorption() -> tuple[object, object]:
    """Return both sides."""
    return _asked(_X | (Not(_X) & _Y), general_purpose=True), _asked(_X | _Y, general_purpose=True)


@_no_law("'x unless y' and 'x if y' together cover x.", "x holds and y is unknown: each of the two rules is open.")
def exception_split() -> tuple[object, object]:
    """Return both sides."""
    return _asked((_X & Not(_Y)) | (_X & _Y), major=True), _asked(_X, major=True)


@_no_law("If x then y, else y, is y.", "x is unknown and y holds: neither branch is known to be taken.")
def same_either_way() -> tuple[object, object]:
    """Return both sides."""
    return _asked((_X & _Y) | (Not(_X) & _Y), general_purpose=True), _asked(_Y, general_purpose=True)


@_no_law("In (x and y) or (not x and z), adding 'or (y and z)' changes nothing.", "x is unknown, y and z hold.")
def consensus() -> tuple[object, object]:
    """Return both sides."""
    known: dict[str, Any] = {"general_purpose": True, "frontier": True}
    two = (_X & _Y) | (Not(_X) & _Z)
    return _asked(two, **known), _asked(two | (_Y & _Z), **known)


@_no_law("The plain answer finds whatever is forced.", "'x or not x' is open, and the exact answer decides it.")
def forced_answers() -> tuple[object, object]:
    """Return how many findings each decides."""
    text = _instrument(_norm(condition=_X | Not(_X)))
    return len(_found(text).decided), len(_found(text, exact=True).decided)


@_no_law(
    "An exception that is not known to hold does not hold.", "The exception is unknown: the duty is open, not owed."
)
def unknown_exception() -> tuple[object, object]:
    """Return how many duties are decided with an unknown exception, and with one that does not hold."""
    text = _instrument(_norm().unless(_X, _TEXT.at("proviso")))
    return len(_found(text).decided), len(_found(text, plan=_plan(major=False)).decided)


# Rulebooks


@_no_law("More facts never take a duty away.", "Filling in that the exception holds takes the open duty away.")
def facts_only_add() -> tuple[object, object]:
    """Return what is found before and after a fact is learnt."""
    text = _instrument(_norm().unless(_X, _TEXT.at("proviso")))
    return _ids(_found(text)), _ids(_found(text, plan=_plan(major=True)))


@_no_law(
    "What two books say together is what each says alone, taken together.", "A block of one stops a rule of the other."
)
def union_of_reports() -> tuple[object, object]:
    """Return what both say together, and what each says alone."""
    one = _instrument(_norm())
    other = _instrument(Block(id="1", citation=_TEXT.at("s. 1"), pattern=Pattern(instrument="a-text")), name="b-text")
    return _ids(_found(one, other)), (*_ids(_found(one)), *_ids(_found(other)))


@_no_law("Of two texts with one id the later one can simply win.", "Then joining depends on the order: it is refused.")
def later_wins() -> tuple[object, object]:
    """Return what joining two texts of one id comes to, and what it would if the later one won."""
    one, other = _instrument(_norm()), _instrument(_norm(condition=_X))
    try:
        joined: object = one | other
    except InvalidRulebook as refused:
        joined = str(refused)
    return joined, Rulebook((other,))


@_no_law(
    "One finding for each actor and act is enough.",
    "One act is owed to two agencies: done towards one, it is owed to the other.",
)
def one_for_each_act() -> tuple[object, object]:
    """Return the findings, and the pairs of actor and act."""
    report = _found(_instrument(_norm(towards=(CAISI, NSA))))
    return len(report.findings), len({(finding.bearer, finding.action) for finding in report.findings})


@_no_law(
    "Of two duties to do one thing the earlier deadline is the stronger.",
    "The earlier one is a request, the later one binds.",
)
def earlier_is_stronger() -> tuple[object, object]:
    """Return the force of the duty that is due first, and of the one that binds."""
    asked: dict[str, Any] = {
        "force": Force.REQUESTED,
        "basis": Basis.INVITATION,
        "window": AtOrBefore(dt.date(2026, 7, 1)),
    }
    report = _found(_instrument(_norm("1", **asked), _norm("2", window=AtOrBefore(dt.date(2026, 8, 1)))))
    return report.findings[0].force, Force.BINDING


@_no_law(
    "Numbers that JSON writes alike are alike.",
    "The float 1e26 is not the integer 10 to the 26th; as quantities they are equal.",
)
def json_numbers() -> tuple[object, object]:
    """Return whether Python's numbers are equal, and whether quantities made of them are."""
    number = float("1e26")
    return number == 10**26, flop(number) == flop(10**26)


# Counting


_DOWN = Rounding.DOWN
_JANUARY = dt.date(2026, 1, 31)


@_no_law(
    "A month and a month are two months.", "31 January: the first month ends on 28 February, and stays on the 28th."
)
def months_in_parts() -> tuple[object, object]:
    """Return both ends."""
    half = added(_JANUARY, months(1), rounding=_DOWN)
    return added(half, months(1), rounding=_DOWN), added(_JANUARY, months(2), rounding=_DOWN)


@_no_law("A month on and a month back is no step at all.", "31 January: 28 February, and then 28 January.")
def there_and_back() -> tuple[object, object]:
    """Return the day that is come back to, and the day that was left."""
    return subtracted(added(_JANUARY, months(1), rounding=_DOWN), months(1)), _JANUARY


@_no_law(
    "A day and a month are a month and a day.", "30 January: 31 January and 28 February; or 28 February and 1 March."
)
def months_and_days() -> tuple[object, object]:
    """Return both ends."""
    day = dt.date(2026, 1, 30)
    return added(added(day, days(1)), months(1), rounding=_DOWN), added(added(day, months(1), rounding=_DOWN), days(1))


@_no_law("A later day has a later day a month on.", "30 and 31 January both have 28 February.")
def strictly_later() -> tuple[object, object]:
    """Return whether the days differ, and whether their ends do."""
    ends = [added(dt.date(2026, 1, day), months(1), rounding=_DOWN) for day in (30, 31)]
    return ends[0] < ends[1], True


_RULES = FederalRules()


def _rolled(event: dt.date, number: int) -> dt.date:
    return _RULES.after(event, days(number)).rolled


@_no_law(
    "Days before undo days after.", "4 June 2026 and 30 days: Saturday 4 July, so Monday 6 July, and back to 5 June."
)
def before_undoes_after() -> tuple[object, object]:
    """Return the day that is come back to, and the day that was left."""
    return _RULES.before(_rolled(dt.date(2026, 6, 4), 30), days(30)).rolled, dt.date(2026, 6, 4)


@_no_law(
    "An event a week later has a deadline a week later.",
    "3 and 10 June 2026 and 30 days: Monday 6 July, moved, and Friday 10 July.",
)
def shift_by_a_week() -> tuple[object, object]:
    """Return how far the deadlines are apart, and the events."""
    first, second = dt.date(2026, 6, 3), dt.date(2026, 6, 10)
    return _rolled(second, 30) - _rolled(first, 30), second - first


@_no_law(
    "28 years later the calendar repeats.",
    "1 March 2100 and 31 days: 2100 has no 29 February, so the weekdays are other ones.",
)
def shift_by_28_years() -> tuple[object, object]:
    """Return the weekdays of one date, 28 years apart."""
    return dt.date(2073, 3, 1).weekday(), dt.date(2101, 3, 1).weekday()


@_no_law(
    "A period in two parts ends with the period.",
    "22 July 2026: ten days end on Saturday, so on Monday 3 August, and ten more on the 13th.",
)
def period_in_parts() -> tuple[object, object]:
    """Return both ends."""
    start = dt.date(2026, 7, 22)
    return _rolled(_rolled(start, 10), 10), _rolled(start, 20)


@_no_law(
    "A longer period ends later.", "Under CPR 2.8 five days from Thursday 2 July 2026 skip the weekend, and six do not."
)
def longer_is_later() -> tuple[object, object]:
    """Return whether six days end after five, and yes."""
    rule, thursday = CivilProcedureRules(calendar="weekends"), dt.date(2026, 7, 2)
    return rule.after(thursday, days(6)).strict > rule.after(thursday, days(5)).strict, True


@_no_law("No open days after a day is an open day.", "Nothing is counted: Saturday stays Saturday.")
def zero_open_days() -> tuple[object, object]:
    """Return the day, and the next open one."""
    saturday = dt.date(2026, 8, 1)
    return add_open_days(Weekends(), saturday, 0), add_open_days(Weekends(), saturday, 1)


@_no_law(
    "Open days are counted alike from either end.",
    "The first day is not counted and the last is: Saturday to Monday has one, Monday to Saturday four more.",
)
def symmetric_count() -> tuple[object, object]:
    """Return the open days from Friday to Monday, and from Monday back to Friday."""
    friday, monday = dt.date(2026, 7, 31), dt.date(2026, 8, 3)
    return open_days_between(Weekends(), friday, monday), open_days_between(Weekends(), monday, friday)


@_no_law(
    "24 hours are a day.", "In New York 8 March 2026 has 23 hours: noon the day before and 24 hours is one o'clock."
)
def hours_are_days() -> tuple[object, object]:
    """Return the clock 24 hours after noon, and noon a day later."""
    noon = dt.datetime(2026, 3, 7, 12, tzinfo=zone_named("America/New_York"))
    return hours_later(noon, 24).time(), noon.time()
