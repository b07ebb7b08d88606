"""Laws of rulebooks: what a finding may say, and what learning more may do to it."""

import datetime as dt
from collections.abc import Iterator

from frontierpolicy.analysis import compare
from frontierpolicy.calendars import first_day
from frontierpolicy.provisions import Norm
from frontierpolicy.terms import Basis, Force, Standing
from frontierpolicy.testing.laws.law import RulebookTrial as Trial
from frontierpolicy.testing.laws.law import law
from frontierpolicy.testing.laws.of_changes import on_the_day
from frontierpolicy.truth import Truth, someone

__all__: list[str] = []


@law(Trial, "Learning a fact decides what was open, and never reverses what was decided.", catches="unknown read as no")
def learning(trial: Trial) -> Iterator[str]:
    """Yield each finding that is decided one way before facts are filled in, and another way after."""
    before, after = (on_the_day(trial.report(plan=each), trial.as_of) for each in (trial.plan, trial.fuller))
    for name, found in before.items():
        later = after.get(name, Truth.FALSE)
        if found is not Truth.UNKNOWN and later is not found:
            yield f"{name}: it comes out {found}, and with more known {later}"
    for name, found in after.items():
        if found is Truth.TRUE and name not in before:
            yield f"{name}: it is not found, and with more known it holds"


@law(Trial, "The exact answer decides more than the plain one, and contradicts none of it.", catches="guessing")
def exact_answers(trial: Trial) -> Iterator[str]:
    """Yield each finding that the exact answer denies although the plain one holds, or adds."""
    plain, exact = (on_the_day(trial.report(exact=each), trial.as_of) for each in (False, True))
    for name, found in plain.items():
        if found is Truth.TRUE and exact.get(name) is not Truth.TRUE:
            yield f"{name}: it holds, and the exact answer is {exact.get(name, Truth.FALSE)}"
    yield from (f"{name}: the exact answer alone finds it" for name in exact.keys() - plain.keys())


@law(Trial, "A finding is decided, or says which facts are missing.", catches="an open answer that nobody can settle")
def open_says_why(trial: Trial) -> Iterator[str]:
    """Yield each conditional finding without a missing fact, and each missing fact that no question asks for."""
    report = trial.report()
    asked = {question.fact for question in report.questions}
    for finding in report.conditional:
        if not finding.missing:
            yield f"{finding.id} is conditional and names no missing fact"
        yield from (f"{finding.id} misses {each}, and no question asks for it" for each in {*finding.missing} - asked)


@law(Trial, "Every finding is decided or conditional, and not both.", catches="findings that no list shows")
def told_once(trial: Trial) -> Iterator[str]:
    """Yield each finding that is in neither list, or in both."""
    report = trial.report()
    decided, open_ = ({each.id for each in some} for some in (report.decided, report.conditional))
    for finding in report.findings:
        if (finding.id in decided) == (finding.id in open_):
            yield f"{finding.id} is {'both decided and conditional' if finding.id in decided else 'in neither list'}"


@law(Trial, "A finding has the force, the modality and the citation of its norm.", catches="a request shown as a duty")
def force(trial: Trial) -> Iterator[str]:
    """Yield each finding whose force, modality or citation no version of its norm has."""
    norms: dict[str, set[object]] = {}
    for instrument in trial.rulebook:
        for each in instrument.every_provision():
            if isinstance(each, Norm):
                norms.setdefault(f"{instrument.id}/{each.id}", set()).add((each.force, each.modality, each.citation))
    for finding in trial.report().findings:
        if (finding.force, finding.modality, finding.citation) not in norms.get(finding.provision, set()):
            yield f"{finding.id} is {finding.modality} with force {finding.force}, and its norm is not"


@law(Trial, "A commitment binds nobody who has not signed it.", catches="voluntary shown as owed by all")
def signatures(trial: Trial) -> Iterator[str]:
    """Yield each decided commitment of a party that no log says has done anything about its instrument."""
    entries = [entry for each in trial.rulebook for log in each.logs() for entry in log.entries]
    active = {entry.by.id for entry in (*entries, *trial.plan.log.entries) if entry.outcome}
    for finding in trial.report().decided:
        bearer = getattr(finding.bearer, "id", "")
        if finding.force is Force.COMMITTED and finding.norm.basis is Basis.SIGNATURE and bearer not in active:
            yield f"{finding.id} is committed, and nothing on record was done by {finding.bearer}"


@law(Trial, "An option is never breached and never overdue.", catches="a may read as a must")
def options_are_free(trial: Trial) -> Iterator[str]:
    """Yield each option that is breached or overdue."""
    broken = (Standing.BREACHED, Standing.WOULD_BREACH, Standing.MAY_BREACH, Standing.OVERDUE)
    for finding in trial.report().findings:
        if finding.option and finding.standing in broken:
            yield f"{finding.id} is an option and stands as {finding.standing}"


