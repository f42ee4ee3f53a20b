"""A sandbox behind a socket in a process of its own, and a browser: one of each for all tests.

Not for other packages too: while Playwright runs, nothing else can run an event loop here.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import httpx2
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from mews_connector import Client
from mews_sandbox.hotel.loading import default
from tests.sandbox.processes import serving

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
OPTIONS = (
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"),
    # A name that a browser does not take for this machine.
    "--host-resolver-rules=MAP sandbox.internal 127.0.0.1",
)
# Milliseconds for what is waited for: other tests share the machine's cores.
PATIENCE: Final = 30_000
SANDBOX = ("--no-access-log", "--rate-limit", "0")


@dataclass(frozen=True)
class Seen:
    """What a browser complains of, and what it asks for."""

    troubles: list[str] = field(default_factory=list[str])
    addresses: list[str] = field(default_factory=list[str])

    def watch(self, page: Page) -> Page:
        """Note what a page complains of and asks for from now on."""
        page.on(
            "console",
            lambda said: self.troubles.append(said.text) if said.type == "error" else None,
        )
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("request", lambda request: self.addresses.append(request.url))
        return page


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine. Without one the tests are skipped, but in CI they fail."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        give_up = pytest.fail if os.environ.get("CI") else pytest.skip
        give_up("needs Chromium or Chrome")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=OPTIONS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def seen() -> Seen:
    return Seen()


@pytest.fixture(scope="module")
def page(browser: Browser, base_url: str, seen: Seen) -> Iterator[Page]:
    """The hotel, loaded once: it is made to be left open."""
    page = seen.watch(browser.new_page(viewport={"width": 1440, "height": 1000}))
    page.goto(base_url)
    expect(page.get_by_text("Live")).to_be_visible()
    yield page
    page.close()


@pytest.fixture
def without_trouble(seen: Seen) -> Iterator[None]:
    """Whatever is done with the page, it has no error of its own."""
    yield
    assert seen.troubles == []


@pytest.fixture(scope="package")
def base_url() -> Iterator[str]:
    """The address of a sandbox."""
    with serving(*SANDBOX, patience=600) as server:
        yield server.base_url


@pytest.fixture(scope="package")
def http(base_url: str) -> Iterator[httpx2.Client]:
    """A client of the page and the controls. One for all: making it takes longer than a call."""
    with httpx2.Client(base_url=base_url) as client:
        yield client


@pytest.fixture
def control(http: httpx2.Client) -> Iterator[httpx2.Client]:
    """A client of the controls, after which there are no faults, and the clock runs."""
    yield http
    http.delete("/__sandbox__/faults")
    http.put("/__sandbox__/clock", json={"run": True})


@pytest.fixture(scope="module")
def mews(base_url: str) -> Iterator[Client]:
    """A client of the first property."""
    hotel = default()
    with Client(
        client_token=hotel.client_token,
        access_token=hotel.properties[0].access_token,
        client="Tests 1.0",
        base_url=base_url,
        limiter=None,
    ) as client:
        yield client
