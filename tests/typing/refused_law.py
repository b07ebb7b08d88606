"""Law that makes no sense: each marked line is refused by the type checkers, at run time, or by both.

After the mark stands who refuses it if not both checkers, and what the library says where the line is run.
"""

import datetime as dt

from frontierpolicy import (
    Force,
    Modality,
    Model,
    Norm,
    ReleasePlan,
    ReviewPeriod,
    Role,
    Rulebook,
    Signature,
    Statute,
    compare,
    country,
    days,
    evaluate,
    instruments,
)
from frontierpolicy.deadlines import AtOrBefore
from frontierpolicy.parties.known import CAISI, META
from frontierpolicy.plans import Stage
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.sources import Source
from frontierpolicy.terms import Basis

DAY = dt.date(2026, 6, 24)
SOURCE = Source(title="An Act", checked=DAY)
CITED = SOURCE.at("s. 1")
PLAN = ReleasePlan(title="t", party=META, model=Model(id="m"))
ORDER = instruments.get("us-eo-14409")
MUST, BINDING, LAW = Modality.MUST, Force.BINDING, Basis.LAW
DEVELOPER = Role.DEVELOPER


def norm() -> Norm:
    return Norm(id="1", citation=CITED, modality=MUST, force=BINDING, basis=LAW, bearer=DEVELOPER, action=SIGN)


def a_norm_without_citation() -> object:
    return Norm(id="1", modality=MUST, force=BINDING, basis=LAW, bearer=DEVELOPER, action=SIGN)  # refused: missing 1 required keyword-only argument: 'citation'


def a_citation_as_text() -> object:
    return Norm(id="1", citation="s. 1", modality=MUST, force=BINDING, basis=LAW, bearer=META, action=SIGN)  # refused: a provision needs a citation with its pinpoint, as in ORDER.at('s. 3(b)'), got 's. 1'


def a_bare_string_for_the_bearer() -> object:
    return Norm(id="1", citation=CITED, modality=MUST, force=BINDING, basis=LAW, bearer="meta", action=SIGN)  # refused: the bearer is a Role or a Party such as party('openai'), got 'meta'


def a_country_for_the_bearer() -> object:
    return Norm(id="1", citation=CITED, modality=MUST, force=BINDING, basis=LAW, bearer=country("US"), action=SIGN)  # refused: the bearer is a Role or a Party such as party('openai'), got Place(


def a_bare_string_for_the_counterparty() -> object:
    return Norm(id="1", citation=CITED, modality=MUST, force=BINDING, basis=LAW, bearer=META, action=SIGN, towards="nsa")  # refused: towards: expected a Role, a Party or Recipient, got 'nsa'


def a_stage_for_the_counterparty() -> object:
    return Norm(id="1", citation=CITED, modality=MUST, force=BINDING, basis=LAW, bearer=META, action=SIGN, towards=Stage)  # refused: towards: expected a Role, a Party or Recipient, got <class


def a_modality_as_text() -> object:
    return Norm(id="1", citation=CITED, modality="must", force=BINDING, basis=LAW, bearer=META, action=SIGN)  # refused: modality: expected a Modality such as Modality.MUST, got 'must'


def a_wrong_enumeration() -> object:
    return Norm(id="1", citation=CITED, modality=MUST, force=Modality.MUST, basis=LAW, bearer=META, action=SIGN)  # refused: force: expected a Force such as Force.BINDING, got <Modality.MUST: 'must'>


def an_action_as_text() -> object:
    return Norm(id="1", citation=CITED, modality=MUST, force=BINDING, basis=LAW, bearer=META, action="sign")  # refused: action: expected an Action, got 'sign'


def a_date_for_a_window() -> object:
    return Norm(id="1", citation=CITED, modality=MUST, force=BINDING, basis=LAW, bearer=META, action=SIGN, window=DAY)  # refused: window: expected a window such as AtOrBefore(...), got 2026-06-24


def an_answer_for_a_condition() -> object:
    return Norm(id="1", citation=CITED, modality=MUST, force=BINDING, basis=LAW, bearer=META, action=SIGN, condition=True)  # refused: condition: expected a condition, got True


