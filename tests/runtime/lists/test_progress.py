"""A listing tells how far it has come, and a bar shows it."""

import sys
from collections.abc import Callable
from importlib import import_module, reload
from io import StringIO
from uuid import UUID

import pytest
from rich.console import Console

from mews_connector import progress_bar
from mews_connector.types import Progress
from tests.runtime.lists.hotel import Block, Hotel
from tests.runtime.lists.listings import NEW_YEAR, YEAR, blocks_of, numbers_of
from tests.support.sides import Side, item_by_item, items

pytestmark = pytest.mark.anyio


def five() -> list[Block]:
    return [Block(number=number) for number in range(1, 6)]


# The hook


@pytest.mark.parametrize("prefetch", [False, True])
async def test_each_page_is_told_with_all_that_came_so_far(side: Side, *, prefetch: bool) -> None:
    told: list[Progress] = []
    hotel = Hotel(five())
    await items(blocks_of(side, hotel, page_size=2, prefetch=prefetch, progress=told.append))
    assert told == [Progress(2, 1), Progress(4, 2), Progress(5, 3), Progress(5, 4)]


async def test_a_page_is_told_before_its_items_come_and_not_when_it_is_only_on_its_way(
    side: Side,
) -> None:
    told: list[Progress] = []
    hotel = Hotel(five())
    following = item_by_item(
        blocks_of(side, hotel, page_size=2, prefetch=True, progress=told.append)
    )
    assert told == []
    counts = [told[-1].items for _ in range(6) if await following()]
    assert counts == [2, 2, 4, 4, 5]


async def test_what_came_with_an_earlier_window_is_not_counted_again(side: Side) -> None:
    told: list[Progress] = []
    long = Block(number=7, starts=NEW_YEAR, ends=NEW_YEAR.replace(year=2026))
    await items(blocks_of(side, Hotel([long]), colliding_utc=YEAR, progress=told.append))
    assert told[-1] == Progress(1, 8)


async def test_what_went_wrong_is_not_counted(side: Side) -> None:
    told: list[Progress] = []
    hotel = Hotel(five(), trouble=["heavy", "down", "none", "reset"])
    await items(blocks_of(side, hotel, page_size=6, progress=told.append))
    assert told == [Progress(3, 1), Progress(5, 2), Progress(5, 3)]


async def test_a_listing_that_is_gone_on_with_counts_from_there(side: Side) -> None:
    told: list[Progress] = []
    pager = blocks_of(side, Hotel(five()), cursor=UUID(int=4), progress=told.append)
    await items(pager)
    await items(pager)
    assert told == [Progress(3, 1), Progress(3, 2)] * 2


async def test_what_the_hook_raises_ends_the_listing(side: Side) -> None:
    def refuse(_: Progress) -> None:
        raise LookupError

    hotel = Hotel(five())
    with pytest.raises(LookupError):
        await items(blocks_of(side, hotel, page_size=2, progress=refuse))
    assert len(hotel.asked) == 1


# The bar


def drawn(*, is_terminal: bool, use: Callable[[Console], object]) -> str:
    """Return what was drawn on a console."""
    file = StringIO()
    use(Console(file=file, force_terminal=is_terminal, width=80, color_system=None))
    return file.getvalue()


def count_to(*steps: Progress) -> Callable[[Console], object]:
    def use(console: Console) -> None:
        with progress_bar("Blocks", console=console) as tell:
            for step in steps:
                tell(step)

    return use


def test_the_bar_shows_what_is_listed_and_how_far_it_has_come() -> None:
    shown = drawn(is_terminal=True, use=count_to(Progress(1000, 1), Progress(1_234_567, 1235)))
    assert "Blocks 1,234,567 items in 1,235 pages 0:00:00" in shown


def test_the_bar_begins_at_nothing_and_shows_nothing_where_there_is_no_terminal() -> None:
    assert "Blocks 0 items in 0 pages" in drawn(is_terminal=True, use=count_to())
    assert drawn(is_terminal=False, use=count_to(Progress(1000, 1))) == ""


def test_the_bar_is_drawn_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FORCE_COLOR", "1")
        patch.setenv("TERM", "xterm")
        with progress_bar() as tell:
            tell(Progress(3, 1))
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Listing" in captured.err


async def test_a_listing_draws_its_bar(side: Side) -> None:
    file = StringIO()
    console = Console(file=file, force_terminal=True, width=80, color_system=None)
    with progress_bar(console=console) as tell:
        assert await numbers_of(blocks_of(side, Hotel(five()), progress=tell)) == [5, 4, 3, 2, 1]
    assert "Listing 5 items in 2 pages" in file.getvalue()


def test_without_rich_the_bar_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    module = import_module("mews_runtime.listing.progress_bar")
    monkeypatch.setitem(sys.modules, "rich.console", None)
    with pytest.raises(ImportError) as caught:
        reload(module)
    expected = 'the progress bar needs the package rich (extra "progress"): pip install rich'
    assert str(caught.value) == expected
