"""Conditions that make no sense: each marked line is refused by the type checkers, at run time, or by both.

After the mark stands who refuses it if not both checkers, and what the library says where the line is run.
"""

import datetime as dt

from frontierpolicy import Model, Stage, country, flop, instruments, party, usd
from frontierpolicy.conditions import any_, at_least, first, of
from frontierpolicy.facts import preceding_year
from frontierpolicy.plans import Actor, Recipient
from frontierpolicy.terms import Channel, Role, StageKind, Weights

LARGE = Model.training_compute > flop("1e26")
MAJOR = Model.major & Model.general_purpose


def compute_against_a_date() -> object:
    return Model.training_compute > dt.date(2026, 6, 24)  # refused: measures Compute and 2026-06-24 measures date: they do not compare


def compute_against_a_country() -> object:
    return Model.training_compute > country("US")  # refused: a comparison takes a quantity such as flop('1e26') or a date


def compute_against_text() -> object:
    return Model.training_compute > "1e26"  # refused: a comparison takes a quantity such as flop('1e26') or a date


def compute_against_a_float() -> object:
    return Model.training_compute > 1e26  # refused: a comparison takes a quantity such as flop('1e26') or a date


def compute_against_money() -> object:
    return Model.training_compute > usd("1e26")  # refused: measures Compute and 1e26 USD measures Money: they do not compare


def compute_against_a_number_of_parameters() -> object:
    return Model.training_compute > Model.parameters  # refused: measures Compute and the model's parameters measures Count: they do not compare


def a_date_against_compute() -> object:
    return Stage.starts < flop("1e26")  # refused: measures date and 1e26 FLOP measures Compute: they do not compare


def a_date_against_text() -> object:
    return Stage.starts < "2026-06-24"  # refused: a comparison takes a quantity such as flop('1e26') or a date


def a_flag_compared() -> object:
    return Model.major > flop("1e26")  # refused: '>' not supported


def a_sum_of_unlike_quantities() -> object:
    return Model.training_compute + Model.parameters  # refused: a sum takes operands of one kind, got ['Compute', 'Count']


def a_factor_that_is_not_exact() -> object:
    return Model.training_compute * 0.1  # refused: multiply by an int or a Fraction, got 0.1: a float is not exact


def a_word_as_text() -> object:
    return Model.weights.is_("published")  # refused: expected a member of Weights such as Weights.WITHHELD, got 'published'


def a_word_of_another_vocabulary() -> object:
    return Model.weights.is_(StageKind.INTERNAL_USE)  # refused: expected a member of Weights such as Weights.WITHHELD


def words_as_text() -> object:
    return Stage.channels.overlaps({"api"})  # refused: expected a member of Channel such as Channel.API, got 'api'


def one_text_for_several_words() -> object:
    return Model.weights.is_in("published")  # refused: expected several values, got one string: write {'published'}


def one_word_for_several() -> object:
    return Stage.channels.overlaps(Channel.API)  # refused: channels: expected several values, got one: write {api}


def a_place_as_text() -> object:
    return Actor.headquarters.is_within("US")  # refused: expected a Place, as in country('CA'), got 'US'


def a_party_where_a_place_belongs() -> object:
    return Actor.headquarters.is_within(party("meta"))  # refused: expected a Place, as in country('CA'), got Party(


def a_country_where_a_party_belongs() -> object:
    return Recipient.employer.is_(country("US"))  # refused: expected a Party, as in party('openai'), got Place(


def a_party_as_text() -> object:
    return Actor.party.is_in(("meta",))  # refused: expected a Party, as in party('openai'), got 'meta'


def and_between_conditions() -> object:
    return LARGE and MAJOR  # refused by mypy: join conditions with & | ~, not and/or/not, and do not chain comparisons


def or_between_conditions() -> object:
    return LARGE or MAJOR  # refused by mypy: join conditions with & | ~, not and/or/not, and do not chain comparisons


def not_of_a_condition() -> object:
    return not LARGE  # refused: join conditions with & | ~, not and/or/not, and do not chain comparisons


def if_of_a_condition() -> object:
    return 1 if LARGE else 2  # refused: join conditions with & | ~, not and/or/not, and do not chain comparisons


def and_between_facts() -> object:
    return Model.major and Model.general_purpose  # refused by mypy: the model is a major new model


def not_of_a_fact() -> object:
    return not Model.weights  # refused: join conditions with & | ~, not and/or/not


def a_chain_of_comparisons() -> object:
    return flop(1) < Model.training_compute < flop(2)  # refused at run time: do not chain comparisons


def a_condition_joined_with_a_fact_that_is_none() -> object:
    return LARGE & Model.training_compute  # refused: & joins two conditions, got Model.training_compute on its right


def a_condition_joined_with_an_answer() -> object:
    return LARGE & True  # refused: & joins two conditions, got True on its right


def equality_where_a_condition_belongs() -> object:
    return MAJOR & (Model.weights == Weights.PUBLISHED)  # refused: & joins two conditions, got False on its right


def a_quantity_of_a_role() -> object:
    return of(Role.HOST, Model.training_compute)  # refused: a quantity is read of a base model only


def a_condition_of_no_link() -> object:
    return of("base", MAJOR)  # refused: expected Lineage.BASE or a Role such as Role.HOST, got 'base'


def a_quantity_that_is_not_yearly() -> object:
    return preceding_year(Model.training_compute)  # refused: preceding_year reads a fact with a value for each year, and the model's training compute has none


def the_first_of_something_that_is_no_date() -> object:
    return first(Model.training_compute)  # refused: expected a date, and the model's training compute measures Compute


def a_quantifier_over_a_name() -> object:
    return any_("stage", MAJOR)  # refused: expected a scope such as Stage, got 'stage'


def a_count_of_a_list() -> object:
    return at_least(1, [LARGE, MAJOR])  # refused: expected conditions, one by one, got [


def a_condition_of_a_provision() -> object:
    return not instruments.get("us-eo-14409").provision("4").condition  # refused: join conditions with & | ~
