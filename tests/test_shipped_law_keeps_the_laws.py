"""Shipped instruments keep every law of the kit."""

import pytest

from frontierpolicy import instruments
from frontierpolicy.testing import check


@pytest.mark.parametrize("name", ["us-bis-nprm-2024", "us-eo-14319", "us-gov-gpt56-staging"])
def test_a_shipped_instrument_keeps_every_law(name: str) -> None:
    check(instruments.get(name), max_examples=5)


@pytest.mark.deep
@pytest.mark.parametrize("name", instruments.names())
def test_every_shipped_instrument_keeps_every_law_on_many_plans(name: str) -> None:
    check(instruments.get(name), max_examples=100)
