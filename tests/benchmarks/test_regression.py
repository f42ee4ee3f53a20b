"""`make bench-check` fails when a ratio is worse than the committed one, and not by noise."""

from collections.abc import Iterator

import pytest

from benchmarks.interleave import Measurements
from benchmarks.regression import WATCHED, Ratios, best_of, committed, ratios, worse

BEFORE: Ratios = dict.fromkeys(WATCHED, 1.1)


def times(factor: float) -> Ratios:
    return {each: ratio * factor for each, ratio in BEFORE.items()}


@pytest.mark.parametrize("factor", [0.5, 1.0, 1.1])
def test_what_is_better_or_little_worse_passes(factor: float) -> None:
    assert worse(times(factor), BEFORE) == []


def test_a_regression_of_a_fifth_fails() -> None:
    assert worse(times(1.2), BEFORE) == list(WATCHED)


def test_one_ratio_that_is_worse_is_named_alone() -> None:
    measured = {**BEFORE, WATCHED[1]: BEFORE[WATCHED[1]] * 1.2}

    assert worse(measured, BEFORE) == [WATCHED[1]]


def test_a_run_that_was_disturbed_is_measured_again() -> None:
    runs: Iterator[Ratios] = iter([times(1.5), times(1.0)])

    assert worse(best_of(lambda: next(runs), BEFORE), BEFORE) == []


def test_what_is_worse_three_times_has_failed() -> None:
    runs: Iterator[Ratios] = iter([times(1.2), times(1.3), times(1.25)])

    best = best_of(lambda: next(runs), BEFORE)

    assert best == times(1.2)
    assert worse(best, BEFORE) == list(WATCHED)


def test_a_good_run_is_not_measured_again() -> None:
    runs: Iterator[Ratios] = iter([times(1.0)])

    assert best_of(lambda: next(runs), BEFORE) == BEFORE


def test_a_ratio_is_the_median_over_the_rounds() -> None:
    subjects = {each.subject for each in WATCHED}
    names = {name for each in WATCHED for name in (each.name, each.other)}
    # Three rounds, in which everybody is disturbed alike.
    run = {subject: Measurements({name: [2, 20, 8] for name in names}) for subject in subjects}

    assert ratios(run) == dict.fromkeys(WATCHED, 1.0)


def test_a_committed_file_without_a_ratio_is_refused() -> None:
    with pytest.raises(LookupError):
        committed({"ratios": {}})


def test_a_run_without_a_subject_is_refused() -> None:
    with pytest.raises(LookupError):
        ratios({})
