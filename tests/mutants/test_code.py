"""How the results of mutants are read: verdicts that stand, tests that count, the equivalent."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.mutants.code.coverage import Coverage
from tests.mutants.code.equivalents import Equivalent, flaws, listed, reasons
from tests.mutants.code.kinds import kind
from tests.mutants.code.mutants import Mutant, is_of_a_type
from tests.mutants.code.outcomes import outcomes
from tests.mutants.code.selection import BUDGET, LONGEST, Selection
from tests.mutants.code.verdicts import UnusableRunError, Verdicts, ended
from tests.mutants.code.workspace import ROOT, SUBJECTS

THIS = "tests/mutants/test_code.py::test_this"
LINE = "return seconds + 2"
DIFF = """--- src/mews_runtime/retry.py
+++ src/mews_runtime/retry.py
@@ -1,2 +1,2 @@
 def wait(seconds: float) -> float:
-    return seconds + 1
+    return seconds + 2"""


def mutant(text: str = "a digest of the function") -> Mutant:
    return Mutant(
        id="mews_runtime.sending.retry.wait:12345678",
        name="mews_runtime.sending.retry.x_wait__mutmut_1",
        function="mews_runtime.sending.retry.wait",
        mangled="mews_runtime.sending.retry.x_wait",
        text=text,
        diff=DIFF,
    )


def test_what_is_to_be_mutated_is_there() -> None:
    assert [each for each in SUBJECTS if not any(ROOT.glob(each))] == []


def entry(line: str = LINE) -> Equivalent:
    return Equivalent("mews_runtime.sending.retry.wait", line, "nothing reads it")


def coverage(seconds: dict[str, float], *unfit: str) -> Coverage:
    return Coverage("", {}, seconds, {"a function": list(seconds)}, list(unfit))


@pytest.mark.parametrize("code", [1, 3, 4, -24, -9, -27])
def test_a_test_that_fails_breaks_off_or_never_ends_kills(code: int) -> None:
    verdict = ended(mutant(), code, THIS, [THIS], 0.1)
    assert (verdict.killed, verdict.noticed_by) == (True, THIS)


def test_tests_that_all_pass_let_it_survive() -> None:
    verdict = ended(mutant(), 0, THIS, [THIS], 0.1)
    assert (verdict.killed, verdict.noticed_by) == (False, "")


def test_a_mutant_that_no_test_runs_survives() -> None:
    assert not ended(mutant(), 33, "", [], 0.0).killed


@pytest.mark.parametrize("code", [2, 5, -2, -15])
def test_a_run_that_says_nothing_about_the_mutant_is_an_error(code: int) -> None:
    with pytest.raises(UnusableRunError, match="retry"):
        ended(mutant(), code, THIS, [THIS], 0.1)


def test_a_verdict_stands_while_function_and_tests_are_as_they_were(tmp_path: Path) -> None:
    Verdicts(tmp_path / "verdicts").add(ended(mutant(), 0, THIS, [THIS], 0.1))
    again = Verdicts(tmp_path / "verdicts")
    assert again.standing(mutant(), [THIS]) is not None
    assert again.standing(mutant("another digest"), [THIS]) is None
    assert again.standing(mutant(), [THIS, "tests/conftest.py::test_more"]) is None


def test_a_mutant_once_killed_is_not_run_again_for_further_tests(tmp_path: Path) -> None:
    Verdicts(tmp_path / "verdicts").add(ended(mutant(), 1, THIS, [THIS], 0.1))
    again = Verdicts(tmp_path / "verdicts")
    assert again.standing(mutant(), [THIS, "tests/conftest.py::test_more"]) is not None


def test_the_fastest_of_each_kind_come_first_and_the_slow_and_the_unfit_not_at_all() -> None:
    seconds = {"b[2]": 0.2, "b[1]": 0.1, "a[1]": 0.3, "slow": LONGEST * 2, "unfit": 0.1}
    assert Selection(coverage(seconds, "unfit")).of("a function") == ["b[1]", "a[1]", "b[2]"]


def test_a_test_that_runs_little_else_comes_before_a_faster_one() -> None:
    seconds = {"broad": 0.2, "narrow": 0.3}
    tests = {"a function": ["broad", "narrow"], "another function": ["broad"]}
    chosen = Selection(Coverage("", {}, seconds, tests)).of("a function")
    assert chosen == ["narrow", "broad"]


def test_no_more_tests_are_chosen_than_there_is_time_for() -> None:
    seconds = {f"test_{number:03}": 0.1 for number in range(1000)}
    chosen = Selection(coverage(seconds)).of("a function")
    assert BUDGET * 0.9 < sum(seconds[test] for test in chosen) <= BUDGET


def test_no_test_is_chosen_for_a_function_that_none_runs() -> None:
    assert Selection(coverage({"a": 0.1})).of("another function") == []


def test_what_is_known_of_a_module_is_left_out_and_joined_with_what_is_new() -> None:
    known = Coverage(
        "source",
        {"a.py": "1", "b.py": "2"},
        {"a.py::test": 0.1, "b.py::test": 0.2},
        {"a function": ["a.py::test", "b.py::test"]},
        ["a.py::test"],
    )
    rest = known.without(["a.py"])
    assert rest == Coverage(
        "source", {"b.py": "2"}, {"b.py::test": 0.2}, {"a function": ["b.py::test"]}
    )
    new = Coverage("source", {"c.py": "3"}, {"c.py::test": 0.3}, {"a function": ["c.py::test"]})
    assert rest.joined(new).tests == {"a function": ["b.py::test", "c.py::test"]}
    assert rest.joined(new).modules == {"b.py": "2", "c.py": "3"}


def test_an_entry_is_the_reason_of_the_mutant_whose_line_it_has() -> None:
    assert reasons([entry()], [mutant()]) == {mutant().id: "nothing reads it"}
    assert reasons([entry("return seconds + 3")], [mutant()]) == {}


def test_an_entry_that_matches_nothing_is_a_flaw() -> None:
    assert flaws([entry()], [mutant()], {}) == []
    (said,) = flaws([entry("return seconds + 3")], [mutant()], {})
    assert "mews_runtime.sending.retry.wait" in said
    assert "return seconds + 3" in said


def test_an_entry_about_a_mutant_that_is_noticed_is_a_flaw() -> None:
    killed = ended(mutant(), 1, THIS, [THIS], 0.1)
    (said,) = flaws([entry()], [mutant()], {killed.id: killed})
    assert THIS in said


def test_a_mutant_that_only_removes_lines_is_told_by_them() -> None:
    diff = "--- a\n+++ b\n@@ @@\n match kind:\n-    case _:\n-        pass"
    assert replace(mutant(), diff=diff).line == "without case _: pass"


def test_every_listed_entry_gives_a_reason() -> None:
    assert all(len(one.reason) > len("a few words") for one in listed())


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('return cast("sequence[object]", seconds) + 1', True),
        ("return cast(None, seconds) + 1", True),
        ('return cast("Sequence[object]", None) + 1', False),
        ('return cast("Sequence[object]", seconds) + 2', False),
    ],
)
def test_the_type_of_a_cast_is_not_mutated(line: str, *, expected: bool) -> None:
    diff = f'--- a\n+++ b\n@@ @@\n-return cast("Sequence[object]", seconds) + 1\n+{line}'
    assert is_of_a_type(diff) is expected


def test_an_outcome_says_what_became_of_a_mutant() -> None:
    survived = ended(mutant(), 0, "", [THIS], 0.1)
    (plain,) = outcomes([mutant()], {survived.id: survived}, {})
    assert (plain.verdict, plain.subject, plain.kind) == (
        "survived",
        "mews_runtime.sending.retry",
        "number changed",
    )
    (excused,) = outcomes([mutant()], {survived.id: survived}, {survived.id: "nothing reads it"})
    assert (excused.verdict, excused.reason) == ("equivalent", "nothing reads it")


def test_a_mutant_that_was_not_run_has_no_outcome() -> None:
    assert outcomes([mutant()], {}, {}) == []


@pytest.mark.parametrize(
    ("removed", "added", "expected"),
    [
        ("return a + b", "return a - b", "operator swapped"),
        ("if a is None:", "if a is not None:", "operator swapped"),
        ('raise Error("gone")', 'raise Error("XXgoneXX")', "text changed"),
        ("wait(seconds, 1)", "wait(seconds, 2)", "number changed"),
        ("wait(seconds)", "wait(None)", "value replaced by None"),
        ("wait(seconds, 1)", "wait(seconds, )", "argument or case removed"),
        ("strict=True", "strict=False", "constant flipped"),
        ("a if b else c", "a if (b) and False else c", "condition forced"),
        ("text.lower()", "text.upper()", "code changed"),
    ],
)
def test_the_kind_is_read_off_the_change(removed: str, added: str, expected: str) -> None:
    assert kind(removed, added) == expected
