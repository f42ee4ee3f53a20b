"""Every kind of difference is noticed, rated as it deserves, and nothing is noticed besides."""

import pytest

from mews_contract.drift.rules import RULES
from tests.drift.contract import Document, contract, differences
from tests.drift.seed import Seed
from tests.drift.seeds import SEEDS
from tests.drift.versions import VERSIONS

CASES = [(seed, style) for seed in SEEDS for style in seed.styles]


def sown(seed: Seed) -> tuple[Document, Document]:
    """Our document and theirs, both in 3.1."""
    ours, theirs = contract(), contract()
    for document in (ours, theirs):
        seed.prepare(document)
    seed.change(theirs)
    return ours, theirs


@pytest.mark.parametrize(("seed", "style"), CASES, ids=str)
def test_a_sown_difference_is_rated_as_it_deserves_and_is_the_only_one(
    seed: Seed, style: str
) -> None:
    ours, theirs = sown(seed)

    found = differences(ours, VERSIONS[style](theirs))

    assert found == [(seed.severity, seed.kind, seed.operation, seed.path)]


def test_every_kind_is_sown_wherever_it_can_occur() -> None:
    possible = {
        (rule.kind, scope)
        for rule in RULES
        for scope in ("operation", "request", "response")
        if getattr(rule, scope)
    }
    sown_kinds = {(seed.kind, seed.path.partition(".")[0]) for seed in SEEDS}

    # Of new operations only the check of releases tells: see test_release.py.
    assert possible - sown_kinds == {("operation-added", "operation")}
