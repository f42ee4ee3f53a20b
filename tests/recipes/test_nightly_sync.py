"""The nightly sync misses nothing: not after a crash, and not while the hotel goes on working."""

import json
import os
from contextlib import closing
from datetime import timedelta
from functools import partial
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from examples import nightly_sync
from mews_sandbox import faults
from tests.recipes import NEW_YEAR, PAGE, Change, Hotel, Night, asked, in_folder, intervals

ROOT: Final = Path(__file__).resolve().parents[2]


@pytest.fixture
def hotel(tmp_path: Path) -> Hotel:
    return Hotel(tmp_path / "blocks.db")


# One run after the other


def test_the_page_shows_the_program() -> None:
    program = (ROOT / "examples" / "nightly_sync.py").read_text(encoding="utf-8")
    page = (ROOT / "docs" / "long_lists.md").read_text(encoding="utf-8")
    assert f"```python\n{program}```\n" in page


def test_the_first_run_reads_all_that_there_is_in_windows(hotel: Hotel) -> None:
    hotel.work(days=400)
    assert hotel.sync()
    hotel.check_all()
    windows = intervals(asked(hotel))
    assert windows[0][0] == nightly_sync.BEGINNING
    assert windows[4][1] == NEW_YEAR + timedelta(days=400, seconds=5)
    assert all(request["ActivityStates"] == ["Active", "Deleted"] for request in asked(hotel))


def test_the_next_run_reads_what_has_changed_since_a_little_before_the_last(hotel: Hotel) -> None:
    hotel.sync()
    before, since = hotel.sandbox.clock.now(), len(hotel.sandbox.requests)
    hotel.work(days=1)
    hotel.sync()
    now = hotel.sandbox.clock.now()
    assert intervals(asked(hotel, since)) == [(before - nightly_sync.OVERLAP, now)]
    hotel.check()


def test_a_block_that_was_lifted_is_kept_as_one(hotel: Hotel) -> None:
    hotel.check_all()
    hotel.delete()
    (lifted,) = (id_ for id_, block in hotel.blocks.items() if block.updated_utc > NEW_YEAR)
    hotel.check_all()
    assert hotel.copied()[lifted]["IsActive"] is False


def test_a_clock_that_was_put_back_loses_nothing(hotel: Hotel) -> None:
    hotel.work(days=10)
    assert hotel.sync()
    assert hotel.sync(Night(skew=timedelta(days=-5)))
    hotel.add()
    hotel.check_all()


def test_what_changes_behind_the_page_that_was_read_comes_with_the_next_run(hotel: Hotel) -> None:
    """The clock of this machine is ahead: the change seems to be older than the watermark."""
    hotel.work(days=10)
    hotel.sync(Night({1: Hotel.add}, skew=timedelta(minutes=14)))
    assert len(hotel.copied()) < len(hotel.blocks)
    hotel.check_all()


def test_the_newer_of_two_versions_is_kept_and_of_two_as_old_the_one_that_came_later(
    hotel: Hotel,
) -> None:
    block = next(iter(hotel.blocks.values()))
    kept: list[str] = []
    with closing(hotel.copy()) as local:
        for name, seconds in [("first", 0), ("as old", 0), ("newer", 5), ("older", 3)]:
            updated = block.updated_utc + timedelta(seconds=seconds)
            nightly_sync.keep(local, [structs.replace(block, name=name, updated_utc=updated)])
            ((text,),) = local.execute("select json from blocks").fetchall()
            kept.append(json.loads(text)["Name"])
    assert kept == ["first", "as old", "newer", "newer"]


# Crashes

BUSY: Final = {number: Hotel.delete if number % 2 else Hotel.add for number in range(1, 9)}


each_night = pytest.mark.parametrize(
    ("days", "changes"), [(0, {}), (200, {}), (200, BUSY)], ids=["idle", "quiet", "busy"]
)


def survives(hotel: Hotel, days: int, night: Night) -> bool:
    """Let a night end early, behind so many days of work. Return whether it did not."""
    hotel.check_all()
    hotel.check_all()
    if days:
        hotel.work(days)
    ended = hotel.sync(night)
    hotel.check()
    hotel.add()
    hotel.sync()
    hotel.check()
    hotel.check_all()
    return ended


@pytest.mark.only_in_ci
@each_night
def test_the_power_may_be_cut_before_any_step_of_the_database(
    days: int, changes: dict[int, Change]
) -> None:
    def play(step: int) -> object:
        return in_folder(lambda hotel: survives(hotel, days, Night(changes, cut_at_step=step)))

    assert next(step for step in count() if play(step)) >= 10


@each_night
def test_the_power_may_be_cut_before_any_request(days: int, changes: dict[int, Change]) -> None:
    def play(number: int) -> object:
        return in_folder(lambda hotel: survives(hotel, days, Night(changes, cut_at_request=number)))

    assert next(number for number in count() if play(number)) >= 1


def test_a_run_that_was_cut_goes_on_where_it_was_with_the_same_interval(hotel: Hotel) -> None:
    hotel.sync()
    hotel.work(days=60)
    since = len(hotel.sandbox.requests)
    assert not hotel.sync(Night(cut_at_request=2))
    hotel.sandbox.clock.advance(timedelta(days=1))
    assert hotel.sync()
    cursors = [request["Limitation"].get("Cursor") for request in asked(hotel, since)]
    first, second = intervals(asked(hotel, since))
    assert second[0] == first[1] - nightly_sync.OVERLAP
    assert None not in cursors[1:3]


def die(path: Path, step: int) -> None:
    """End this process before a step of the database."""
    hotel = Hotel(path)
    hotel.work(days=30)
    hotel.cut = partial(os._exit, 9)
    hotel.sync(Night(cut_at_step=step))


def test_a_process_that_dies_in_the_middle_of_a_transaction_leaves_nothing_of_it(
    hotel: Hotel, tmp_path: Path
) -> None:
    process = get_context("spawn").Process(target=die, args=(tmp_path / "blocks.db", 8))
    process.start()
    process.join()
    assert process.exitcode == 9
    assert len(hotel.copied()) % PAGE == 0
    hotel.work(days=30)
    hotel.check_all()


# Any story

CHANGES: Final = st.sampled_from([Hotel.add, Hotel.delete])
FAULTS: Final = st.builds(
    faults.Status,
    operation=st.just("resourceBlocks/getAll"),
    status=st.sampled_from([408, 429, 500, 503]),
    nth=st.integers(1, 8),
)
NIGHTS: Final = st.builds(
    Night,
    changes=st.dictionaries(st.integers(0, 12), CHANGES, max_size=4),
    fault=st.none() | FAULTS,
    cut_at_step=st.just(-1) | st.integers(0, 25),
    cut_at_request=st.just(-1) | st.integers(0, 8),
    skew=st.integers(-14, 14).map(lambda minutes: timedelta(minutes=minutes)),
)
DAYS: Final = st.integers(0, 200)


@given(story=st.lists(NIGHTS | CHANGES | DAYS, max_size=12))
def test_whatever_happens_in_whichever_order_nothing_is_missed(story: list[Any]) -> None:
    def play(hotel: Hotel) -> None:
        for event in story:
            if isinstance(event, Night):
                hotel.sync(event)
                hotel.check()
            elif isinstance(event, int):
                hotel.work(event)
            else:
                event(hotel)
        hotel.check_all()

    in_folder(play)
