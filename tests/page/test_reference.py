"""The API reference in a real browser: it loads from here alone, and every operation works."""

from collections.abc import Iterator

import httpx2
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from mews_connector import Client
from mews_contract.contract import installed
from tests.page.conftest import Seen
from tests.page.views import Scheme, adapted, broken_rules, every_view

OPERATION_IDS = [operation.id for operation in installed().operations.values()]
GROUND = "getComputedStyle(document.body).backgroundColor"
LIVE_STATUS = ".live-responses-table tbody .response-col_status"


@pytest.fixture(scope="module")
def seen() -> Seen:
    return Seen()


@pytest.fixture(scope="module")
def page(browser: Browser, base_url: str, seen: Seen) -> Iterator[Page]:
    """The reference, loaded once: that takes longer than all that is tried on it."""
    page = seen.watch(browser.new_page())
    page.goto(f"{base_url}/reference")
    yield page
    page.close()


def operation(page: Page, operation_id: str) -> Locator:
    """Open an operation of the reference."""
    found = page.locator(f"[id$={operation_id}]")
    if found.locator(".opblock-body").count() == 0:
        found.locator(".opblock-summary-control").click()
    return found


def test_the_reference_shows_every_operation_and_loads_nothing_from_elsewhere(
    page: Page, base_url: str, seen: Seen
) -> None:
    expect(page.locator(".opblock")).to_have_count(len(OPERATION_IDS))
    assert seen.troubles == []
    assert [address for address in seen.addresses if not address.startswith(base_url)] == []


def test_the_reference_is_dark_where_the_browser_is(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    assert page.evaluate(GROUND) == "rgb(255, 255, 255)"
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(GROUND) == "rgb(24, 32, 43)"


def test_it_fits_and_everything_has_a_name_and_enough_contrast(page: Page) -> None:
    width = adapted(page, "phone", "dark")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert broken_rules(page) == []


@pytest.mark.only_in_ci
@every_view
def test_an_open_operation_fits_and_all_of_it_has_a_name_and_enough_contrast(
    page: Page, size: str, scheme: Scheme
) -> None:
    width = adapted(page, size, scheme)
    operation(page, "resourceBlocksAdd")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert broken_rules(page) == []


@pytest.mark.parametrize("operation_id", OPERATION_IDS)
def test_each_operation_has_a_request_that_works(http: httpx2.Client, operation_id: str) -> None:
    before = http.post("/__sandbox__/snapshots").json()["id"]
    described = http.get("/openapi.json").json()["paths"]
    (path, request) = next(
        (path, item["post"]["requestBody"]["content"]["application/json"])
        for path, item in described.items()
        if item["post"]["operationId"] == operation_id
    )
    answer = http.post(path, json=request["examples"]["sandbox"]["value"])
    http.post(f"/__sandbox__/snapshots/{before}/restore")
    assert (answer.status_code, answer.text[:1]) == (200, "{")


@pytest.mark.only_in_ci
@pytest.mark.parametrize("operation_id", OPERATION_IDS)
def test_each_operation_is_filled_with_a_request_that_works(
    page: Page, seen: Seen, operation_id: str
) -> None:
    tried = operation(page, operation_id)
    tried.get_by_role("button", name="Execute").click()
    expect(tried.locator(LIVE_STATUS).first).to_contain_text("200")
    assert seen.troubles == []
    # What stays open is drawn anew with each that follows.
    tried.locator(".opblock-summary-control").dispatch_event("click")


def test_a_block_added_through_the_reference_is_there_when_a_client_lists(
    page: Page, mews: Client
) -> None:
    form = operation(page, "resourceBlocksAdd")
    body = form.locator("textarea")
    body.fill(body.input_value().replace("Staff Training Session", "Added in a browser"))
    with page.expect_response("**/resourceBlocks/add"):
        form.get_by_role("button", name="Execute").click()
    assert "Added in a browser" in [block.name for block in mews.resource_blocks.get_all()]


def test_only_reading_a_page_is_no_operation(http: httpx2.Client) -> None:
    answers = [http.post("/"), http.put("/openapi.json"), http.head("/")]
    assert [answer.status_code for answer in answers] == [404, 404, 200]
