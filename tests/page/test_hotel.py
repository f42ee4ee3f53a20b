"""The hotel at a glance in a real browser: what a call changes is there without a reload."""

import os
import re
from datetime import timedelta
from pathlib import Path
from typing import Final

import httpx2
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from mews_connector import Client, errors, models, time_units
from mews_sandbox import Sandbox
from mews_sandbox.hotel.loading import default
from tests.page.conftest import Seen
from tests.page.rooms import blocked, line, tile
from tests.page.views import SIZES, Scheme, adapted, broken_rules, every_view
from tests.support.serving import in_a_thread

SCREENSHOTS: Final = Path(__file__).parents[2] / "build" / "screenshots"
TAB_STOPS: Final = 12
HOSTILE: Final = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "\N{RIGHT-TO-LEFT OVERRIDE}gnitniap\N{POP DIRECTIONAL ISOLATE}\N{RIGHT-TO-LEFT OVERRIDE}",
    "x" * 5000,
)


pytestmark = [pytest.mark.usefixtures("without_trouble"), pytest.mark.one_in(4)]


def pressed(page: Page, key: str, button: Locator) -> None:
    """Go to a button by a key, see that it shows where one is, and press it."""
    expect(button).to_be_visible()
    for _ in range(TAB_STOPS):
        page.keyboard.press(key)
        if button.evaluate("element => element === document.activeElement"):
            break
    assert button.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"
    page.keyboard.press("Enter")


def test_the_rooms_of_the_first_property_are_there_and_nothing_is_from_elsewhere(
    page: Page, base_url: str, seen: Seen
) -> None:
    expect(page.locator(".tile")).to_have_count(len(default().properties[0].resources))
    expect(tile(page, "102")).to_contain_text("Reserved locked")
    expect(line(page, "102").get_by_role("button")).to_contain_text("H-1002")
    assert [address for address in seen.addresses if not address.startswith(base_url)] == []


def test_a_block_of_a_client_is_in_the_grid_and_on_the_timeline_without_a_reload(
    page: Page, mews: Client
) -> None:
    expect(tile(page, "207")).to_contain_text("Vacant")
    (block,) = blocked(mews, "207", "Window pane")
    expect(tile(page, "207")).to_contain_text("Out of order")
    expect(line(page, "207").get_by_role("button", name="Window pane")).to_be_visible()
    expect(page.locator("#requests li").first).to_contain_text("resourceBlocks/add")
    expect(page.locator("#said")).to_contain_text("Room 207 is now: Out of order")

    mews.resource_blocks.delete(resource_block_ids=[block.id])
    expect(tile(page, "207")).to_contain_text("Vacant")
    expect(line(page, "207").get_by_role("button")).to_have_count(0)
    page.get_by_label("Deleted blocks").check()
    expect(line(page, "207").get_by_role("button", name="Window pane")).to_be_visible()
    page.get_by_label("Deleted blocks").uncheck()
    expect(line(page, "207").get_by_role("button")).to_have_count(0)


def test_a_hostile_name_is_shown_as_text_and_changes_nothing_around_it(
    page: Page, mews: Client
) -> None:
    scripts = page.locator("script").count()
    added = blocked(mews, "206", *HOSTILE)
    bars = line(page, "206").get_by_role("button")
    expect(bars).to_have_count(len(HOSTILE))
    assert {*bars.locator(".label > :last-child").all_text_contents()} == {*HOSTILE}
    assert (page.locator("img").count(), page.locator("script").count()) == (0, scripts)

    page.set_viewport_size({"width": SIZES["phone"][0], "height": SIZES["phone"][1]})
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES["phone"][0]
    adapted(page, "desktop", "light")
    labels = [f"{bar.get_attribute('aria-label')}" for bar in bars.all()]
    assert any(re.match("x{200}… .5000 characters.: Out of order block", text) for text in labels)
    # No mark of direction gets out of what is set apart by the outer two.
    assert any(re.match("\u2068gnitniap\u2069: Out of order block", text) for text in labels)
    mews.resource_blocks.delete(resource_block_ids=[block.id for block in added])


