"""A short soak, and that a soak would notice."""

from pathlib import Path

import pytest

from tests.soak.accounts import Accounts, Told
from tests.soak.soak import soak


@pytest.mark.only_in_ci
def test_a_short_soak_accounts_for_every_write_and_leaves_nothing_behind(tmp_path: Path) -> None:
    report = soak(4, tmp_path)
    assert report.flaws == []
    assert report.audit.twice == 0
    assert report.audit.told["applied"] > 20


@pytest.mark.parametrize(
    ("outcome", "applied"),
    [("applied", 0), ("applied", 2), ("unknown", 2), ("failed", 1), ("failed", 2)],
)
def test_a_write_that_is_not_as_its_caller_was_told_is_noticed(
    outcome: Told, applied: int, tmp_path: Path
) -> None:
    accounts = Accounts(tmp_path / "accounts.txt")
    accounts.note("painting", outcome)
    accounts.close()
    audit = accounts.audit(["painting"] * applied)
    assert audit.wrong == [f"painting: told {outcome}, applied {applied} times"]
    assert audit.twice == (applied > 1)


@pytest.mark.parametrize(
    ("outcome", "applied"), [("applied", 1), ("unknown", 0), ("unknown", 1), ("failed", 0)]
)
def test_a_write_that_is_as_its_caller_was_told_is_not(
    outcome: Told, applied: int, tmp_path: Path
) -> None:
    accounts = Accounts(tmp_path / "accounts.txt")
    accounts.note("painting", outcome)
    accounts.close()
    assert accounts.audit(["painting"] * applied).wrong == []


def test_a_write_that_nobody_has_tried_is_noticed(tmp_path: Path) -> None:
    accounts = Accounts(tmp_path / "accounts.txt")
    accounts.close()
    assert accounts.audit(["painting"]).wrong == ["painting: applied, and nobody has tried it"]