def equality_for_a_condition() -> object:
    return norm().when(Model.id == "m")  # refused: & joins two conditions, got False on its right


def a_scope_by_its_name() -> object:
    return Norm(id="1", citation=CITED, modality=MUST, force=BINDING, basis=LAW, bearer=META, action=SIGN, per="model")  # refused: per: expected a scope such as Model, or None, got 'model'


def an_exception_without_citation() -> object:
    return norm().unless(Model.major)  # refused: missing 1 required positional argument: 'citation'


def an_exception_cited_by_text() -> object:
    return norm().unless(Model.major, "s. 2")  # refused: a provision needs a citation with its pinpoint, as in ORDER.at('s. 3(b)'), got 's. 2'


def a_pinpoint_that_is_empty() -> object:
    return SOURCE.at(" ")  # refused at run time: pinpoint is empty: say where it can be read


def a_source_never_checked() -> object:
    return Source(title="An Act")  # refused: missing 1 required keyword-only argument: 'checked'


def a_statute_without_a_source() -> object:
    return Statute(id="a", title="A", issuer="x", jurisdiction=None, issued=DAY, begins=DAY)  # refused: missing 1 required keyword-only argument: 'source'


def a_jurisdiction_as_text() -> object:
    return Statute(id="a", title="A", issuer="x", jurisdiction="US", source=SOURCE, issued=DAY, begins=DAY)  # refused: jurisdiction: expected a Place such as country('US'), or None, got 'US'


def a_part_that_is_no_provision() -> object:
    return Statute(id="a", title="A", issuer="x", jurisdiction=None, source=SOURCE, issued=DAY, begins=DAY, parts=["s. 1"])  # refused: parts: expected provisions or what comes down to them, got 's. 1'


def a_signature_of_a_country() -> object:
    return Signature(party=country("US"), on=DAY, source="s")  # refused: party: expected a Party, as in party('openai'), got Place(


def a_review_of_a_bare_number() -> object:
    return ReviewPeriod(id="r", citation=CITED, length=30, reviewers=(CAISI,), before=Stage.starts, per=Stage)  # refused: length: expected a Period such as days(30), got 30


def a_window_from_a_country() -> object:
    return AtOrBefore(country("US"))  # refused: a comparison takes a quantity such as flop('1e26') or a date, got Place(


def days_as_text() -> object:
    return days("30")  # refused: expected a whole number of days, got '30'


def a_rulebook_of_one_without_brackets() -> object:
    return Rulebook(ORDER)  # refused: expected several instruments, got one: write Rulebook((instrument,)) or join with |


def a_rulebook_joined_with_a_provision() -> object:
    return ORDER | norm()  # refused: expected an instrument, got Norm(


def a_question_without_a_day() -> object:
    return evaluate(PLAN, ORDER)  # refused: missing 1 required keyword-only argument: 'as_of'


def a_day_as_text() -> object:
    return evaluate(PLAN, ORDER, as_of="2026-06-24")  # refused: as_of and known_at are dates without a time, got '2026-06-24'


def a_day_with_a_time() -> object:
    return evaluate(PLAN, ORDER, as_of=dt.datetime(2026, 6, 24))  # refused at run time: as_of and known_at are dates without a time, got datetime


def a_plan_by_its_path() -> object:
    return evaluate("plan.toml", ORDER, as_of=DAY)  # refused: expected a ReleasePlan, got 'plan.toml'; read a file with load_plan first


def law_by_its_id() -> object:
    return evaluate(PLAN, "us-eo-14409", as_of=DAY)  # refused: expected an instrument, got 'us-eo-14409'


def a_reading_that_nobody_has() -> object:
    return evaluate(PLAN, ORDER, as_of=DAY, readings="as_reporte")  # refused at run time: no reading is called 'as_reporte'. Did you mean 'as_reported'?


def plans_where_reports_belong() -> object:
    return compare(PLAN, PLAN)  # refused: compare takes two reports: evaluate each plan first, got ReleasePlan(


def a_truth_for_a_bool() -> object:
    return "yes" if evaluate(PLAN, ORDER, as_of=DAY).terms[0].met else "no"  # refused: a Truth (unknown) is not a bool, since it may be unknown: compare with `is Truth.TRUE`