@pytest.mark.usefixtures("control")
def test_a_fault_set_on_the_page_applies_to_the_next_call_until_it_is_cleared(
    page: Page, mews: Client
) -> None:
    form = page.get_by_role("form", name="Set a fault")
    form.get_by_label("What goes wrong").select_option("status")
    form.get_by_label("HTTP status").fill("403")
    form.get_by_label("Operation").select_option("resourceBlocks/getAll")
    form.get_by_role("button", name="Set the fault").click()
    expect(page.locator("#faults")).to_contain_text(
        re.compile("Respond with 403 Forbidden.*resourceBlocks/getAll")
    )

    with pytest.raises(errors.ForbiddenError):
        list(mews.resource_blocks.get_all())
    expect(page.locator("#requests li").first).to_contain_text(
        "403 · fault: respond with 403 Forbidden"
    )
    expect(page.locator("#faults")).to_contain_text("1 call seen")

    page.get_by_role("button", name="Clear: respond with 403").click()
    expect(page.locator("#faults li")).to_have_count(0)
    assert list(mews.resource_blocks.get_all())


def test_a_fault_that_can_apply_to_nothing_says_why(page: Page, seen: Seen) -> None:
    form = page.get_by_role("form", name="Set a fault")
    form.get_by_label("What goes wrong").select_option("wrong-type")
    form.get_by_role("textbox", name="Name of the property").fill("Colour")
    form.get_by_role("button", name="Set the fault").click()
    expect(page.get_by_role("alert").filter(has_text="Colour")).to_contain_text(
        "there is no property 'Colour'"
    )
    form.get_by_label("What goes wrong").select_option("latency")
    expect(page.locator("#fault-problem")).to_be_empty()
    # The browser itself says so too.
    assert "400 (Bad Request)" in seen.troubles.pop()


def test_a_web_page_of_somebody_else_sets_no_fault(
    browser: Browser, base_url: str, control: httpx2.Client
) -> None:
    address, fault = f"{base_url}/__sandbox__/faults", '{"kind": "html"}'
    with browser.new_page() as stranger:
        stranger.goto(f"{base_url.replace('127.0.0.1', 'localhost')}/assets/favicon-16x16.png")
        stranger.evaluate(
            "([url, body]) => fetch(url, {method: 'POST', mode: 'no-cors', body})", [address, fault]
        )
    assert control.get("/__sandbox__/faults").json() == []


def test_availability_and_its_adjustments_are_shown_by_day(page: Page, mews: Client) -> None:
    stay = default().find_service("Harbour stay")
    owner = default().properties[0]
    today = mews.configuration.get().now_utc.astimezone(owner.zone).date()
    night = time_units.day_units(
        today + timedelta(days=2), today + timedelta(days=2), owner.time_zone
    )
    mews.services.update_availability(
        service_id=stay.id,
        availability_updates=[
            models.AvailabilityUpdate(
                **night.bounds,
                resource_category_id=default().find_resource_category("Harbour suite").id,
                unit_count_adjustment=-2,
            )
        ],
    )
    left, adjusted = (
        page.locator(part).get_by_role("row", name="Harbour suite").locator("td")
        for part in ("#availability", "#adjustments")
    )
    # Yesterday, today, tomorrow, and the day after it.
    expect(adjusted.nth(3)).to_have_text("\N{MINUS SIGN}2")
    told = mews.services.get_availability(service_id=stay.id, **night.bounds)
    suite = default().find_resource_category("Harbour suite").id
    suites = next(
        each.availabilities[0] for each in told.category_availabilities if each.category_id == suite
    )
    expect(left.nth(3)).to_have_text(str(suites))


def test_the_other_property_has_rooms_and_a_time_zone_of_its_own(page: Page) -> None:
    choice = page.get_by_role("combobox", name="Property")
    choice.select_option(label="Lakeside Lodge (America/New_York)")
    expect(tile(page, "Birch")).to_contain_text("Reserved")
    expect(page.locator("#clock")).to_contain_text("America/New_York")
    choice.select_option(label="Harbour Hotel (Europe/London)")
    expect(tile(page, "Birch")).to_have_count(0)


def test_rooms_are_found_by_name_and_by_state(page: Page) -> None:
    search = page.get_by_label("Find a room")
    search.fill("suite")
    expect(page.locator(".tile")).to_have_count(4)
    search.fill("")
    dirty = page.locator("#states").get_by_role("button", name="Dirty")
    dirty.click()
    expect(page.locator(".tile")).to_have_count(4)
    expect(dirty).to_have_attribute("aria-pressed", "true")
    expect(dirty).to_be_focused()
    dirty.click()
    expect(page.locator(".tile")).to_have_count(24)


