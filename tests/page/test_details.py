"""A room, a reservation and a guest are opened in place: with a mouse or a keyboard alone."""

import pytest
from playwright.sync_api import Locator, Page, expect

from mews_connector import Client
from tests.page.rooms import blocked, line, tile
from tests.page.views import SIZES, Scheme, adapted, broken_rules, every_view

pytestmark = [pytest.mark.usefixtures("without_trouble", "closed"), pytest.mark.one_in(4)]

OUTSIDE = """selector => [...document.querySelectorAll(selector)]
    .filter(each => each.checkVisibility() && each.scrollWidth > each.clientWidth)
    .map(each => each.outerHTML)"""
"""Which elements hold more than they show, sideways."""

CUT_LABELS = """() => [...document.querySelectorAll('.label')].filter(label => {
    const inside = label.getBoundingClientRect();
    const name = label.lastElementChild.getBoundingClientRect();
    return name.right > inside.right + 1 || name.bottom > inside.bottom + 1;
}).map(label => label.textContent)"""
"""Which labels of bars are not there as a whole: in this hotel all of them have room enough."""


@pytest.fixture
def closed(page: Page) -> None:
    """Nothing is open."""
    page.keyboard.press("Escape")
    expect(page.locator("#details")).to_be_hidden()


def opened(page: Page) -> Locator:
    """Return what is open."""
    return page.get_by_role("dialog")


def fact(page: Page, name: str) -> Locator:
    """Return what is said of what is open."""
    return opened(page).locator("dt", has_text=name).first.locator("+ dd")


def test_a_room_leads_to_its_reservation_and_that_to_the_guest_and_back(page: Page) -> None:
    tile(page, "201").get_by_role("button").click()
    expect(opened(page)).to_have_accessible_name("201")
    expect(fact(page, "State")).to_have_text("Clean")
    opened(page).get_by_role("button", name="H-1003").click()
    expect(opened(page)).to_have_accessible_name("H-1003")
    expect(fact(page, "Scheduled end")).to_contain_text("11:00")
    opened(page).get_by_role("button", name="Ada Lovelace").first.click()
    expect(opened(page)).to_have_accessible_name("Ada Lovelace")
    expect(fact(page, "Email")).to_have_text("ada.lovelace@example.com")
    opened(page).get_by_role("button", name="Back").click()
    expect(opened(page)).to_have_accessible_name("H-1003")
    opened(page).get_by_role("button", name="Close").click()
    expect(opened(page)).to_be_hidden()


def test_a_guest_is_opened_from_the_arrivals_with_what_the_operation_returns(page: Page) -> None:
    page.locator("#arrivals").get_by_role("button", name="Ada Lovelace").click()
    opened(page).get_by_text("As customers/getAll returns it").click()
    expect(opened(page).locator("pre")).to_contain_text('"LastName": "Lovelace"')
    link = opened(page).get_by_role("link", name="Try customers/getAll")
    expect(link).to_have_attribute("href", "reference#/Customers/customersGetAll")


def test_a_door_code_stays_masked(page: Page) -> None:
    line(page, "201").get_by_role("button", name="H-1003").click()
    opened(page).get_by_role("button", name="Pin code").click()
    expect(fact(page, "Value")).to_have_text("***")
    opened(page).get_by_text("As resourceAccessTokens/getAll returns it").click()
    expect(opened(page).locator("pre")).to_contain_text('"Value": "***"')


def test_what_is_open_follows_the_hotel(page: Page, mews: Client) -> None:
    (block,) = blocked(mews, "205", "Leaking tap")
    line(page, "205").get_by_role("button", name="Leaking tap").click()
    expect(fact(page, "Is active")).to_have_text("yes")
    mews.resource_blocks.delete(resource_block_ids=[block.id])
    expect(fact(page, "Is active")).to_have_text("no")


def test_bills_are_shown_with_their_totals_and_opened(page: Page) -> None:
    row = page.get_by_role("row", name="Stay H-1003")
    expect(row.get_by_role("cell").nth(1)).to_have_text("360.00")
    row.get_by_role("button", name="Stay H-1003").click()
    expect(opened(page)).to_have_accessible_name("Stay H-1003")
    expect(fact(page, "State")).to_have_text("Open")


def test_a_keyboard_alone_opens_and_closes_and_is_where_it_was(page: Page) -> None:
    rooms = page.locator("#rooms").get_by_role("button")
    rooms.first.focus()
    page.keyboard.press("ArrowRight")
    second = rooms.nth(1)
    expect(second).to_be_focused()
    assert second.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"
    # All rooms are one stop of Tab, and the calendar is the next.
    page.keyboard.press("Tab")
    expect(page.locator("#timeline")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(second).to_be_focused()

    page.keyboard.press("Enter")
    expect(opened(page)).to_have_accessible_name("102")
    expect(opened(page).get_by_role("button", name="Close")).to_be_focused()
    for _ in range(60):
        page.keyboard.press("Tab")
        # Behind the last stop is the browser itself, for which the body stands.
        assert page.evaluate("document.activeElement.closest('#details, body > *')?.id") in {
            "details",
            None,
        }
    page.keyboard.press("Escape")
    expect(opened(page)).to_be_hidden()
    expect(second).to_be_focused()


@every_view
def test_what_is_open_fits_and_all_of_it_has_a_name_and_enough_contrast(
    page: Page, size: str, scheme: Scheme
) -> None:
    width = adapted(page, size, scheme)
    page.locator("#arrivals").get_by_role("button", name="H-1003").click()
    expect(opened(page)).to_have_accessible_name("H-1003")
    opened(page).get_by_text("returns it").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(OUTSIDE, "#details, #details *") == []
    assert broken_rules(page) == []


@pytest.mark.parametrize("size", SIZES)
def test_no_label_is_cut_and_what_is_hidden_sideways_has_a_sign(page: Page, size: str) -> None:
    adapted(page, size, "light")
    parts = "#connect, #today, #window, .tile, .counts, #billing td, #trouble, #available table"
    assert page.evaluate(OUTSIDE, f":is({parts}) :not(select, input, .unseen)") == []
    assert page.evaluate(CUT_LABELS) == []
    scrolled = page.locator("#timeline")
    is_wide = scrolled.evaluate("each => each.scrollWidth > each.clientWidth + 1")
    assert is_wide is (size == "phone")
    frame = page.locator(".frame", has=scrolled)
    shadow = "(each, side) => getComputedStyle(each, side).display"
    assert frame.evaluate(shadow, "::after") == ("flex" if is_wide else "none")
    assert frame.evaluate(shadow, "::before") == "none"
    if is_wide:
        scrolled.evaluate("each => each.scrollTo(each.scrollWidth, 0)")
        expect(frame).to_have_attribute("data-before", "")
        expect(frame).not_to_have_attribute("data-after", "")
        scrolled.evaluate("each => each.scrollTo(0, 0)")
