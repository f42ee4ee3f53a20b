"""How to connect: what is shown can be copied, and works as it is."""

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import httpx2
import pytest
from playwright.sync_api import Browser, Page, expect

from mews_connector import Client
from mews_sandbox import Sandbox
from mews_sandbox.hotel.loading import default
from tests.page.rooms import blocked
from tests.support.serving import in_a_thread

MOST_STOPS: Final = 30
FOCUSED: Final = """() => {
    const focused = document.activeElement;
    const name = focused.getAttribute('aria-label') ?? focused.textContent;
    return [name, getComputedStyle(focused).outlineStyle];
}"""
"""What has the focus is called, and whether that shows."""

pytestmark = [pytest.mark.usefixtures("without_trouble"), pytest.mark.one_in(4)]


def words(page: Page, example: str) -> list[str]:
    """Return the words of a command that is shown, as a shell reads them."""
    return shlex.split(shown(page, example).replace("\\\n", ""))


def shown(page: Page, example: str) -> str:
    """Return an example that is shown."""
    button = page.get_by_role("button", name=example, exact=True)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    snippet = page.locator("#snippet")
    # The first of them is chosen before the page knows what to show.
    expect(snippet).not_to_be_empty()
    return snippet.inner_text()


def test_the_example_for_python_runs_and_prints_the_blocks(page: Page, mews: Client) -> None:
    (block,) = blocked(mews, "203", "Seen by an example")
    program = shown(page, "Python")
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    mews.resource_blocks.delete(resource_block_ids=[block.id])
    assert done.returncode == 0, done.stderr
    assert "Seen by an example" in done.stdout


def test_the_example_for_curl_is_a_request_that_is_granted(page: Page) -> None:
    command, address, *options = words(page, "curl")
    header, body = options[1::2]
    assert (command, options[::2]) == ("curl", ["-H", "-d"])
    name, _, value = header.partition(": ")
    answer = httpx2.post(address, headers={name: value}, content=body)
    assert answer.status_code == 200
    assert len(answer.json()["ResourceBlocks"]) <= json.loads(body)["Limitation"]["Count"]


def test_the_example_for_docker_gives_a_container_what_a_client_reads(page: Page) -> None:
    command = words(page, "Docker")
    assert command[:5] == ["docker", "run", "--rm", "--network", "host"]
    said = [word for before, word in pairwise(command) if before == "-e"]
    program = "from mews_connector import Client; print(Client.from_env().configuration.get())"
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, **dict(each.split("=", 1) for each in said)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Harbour Hotel" in done.stdout, done.stderr


def test_the_access_token_is_that_of_the_property_shown(page: Page) -> None:
    lodge = default().properties[1]
    choice = page.get_by_role("combobox", name="Property")
    choice.select_option(label="Lakeside Lodge (America/New_York)")
    expect(page.locator("#tokens")).to_contain_text(lodge.access_token)
    expect(page.locator("#snippet")).to_contain_text(lodge.access_token)
    choice.select_option(label="Harbour Hotel (Europe/London)")
    expect(page.locator("#tokens")).not_to_contain_text(lodge.access_token)


def test_a_copy_button_copies_what_it_stands_beside(page: Page, base_url: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=base_url)
    example = shown(page, "curl")
    for name, text in (
        ("Copy: Address", base_url),
        ("Copy: Client token", default().client_token),
        ("Copy the example", example),
    ):
        button = page.get_by_role("button", name=name)
        button.click()
        expect(button).to_have_text("Copied")
        assert page.evaluate("navigator.clipboard.readText()") == text


def test_tab_leads_from_the_links_over_the_tokens_to_the_example_and_shows_where_it_is(
    page: Page,
) -> None:
    page.get_by_role("link", name="Skip to the hotel").focus()
    stops: list[str] = []
    while len(stops) < MOST_STOPS and stops[-1:] != ["Copy the example"]:
        page.keyboard.press("Tab")
        name, outline = page.evaluate(FOCUSED)
        assert outline == "solid", name
        stops.append(name)
    assert stops == [
        *("Hotel", "API reference"),
        *("Connect", "Today", "Rooms", "Calendar", "Availability", "Bills", "Faults", "Requests"),
        *("Copy: Address", "Copy: Client token", "Copy: Access token of Harbour Hotel"),
        "Copy: Portfolio access token, 2 properties",
        *("Python", "curl", "Docker", "Copy the example"),
    ]


@pytest.fixture
def remote(browser: Browser) -> Iterator[Page]:
    """The page under a name that a browser takes for another machine."""
    with in_a_thread(Sandbox()) as port:
        page = browser.new_page()
        page.goto(f"http://sandbox.internal:{port}")
        yield page
        page.close()


def test_under_the_name_of_another_machine_it_is_copied_too_and_the_client_is_told_to_trust_it(
    remote: Page,
) -> None:
    assert remote.evaluate("window.isSecureContext") is False
    assert 'insecure_hosts={"sandbox.internal"}' in shown(remote, "Python")
    assert "-e MEWS_INSECURE_HOSTS=sandbox.internal" in shown(remote, "Docker")
    button = remote.get_by_role("button", name="Copy: Client token")
    button.click()
    expect(button).to_have_text("Copied")
    expect(button).to_be_focused()
    remote.get_by_label("Find a room").focus()
    remote.keyboard.press("ControlOrMeta+V")
    expect(remote.get_by_label("Find a room")).to_have_value(default().client_token)