@law(Trial, "The reasons of a finding come out as the finding does.", catches="stale explanations")
def reasons(trial: Trial) -> Iterator[str]:
    """Yield each finding whose reasons say no, or are less sure than it is."""
    for finding in trial.report().findings:
        found = someone(finding.why.answer)
        if found is Truth.FALSE or (finding.decided and found is not Truth.TRUE):
            yield f"{finding.id} is {'decided' if finding.decided else 'conditional'}, and its reasons say {found}"


@law(Trial, "Every finding has an id of its own.", catches="findings that are merged")
def ids(trial: Trial) -> Iterator[str]:
    """Yield each id that two findings share."""
    names = [finding.id for finding in trial.report().findings]
    yield from (f"{name} is the id of two findings" for name in sorted({n for n in names if names.count(n) > 1}))


@law(Trial, "No window closes before it opens.", catches="a roll or a count in the wrong direction")
def windows(trial: Trial) -> Iterator[str]:
    """Yield each window that closes before it opens."""
    for finding in trial.report().findings:
        opens, closes = finding.span.opens, finding.span.closes
        if opens is not None and closes is not None and first_day(closes) < first_day(opens):
            yield f"{finding.id} opens {opens} and closes {closes}"


@law(Trial, "A report does not differ from itself, and two that differ show it.", catches="changes that go unnoticed")
def comparing(trial: Trial) -> Iterator[str]:
    """Yield what comparing finds between a report and itself, and nothing found between two that differ."""
    one, other = trial.report(), trial.report(plan=trial.fuller)
    if not compare(one, one).empty:
        yield "comparing a report with itself finds a difference"
    if {each.id for each in one.findings} != {each.id for each in other.findings} and compare(one, other).empty:
        yield "comparing two reports with different findings finds none"


@law(Trial, "What conflicts is found on both sides, on one action.", catches="conflicts settled by order")
def conflicts(trial: Trial) -> Iterator[str]:
    """Yield each conflict of which a side is not found, or whose sides do not oppose each other."""
    report = trial.report()
    found = {finding.id: finding for finding in report.findings}
    for each in report.conflicts:
        sides = [found[name].norm for name in (each.one, each.other) if name in found]
        yield from (f"{name} conflicts, and is not found" for name in (each.one, each.other) if name not in found)
        if len(sides) > 1 and not sides[0].opposes(sides[1]):
            yield f"{each.one} and {each.other} are said to conflict, and do not oppose each other"


# Laws that a rulebook can opt in to


@law(Trial, "No two rules conflict on any plan.", catches="duties that cannot both be met", opt_in=True)
def no_conflicts(trial: Trial) -> Iterator[str]:
    """Yield each conflict."""
    yield from (f"{each.one} and {each.other}: {each.why}" for each in trial.report().conflicts)


@law(Trial, "Everything that is asked can be done through the channel.", catches="impossible duties", opt_in=True)
def all_feasible(trial: Trial) -> Iterator[str]:
    """Yield each finding that cannot be complied with."""
    for finding in trial.report().findings:
        if finding.feasible is Truth.FALSE:
            yield f"{finding.id} cannot be complied with: {finding.hindrance}"


@law(Trial, "Nothing is left open.", catches="facts that a plan cannot state, where `unknown` is 0", opt_in=True)
def nothing_open(trial: Trial) -> Iterator[str]:
    """Yield each conditional finding."""
    yield from (f"{each.id} is open: {'; '.join(map(str, each.missing))}" for each in trial.report().conditional)


@law(Trial, "Each duty has a last day.", catches="a window that was forgotten", opt_in=True)
def every_duty_is_dated(trial: Trial) -> Iterator[str]:
    """Yield each decided duty without one."""
    for finding in trial.report().decided:
        if not finding.option and finding.due is None:
            yield f"{finding.id} has no last day"


def _due(trial: Trial, day: dt.date) -> dict[str, dt.date]:
    return {each.id: each.due for each in trial.report(as_of=day).findings if each.due is not None}


@law(Trial, "A deadline does not depend on the day of the question.", catches="a hidden today", opt_in=True)
def no_hidden_today(trial: Trial) -> Iterator[str]:
    """Yield each deadline that differs when the question is asked on another day."""
    one, other = (_due(trial, day) for day in (trial.as_of, trial.day))
    for name in one.keys() & other.keys():
        if one[name] != other[name]:
            yield f"{name}: due {one[name]} as of {trial.as_of}, and {other[name]} as of {trial.day}"