def test_the_timeline_follows_the_clock_of_the_sandbox(page: Page, control: httpx2.Client) -> None:
    control.put("/__sandbox__/clock", json={"at": "2031-07-14T12:00:00Z"})
    expect(page.locator(".days [data-today]")).to_have_text("Mon14 Jul")
    expect(page.locator("#clock")).to_contain_text("14 Jul 2031, 13:00:00 Europe/London, standing")


def test_arrow_keys_lead_from_bar_to_bar_and_a_change_keeps_the_focus(
    page: Page, mews: Client
) -> None:
    first = line(page, "101").get_by_role("button", name="H-1001")
    expect(first).to_be_visible()
    page.locator("#timeline").focus()
    page.keyboard.press("Tab")
    expect(first).to_be_focused()
    page.keyboard.press("ArrowRight")
    second = line(page, "102").get_by_role("button", name="H-1002")
    expect(second).to_be_focused()
    expect(page.locator("#detail")).to_contain_text("H-1002: Reserved locked, room 102")
    (block,) = blocked(mews, "101", "In front")
    expect(line(page, "101").get_by_role("button")).to_have_count(2)
    expect(second).to_be_focused()
    mews.resource_blocks.delete(resource_block_ids=[block.id])


@every_view
def test_it_fits_and_everything_has_a_name_and_enough_contrast(
    page: Page, control: httpx2.Client, size: str, scheme: Scheme
) -> None:
    width = adapted(page, size, scheme)
    control.post("/__sandbox__/faults", json={"kind": "status", "status": 503})
    expect(page.locator("#faults li")).to_have_count(1)
    if "CI" in os.environ:
        page.screenshot(path=SCREENSHOTS / f"sandbox-{size}-{scheme}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert broken_rules(page) == []


@pytest.mark.only_in_ci
@pytest.mark.usefixtures("control")
@pytest.mark.parametrize(
    "is_each_tried",
    [
        pytest.param(False, id="each_form"),
        pytest.param(True, id="each_kind", marks=pytest.mark.deep),
    ],
)
def test_every_fault_is_set_and_cleared_with_a_keyboard_alone(
    page: Page, *, is_each_tried: bool
) -> None:
    kinds = page.get_by_label("What goes wrong")
    form = page.get_by_role("form", name="Set a fault")
    tried = set[str]()
    for option in kinds.locator("option").all():
        kinds.focus()
        kinds.select_option(option.get_attribute("value"))
        asked = form.inner_html().partition('class="fields"')[2]
        if asked in tried and not is_each_tried:
            continue
        tried.add(asked)
        for field in form.locator("input[required]").all():
            is_number = field.get_attribute("type") == "number"
            field.fill(field.get_attribute("min") or "1" if is_number else "ResourceBlocks")
        pressed(page, "Tab", form.get_by_role("button", name="Set the fault"))
        pressed(page, "Shift+Tab", page.get_by_role("button", name="Clear: "))
        expect(page.locator("#faults li")).to_have_count(0)
        expect(kinds).to_be_focused()


def test_a_property_that_is_gone_is_replaced_by_the_first(page: Page, seen: Seen) -> None:
    page.goto(f"{page.url.partition('?')[0]}?property=00000000-0000-4000-8000-000000000000")
    expect(page.locator(".tile")).to_have_count(24)
    expect(page.locator("#problem")).to_be_hidden()
    assert "400 (Bad Request)" in seen.troubles.pop()


@pytest.mark.only_in_ci
def test_more_pages_than_a_browser_has_connections_are_all_told(
    browser: Browser, base_url: str, mews: Client
) -> None:
    with browser.new_context() as context:
        pages = [context.new_page() for _ in range(7)]
        for page in pages:
            page.goto(base_url, wait_until="commit")
        (block,) = blocked(mews, "209", "Seven times")
        for page in pages:
            expect(tile(page, "209")).to_contain_text("Out of order")
        mews.resource_blocks.delete(resource_block_ids=[block.id])


def test_a_page_finds_its_sandbox_again_and_says_where_there_are_no_controls(
    browser: Browser,
) -> None:
    page = browser.new_page()
    with in_a_thread(Sandbox(), has_control=False) as port:
        page.goto(f"http://127.0.0.1:{port}")
        expect(page.get_by_text("The controls are off")).to_be_visible()
        expect(page.get_by_role("form", name="Set a fault")).to_be_hidden()
        expect(page.locator("#connection")).to_have_text("Live")
    expect(page.locator("#connection")).to_have_text("Connection lost, trying again")
    with in_a_thread(Sandbox(), port):
        expect(page.locator("#connection")).to_have_text("Live")
        page.close()
