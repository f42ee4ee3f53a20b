"""The API reference in a real browser: it loads from here alone, and every operation works."""

import json
import re
from collections.abc import Iterator
from http import HTTPStatus

import httpx2
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from mews_connector import Client
from mews_contract.contract import installed
from tests.effort import one_in
from tests.page.conftest import Seen
from tests.page.views import Scheme, adapted, broken_rules, every_view
from tests.support.every import check_every

OPERATION_IDS = [operation.id for operation in installed().operations.values()]
PATHS = {operation.id: operation.path for operation in installed().operations.values()}
IN_A_BROWSER = OPERATION_IDS[::48]
"""Of all, the request itself is tried without one."""

REFUSED = (HTTPStatus.BAD_REQUEST, HTTPStatus.FORBIDDEN)

GROUND = "getComputedStyle(document.body).backgroundColor"
CUT = """() => [...document.querySelectorAll('.opblock-summary *, .opblock-tag *, select')]
    .filter(each => each.scrollWidth > each.clientWidth + 1 && each.clientWidth)
    .map(each => each.outerHTML)"""
"""What holds more than it shows, of what has to be read to find an operation and try it."""

LIVE_STATUS = ".live-responses-table tbody .response-col_status"


@pytest.fixture(scope="module")
def page(browser: Browser, base_url: str, seen: Seen) -> Iterator[Page]:
    """The reference, loaded once: that takes longer than all that is tried on it."""
    page = seen.watch(browser.new_page())
    page.goto(f"{base_url}/reference")
    expect(page.locator("#count")).to_have_text(f"{len(OPERATION_IDS)} operations")
    yield page
    page.close()


def operation(page: Page, operation_id: str) -> Locator:
    """Find an operation of the reference, and open it."""
    page.get_by_label("Find an operation").fill(PATHS[operation_id])
    found = page.locator(f"[id$=-{operation_id}]")
    expect(found).to_be_visible()
    # What was open is so again when it is found again.
    if found.locator(".opblock-body").count() == 0:
        found.locator(".opblock-summary-control").click()
    return found


def test_the_reference_has_every_operation_in_folded_groups_and_loads_nothing_from_elsewhere(
    page: Page, base_url: str, seen: Seen
) -> None:
    expect(page.locator(".opblock-tag")).not_to_have_count(0)
    expect(page.locator(".opblock")).to_have_count(0)
    assert seen.troubles == []
    assert [address for address in seen.addresses if not address.startswith(base_url)] == []


@pytest.mark.parametrize(
    ("typed", "first", "count"),
    [
        ("resource block delete", "/api/connector/v1/resourceBlocks/delete", 1),
        ("reservations.get_all", "/api/connector/v1/reservations/getAll/2023-06-06", 3),
        ("blocks/ADD", "/api/connector/v1/resourceBlocks/add", 2),
    ],
)
def test_an_operation_is_found_by_typing(page: Page, typed: str, first: str, count: int) -> None:
    box, found = page.get_by_label("Find an operation"), page.locator(".opblock")
    box.fill(typed)
    expect(found).to_have_count(count)
    expect(page.locator(f".opblock [data-path='{first}']")).to_be_visible()
    expect(page.locator("#count")).to_have_text(re.compile(f"^{count} operations? found$"))
    box.press("Escape")
    expect(page.locator("#count")).to_have_text(f"{len(OPERATION_IDS)} operations")
    expect(found).to_have_count(0)


def test_what_no_operation_is_called_is_not_found(page: Page) -> None:
    page.get_by_label("Find an operation").fill("sauna")
    expect(page.locator("#count")).to_have_text("0 operations found")
    page.get_by_label("Find an operation").fill("")


@pytest.mark.only_in_ci
def test_the_reference_is_dark_where_the_browser_is(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    assert page.evaluate(GROUND) == "rgb(255, 255, 255)"
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(GROUND) == "rgb(24, 32, 43)"


@pytest.mark.only_in_ci
@every_view
def test_it_fits_and_everything_has_a_name_and_enough_contrast(
    page: Page, size: str, scheme: Scheme
) -> None:
    width = adapted(page, size, scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert broken_rules(page) == []


@pytest.mark.only_in_ci
def test_an_open_operation_has_the_schemas_that_it_refers_to(page: Page) -> None:
    form = operation(page, "resourceBlocksAdd")
    form.get_by_text("Schema", exact=True).first.click()
    # It is in a schema that the one of the request refers to.
    expect(form.get_by_text("ClientToken", exact=True)).to_be_visible()
    expect(page.locator(".errors-wrapper")).to_have_count(0)
    form.get_by_text("Edit Value").first.click()


@pytest.mark.only_in_ci
@every_view
def test_an_open_operation_fits_and_all_of_it_has_a_name_and_enough_contrast(
    page: Page, size: str, scheme: Scheme
) -> None:
    width = adapted(page, size, scheme)
    operation(page, "resourceBlocksAdd")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(CUT) == []
    assert broken_rules(page) == []


def test_reading_operations_have_requests_that_work_and_most_of_the_others(
    http: httpx2.Client,
) -> None:
    before = http.post("/__sandbox__/snapshots").json()["id"]
    statuses: dict[str, int] = {}
    paths = http.get("/openapi.json").json()["paths"]
    for path in one_in(4, paths):
        request = paths[path]["post"]["requestBody"]["content"]["application/json"]
        answer = http.post(path, json=request["examples"]["sandbox"]["value"])
        if "/get" not in path:
            http.post(f"/__sandbox__/snapshots/{before}/restore")
        statuses[path] = answer.status_code
    granted = {path for path, status in statuses.items() if status == HTTPStatus.OK}
    # Rules of the hotel refuse others: a guest who has left cannot arrive. It has no exports yet.
    assert {*statuses.values()} <= {*REFUSED, HTTPStatus.OK}
    reading = {path for path in statuses if "/get" in path and "/exports/" not in path}
    assert reading - granted == set()
    assert len(granted) > len(statuses) * 3 / 4


@pytest.mark.only_in_ci
def test_operations_are_filled_with_requests_that_are_answered(page: Page, seen: Seen) -> None:
    def check(operation_id: str) -> None:
        tried = operation(page, operation_id)
        tried.get_by_role("button", name="Execute").click()
        expect(page.locator(".errors-wrapper")).to_have_count(0)
        expect(tried.locator(LIVE_STATUS).first).to_contain_text(re.compile("200|400|403"))
        # A rule of the hotel may refuse it, of which browsers complain.
        assert [each for each in seen.troubles if "status of 4" not in each] == []
        # What stays open is drawn anew with each that follows.
        tried.locator(".opblock-summary-control").dispatch_event("click")

    check_every(IN_A_BROWSER, check)


def test_a_block_added_through_the_reference_is_there_when_a_client_lists(
    page: Page, mews: Client
) -> None:
    form = operation(page, "resourceBlocksAdd")
    field = form.locator("textarea")
    body = json.loads(field.input_value())
    body["ResourceBlocks"][0]["Name"] = "Added in a browser"
    field.fill(json.dumps(body))
    with page.expect_response("**/resourceBlocks/add"):
        form.get_by_role("button", name="Execute").click()
    assert "Added in a browser" in [block.name for block in mews.resource_blocks.get_all()]
