"""Every kind of difference is noticed, rated as it deserves, and nothing is noticed besides."""

import re

import pytest

from mews_contract.drift.differences.rules import RULES
from tests.contract.contract import ROOT
from tests.drift.contract import differences
from tests.drift.seeds import SEEDS
from tests.drift.versions import VERSIONS

ROW = re.compile(r"^\| `([a-z-]+)` \|(.+?)\|(.*?)\|(.*?)\|(.*?)\|$", re.MULTILINE)


@pytest.mark.parametrize("version", VERSIONS)
def test_each_sown_difference_is_rated_as_it_deserves_and_is_the_only_one(version: str) -> None:
    found = {str(seed): differences(seed.ours, VERSIONS[version](seed.theirs)) for seed in SEEDS}

    assert found == {
        str(seed): [(seed.severity, seed.kind, seed.operation, seed.path)] for seed in SEEDS
    }
    assert len(found) == len(SEEDS)


def test_every_kind_is_sown_wherever_it_can_occur() -> None:
    possible = {
        (rule.kind, scope)
        for rule in RULES
        for scope in ("operation", "request", "response")
        if getattr(rule, scope)
    }
    sown = {(seed.kind, seed.path.partition(".")[0]) for seed in SEEDS}

    # Of new operations only the check of releases tells: see tests/release.
    assert possible - sown == {("operation-added", "operation")}


def test_the_page_has_the_table_of_kinds() -> None:
    page = (ROOT / "docs" / "drift.md").read_text(encoding="utf-8")
    rows = [tuple(cell.strip() for cell in row) for row in ROW.findall(page)]

    assert rows == [
        (rule.kind, rule.meaning, rule.operation or "", rule.request or "", rule.response or "")
        for rule in RULES
    ]
