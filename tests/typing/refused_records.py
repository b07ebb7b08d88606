"""Plans that make no sense: each marked line is refused by the type checkers, at run time, or by both.

After the mark stands who refuses it if not both checkers, and what the library says where the line is run.
"""

import datetime as dt

from frontierpolicy import (
    Actor,
    Entry,
    Estimate,
    Missing,
    Model,
    Recipient,
    ReleasePlan,
    Role,
    Stage,
    Stated,
    anyone,
    country,
    exactly,
    flop,
    party,
    usd,
)
from frontierpolicy.parties.known import META
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.terms import Channel

MODEL = Model(id="m")
DAY = dt.date(2026, 6, 24)


def a_bare_string_for_the_party() -> object:
    return ReleasePlan(title="t", party="meta", model=MODEL)  # refused: expected whose plan it is as a Party, as in party('openai'), got 'meta'


def a_country_for_the_party() -> object:
    return ReleasePlan(title="t", party=country("US"), model=MODEL)  # refused: expected whose plan it is as a Party, as in party('openai'), got Place(


def a_bare_string_for_a_player() -> object:
    return ReleasePlan(title="t", party=META, model=MODEL, roles={Role.HOST: "aws"})  # refused: roles.host: expected a Party, as in party('openai'), got 'aws'


def a_bare_string_for_a_role() -> object:
    return ReleasePlan(title="t", party=META, model=MODEL, roles={"host": META})  # refused: roles: expected a Role such as Role.HOST, got 'host'


def no_model() -> object:
    return ReleasePlan(title="t", party=META)  # refused: missing 1 required keyword-only argument: 'model'


def a_part_that_is_none_of_a_plan() -> object:
    return ReleasePlan(title="t", party=META, model=MODEL, stage=anyone())  # refused: unexpected keyword argument 'stage'


def a_country_for_an_actor() -> object:
    return Actor(party=country("US"))  # refused: party: expected a Party, as in party('openai'), got Place(code='US')


def an_unknown_fact() -> object:
    return Model(id="m", majr=True)  # refused: unexpected keyword argument 'majr'


def a_fact_without_its_name() -> object:
    return Model("m")  # refused: takes 1 positional argument but 2 were given


def no_id() -> object:
    return Model(major=True)  # refused: missing 1 required keyword-only argument: 'id'


def a_flag_as_text() -> object:
    return Model(id="m", major="yes")  # refused: major: expected true or false, got 'yes'


def compute_as_text() -> object:
    return Model(id="m", training_compute="1e26 FLOP")  # refused: training_compute: expected a Compute made from a text such as


def compute_as_a_number() -> object:
    return Model(id="m", training_compute=10**26)  # refused: training_compute: expected a Compute made from a text such as


def compute_in_dollars() -> object:
    return Model(id="m", training_compute=usd("1e26"))  # refused: training_compute: expected a Compute made from a text such as


def an_estimate_of_unlike_ends() -> object:
    return Model(id="m", training_compute=Estimate(low=flop(1), high=usd(2)))  # refused: an estimate takes quantities of one unit, got 1 FLOP, 2 USD


def a_word_as_text() -> object:
    return Model(id="m", weights="published")  # refused: weights: expected a member of Weights such as Weights.WITHHELD


def a_source_around_another_type() -> object:
    return Model(id="m", weights=Stated(Channel.API, source="s"))  # refused: weights: expected a member of Weights such as


def a_date_as_text() -> object:
    return Stage(id="s", starts="2026-06-24")  # refused: starts: expected a date, an instant with a zone, or Sometime, got '2026-06-24'


def words_that_are_no_set() -> object:
    return Stage(id="s", channels=[Channel.API])  # refused: channels: expected a set of values, got [


def a_list_of_recipients() -> object:
    return Stage(id="s", recipients=[anyone()])  # refused: recipients: expected a Collection, as in exactly(...) or among_others(...), got [


def a_recipient_for_a_stage() -> object:
    return ReleasePlan(title="t", party=META, model=MODEL, stages=exactly(anyone()))  # refused: stages: expected a Stage, as in Stage(...), got Recipient(


def a_place_as_text() -> object:
    return Recipient(id="r", location="CA")  # refused: location: expected a Place, as in country('CA'), got 'CA'


def a_party_for_a_place() -> object:
    return Recipient(id="r", location=META)  # refused: location: expected a Place, as in country('CA'), got Party(


def a_country_for_an_employer() -> object:
    return Recipient(id="r", employer=country("CA"))  # refused: employer: expected a Party, as in party('openai')


def an_entry_of_a_name() -> object:
    return Entry(what="sign", by=META, on=DAY, source="s")  # refused: expected a declared Action or Determination, got 'sign'


def an_entry_by_a_country() -> object:
    return Entry(what=SIGN, by=country("US"), on=DAY, source="s")  # refused: by: expected a Party, as in party('openai')


def an_entry_without_a_source() -> object:
    return Entry(what=SIGN, by=META, on=DAY)  # refused: missing 1 required keyword-only argument: 'source'


def a_fact_set_afterwards() -> object:
    MODEL.major = True  # refused: can't set attribute
    return MODEL


def a_value_used_before_it_is_known() -> object:
    return MODEL.training_compute.amount  # refused: has no attribute 'amount'


def a_missing_fact_for_false() -> object:
    return "no" if not Missing.NOT_STATED else "yes"  # refused by pyright: a missing fact (not stated) is not a bool


def a_name_that_no_party_has() -> object:
    return party("metta")  # refused at run time: no party is called 'metta'. Did you mean 'meta'?


def a_country_that_is_none() -> object:
    return country("XX")  # refused at run time: no country is called 'XX'


def an_amount_without_its_unit() -> object:
    return flop("1e26 USD")  # refused at run time: expected a finite number such as 1e26 or 2.5, got '1e26 USD'


def a_change_of_no_fact() -> object:
    return MODEL.having(majr=True)  # refused at run time: no fact of a model is called 'majr'. Did you mean 'major'?
