"""Every kind of difference is noticed, rated as it deserves, and nothing is noticed besides."""

from functools import cache

import pytest

from mews_contract.drift.differences.rules import RULES
from mews_contract.drift.reading.operation import Description
from tests.drift.contract import Document, contract, differences
from tests.drift.seed import Change, Seed
from tests.drift.seeds import SEEDS
from tests.drift.versions import VERSIONS

CASES = [(seed, version) for seed in SEEDS for version in VERSIONS]


@cache
def ours(prepare: Change) -> Description:
    """Our document as it is prepared for a seed, read once for all that need no more than it."""
    document = contract()
    prepare(document)
    return Description("ours", document)


def sown(seed: Seed) -> Document:
    """Their document, in 3.1."""
    theirs = contract()
    seed.prepare(theirs)
    seed.change(theirs)
    return theirs


@pytest.mark.one_in(3)
@pytest.mark.parametrize(("seed", "version"), CASES, ids=str)
def test_a_sown_difference_is_rated_as_it_deserves_and_is_the_only_one(
    seed: Seed, version: str
) -> None:
    found = differences(ours(seed.prepare), VERSIONS[version](sown(seed)))

    assert found == [(seed.severity, seed.kind, seed.operation, seed.path)]


def test_every_kind_is_sown_wherever_it_can_occur() -> None:
    possible = {
        (rule.kind, scope)
        for rule in RULES
        for scope in ("operation", "request", "response")
        if getattr(rule, scope)
    }
    sown_kinds = {(seed.kind, seed.path.partition(".")[0]) for seed in SEEDS}

    # Of new operations only the check of releases tells: see tests/release.
    assert possible - sown_kinds == {("operation-added", "operation")}
