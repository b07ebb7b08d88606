"""What looks like a law of conditions, rulebooks or reports, and is none."""

import datetime as dt
from typing import Any

from frontierpolicy.conditions import ALWAYS, Action, Condition, Lineage, Not, of
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
from frontierpolicy.testing.nonlaws.nonlaw import no_law
from frontierpolicy.truth import Truth

__all__: list[str] = []

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


@no_law("x or not x holds.", "x is unknown: so is its negation, and so are both together.")
def excluded_middle() -> tuple[object, object]:
    """Return a tautology of an unknown, and yes."""
    return _asked(_X | Not(_X)), Truth.TRUE


@no_law("x and not x never holds.", "x is unknown: so is its negation, and so are both together.")
def contradiction() -> tuple[object, object]:
    """Return a contradiction of an unknown, and no."""
    return _asked(_X & Not(_X)), Truth.FALSE


@no_law("x or (not x and y) is x or y.", "x is unknown and y holds: the left waits for x, the right has y.")
def half_absorption() -> tuple[object, object]:
    """Return both sides."""
    return _asked(_X | (Not(_X) & _Y), general_purpose=True), _asked(_X | _Y, general_purpose=True)


@no_law("'x unless y' and 'x if y' together cover x.", "x holds and y is unknown: each of the two rules is open.")
def exception_split() -> tuple[object, object]:
    """Return both sides."""
    return _asked((_X & Not(_Y)) | (_X & _Y), major=True), _asked(_X, major=True)


@no_law("If x then y, else y, is y.", "x is unknown and y holds: neither branch is known to be taken.")
def same_either_way() -> tuple[object, object]:
    """Return both sides."""
    return _asked((_X & _Y) | (Not(_X) & _Y), general_purpose=True), _asked(_Y, general_purpose=True)


@no_law("In (x and y) or (not x and z), adding 'or (y and z)' changes nothing.", "x is unknown, y and z hold.")
def consensus() -> tuple[object, object]:
    """Return both sides."""
    known: dict[str, Any] = {"general_purpose": True, "frontier": True}
    two = (_X & _Y) | (Not(_X) & _Z)
    return _asked(two, **known), _asked(two | (_Y & _Z), **known)


@no_law("The plain answer finds whatever is forced.", "'x or not x' is open, and the exact answer decides it.")
def forced_answers() -> tuple[object, object]:
    """Return how many findings each decides."""
    text = _instrument(_norm(condition=_X | Not(_X)))
    return len(_found(text).decided), len(_found(text, exact=True).decided)


@no_law(
    "An exception that is not known to hold does not hold.", "The exception is unknown: the duty is open, not owed."
)
def unknown_exception() -> tuple[object, object]:
    """Return how many duties are decided with an unknown exception, and with one that does not hold."""
    text = _instrument(_norm().unless(_X, _TEXT.at("proviso")))
    return len(_found(text).decided), len(_found(text, plan=_plan(major=False)).decided)


# Rulebooks


@no_law("More facts never take a duty away.", "Filling in that the exception holds takes the open duty away.")
def facts_only_add() -> tuple[object, object]:
    """Return what is found before and after a fact is learnt."""
    text = _instrument(_norm().unless(_X, _TEXT.at("proviso")))
    return _ids(_found(text)), _ids(_found(text, plan=_plan(major=True)))


@no_law(
    "What two books say together is what each says alone, taken together.", "A block of one stops a rule of the other."
)
def union_of_reports() -> tuple[object, object]:
    """Return what both say together, and what each says alone."""
    one = _instrument(_norm())
    other = _instrument(Block(id="1", citation=_TEXT.at("s. 1"), pattern=Pattern(instrument="a-text")), name="b-text")
    return _ids(_found(one, other)), (*_ids(_found(one)), *_ids(_found(other)))


@no_law("Of two texts with one id the later one can simply win.", "Then joining depends on the order: it is refused.")
def later_wins() -> tuple[object, object]:
    """Return what joining two texts of one id comes to, and what it would if the later one won."""
    one, other = _instrument(_norm()), _instrument(_norm(condition=_X))
    try:
        joined: object = one | other
    except InvalidRulebook as refused:
        joined = str(refused)
    return joined, Rulebook((other,))


@no_law(
    "One finding for each actor and act is enough.",
    "One act is owed to two agencies: done towards one, it is owed to the other.",
)
def one_for_each_act() -> tuple[object, object]:
    """Return the findings, and the pairs of actor and act."""
    report = _found(_instrument(_norm(towards=(CAISI, NSA))))
    return len(report.findings), len({(finding.bearer, finding.action) for finding in report.findings})


@no_law(
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


@no_law(
    "Numbers that JSON writes alike are alike.",
    "The float 1e26 is not the integer 10 to the 26th; as quantities they are equal.",
)
def json_numbers() -> tuple[object, object]:
    """Return whether Python's numbers are equal, and whether quantities made of them are."""
    number = float("1e26")
    return number == 10**26, flop(number) == flop(10**26)


@no_law(
    "Whoever learns all that a finding misses has it decided.",
    "The base model is missing; once it is named, its compute is: an answer can ask the next question.",
)
def questions_settle() -> tuple[object, object]:
    """Return how many findings are decided when all that was missing is learnt, and how many there are."""
    text = _instrument(_norm(condition=of(Lineage.BASE, Model.training_compute >= flop("1e25"))))
    learnt = _found(text, plan=_plan(base=Model(id="b")))
    return len(learnt.decided), len(learnt.findings)


@no_law(
    "Two rules that ask for an act outweigh one that forbids it.",
    "Rules are not counted: both duties and the ban are found, and the two conflicts are told.",
)
def majority() -> tuple[object, object]:
    """Return the modalities that are found, and those that would be left if the many won."""
    text = _instrument(_norm("1"), _norm("2"), _norm("3", modality=Modality.MUST_NOT))
    return tuple(each.modality for each in _found(text).findings), (Modality.MUST, Modality.MUST)
