"""The page of the sandbox in a real browser: it loads from here alone, and its reference works."""

from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from mews_connector import Client
from mews_contract.contract import installed
from mews_sandbox.hotel import default

OPERATION_IDS = [operation.id for operation in installed().operations.values()]
LIVE_STATUS = ".live-responses-table tbody .response-col_status"


@pytest.fixture
def troubles() -> list[str]:
    """What a browser complains of."""
    return []


@pytest.fixture
def addresses() -> list[str]:
    """What a browser asks for."""
    return []


@pytest.fixture
def page(
    browser: Browser, base_url: str, troubles: list[str], addresses: list[str]
) -> Iterator[Page]:
    page = browser.new_page()
    page.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("request", lambda request: addresses.append(request.url))
    page.goto(base_url)
    yield page
    page.close()


def operation(page: Page, operation_id: str) -> Locator:
    """Open an operation of the reference."""
    found = page.locator(f"[id$={operation_id}]")
    found.locator(".opblock-summary-control").click()
    return found


def try_out(page: Page, operation_id: str) -> Locator:
    """Send the request that an operation of the reference is filled with."""
    found = operation(page, operation_id)
    found.get_by_role("button", name="Execute").click()
    return found


def test_the_page_shows_every_operation_and_loads_nothing_from_elsewhere(
    page: Page, base_url: str, troubles: list[str], addresses: list[str]
) -> None:
    expect(page.locator(".opblock")).to_have_count(len(OPERATION_IDS))
    assert troubles == []
    assert [address for address in addresses if not address.startswith(base_url)] == []


@pytest.mark.parametrize("operation_id", OPERATION_IDS)
def test_each_operation_is_filled_with_a_request_that_works(
    page: Page, troubles: list[str], operation_id: str
) -> None:
    tried = try_out(page, operation_id)
    expect(tried.locator(LIVE_STATUS).first).to_contain_text("200")
    assert troubles == []


def test_a_block_added_through_the_page_is_there_when_a_client_lists(
    page: Page, base_url: str
) -> None:
    form = operation(page, "resourceBlocksAdd")
    body = form.locator("textarea")
    body.fill(body.input_value().replace("Staff Training Session", "Added in a browser"))
    form.get_by_role("button", name="Execute").click()
    expect(form.locator(LIVE_STATUS).first).to_contain_text("200")
    hotel = default()
    with Client(
        client_token=hotel.client_token,
        access_token=hotel.properties[0].access_token,
        client="Tests 1.0",
        base_url=base_url,
    ) as mews:
        assert "Added in a browser" in [block.name for block in mews.resource_blocks.get_all()]


def test_nothing_of_the_page_is_wider_than_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    expect(page.locator(".opblock")).to_have_count(len(OPERATION_IDS))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_only_reading_the_page_is_no_operation(base_url: str) -> None:
    answers = [httpx.post(base_url), httpx.put(f"{base_url}/openapi.json"), httpx.head(base_url)]
    assert [answer.status_code for answer in answers] == [404, 404, 200]
