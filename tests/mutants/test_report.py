"""What a report says of outcomes, in figures and with the diff of each survivor."""

from pathlib import Path

import pytest

from tests.mutants import equivalents, report, unseen
from tests.mutants.equivalents import Equivalent
from tests.mutants.outcome import Outcome, Verdict

DIFF = "--- openapi.yaml\n+++ openapi.yaml\n-  maximum: 1000\n+  maximum: <1001>"


def outcome(
    id_: str,
    verdict: Verdict = "killed",
    behaviour: Verdict | None = "killed",
    *,
    kind: str = "bound moved",
    why_unseen: str = "",
) -> Outcome:
    return Outcome(
        id=id_,
        kind=kind,
        subject="rooms/getAll",
        diff=DIFF,
        verdict=verdict,
        behaviour=behaviour,
        noticed_by="tests/test_rooms.py::test_rooms" if verdict == "killed" else "",
        reason="Means the same." if verdict == "equivalent" else "",
        unseen=why_unseen,
    )


OUTCOMES = [
    outcome("seen"),
    outcome("told", behaviour="survived"),
    outcome("blind", behaviour="survived", why_unseen="Only Mews knows."),
    outcome("alive", "survived", "survived", kind="null added"),
    outcome("same", "equivalent", "equivalent", kind="null added"),
]


def test_equivalent_mutants_and_those_that_behaviour_cannot_show_are_left_out_of_shares() -> None:
    total = report.tally("all", OUTCOMES)

    assert (total.mutants, total.killed, total.survived, total.equivalent) == (5, 3, 1, 1)
    assert total.share == pytest.approx(3 / 4)
    assert (total.seen, total.killed_by_behaviour) == (3, 1)
    assert total.share_of_behaviour == pytest.approx(1 / 3)


def test_nothing_to_notice_is_all_of_it() -> None:
    assert report.tally("none", []).share == 1.0


def test_survivors_are_those_of_everything_before_those_of_behaviour() -> None:
    assert [each.id for each in report.survivors(OUTCOMES)] == ["alive", "told"]


def test_the_table_counts_by_kind_and_by_operation() -> None:
    rows = {
        line.rpartition("%")[0].split("  ")[0]: line.split()
        for line in report.table(OUTCOMES).splitlines()
    }

    assert rows["bound moved"][2:] == ["3", "3", "0", "0", "100.0%", "2", "1", "1", "50.0%"]
    assert rows["null added"][2:] == ["2", "0", "1", "1", "0.0%", "1", "0", "1", "0.0%"]
    assert rows["rooms/getAll"][1:5] == rows["all"][1:5] == ["5", "3", "1", "1"]


def test_the_page_shows_the_diff_of_each_survivor_and_every_reason() -> None:
    page = report.page(OUTCOMES, "Mutants")

    assert page.count("maximum: &lt;1001&gt;") == 2
    assert "Means the same." in page
    assert "Only Mews knows." in page


def test_the_page_needs_nothing_else_and_is_light_or_dark() -> None:
    page = report.page(OUTCOMES, "Mutants")

    assert "http" not in page
    assert "<script" not in page
    assert "prefers-color-scheme: dark" in page


def test_without_tables_there_is_no_column_of_what_is_noticed_without_them() -> None:
    found = [outcome("one", behaviour=None), outcome("other", behaviour=None)]

    page = report.page(found, "Mutants of the code", "module")
    table = report.table(found, "module")

    assert report.tally("all", found).seen == 0
    assert "By module" in page
    assert "behaviour" not in page + table
    assert table.splitlines()[-1].split()[:2] == ["all", "2"]


def test_an_entry_of_the_equivalent_that_no_mutant_has_is_wrong() -> None:
    entries = [Equivalent("gone *", "Was the same.")]

    (flaw,) = equivalents.flaws(entries, ["seen"], OUTCOMES)
    assert flaw.startswith("gone *: no mutant is called that")


def test_an_entry_of_the_equivalent_that_something_notices_is_wrong() -> None:
    entries = [Equivalent("se*", "Looks the same.")]

    (flaw,) = equivalents.flaws(entries, ["seen"], OUTCOMES)
    assert flaw == "seen: listed as equivalent, but noticed by tests/test_rooms.py::test_rooms"


def test_an_entry_of_the_equivalent_says_what_and_why(tmp_path: Path) -> None:
    listed = tmp_path / "equivalent.toml"
    listed.write_text('[[equivalent]]\nid = "type dropped: *"\nreason = "Said twice."\n')

    entries = equivalents.listed(listed)

    assert equivalents.reason(entries, "type dropped: components/schemas/Filter") == "Said twice."
    assert equivalents.reason(entries, "type changed: components/schemas/Filter") == ""


@pytest.mark.parametrize(
    ("mutant", "is_unseen"),
    [
        ("bound moved: components/schemas/Limitation/properties/Count maximum to 1001", True),
        ("format changed: components/schemas/Limitation/properties/Count format to int64", True),
        ("format dropped: components/schemas/Limitation/properties/Count format int32", True),
        ("format changed: components/schemas/Room/properties/Id format to date-time", False),
        ("deprecated added: paths/~1api~1rooms/post deprecated", True),
        ("deprecated added: components/schemas/Room/properties/Id deprecated", False),
    ],
)
def test_only_what_the_documentation_alone_can_know_is_not_asked_of_behaviour(
    mutant: str, *, is_unseen: bool
) -> None:
    assert bool(unseen.reason(mutant)) is is_unseen
