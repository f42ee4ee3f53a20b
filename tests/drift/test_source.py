"""A description comes from a file or a URL, and what cannot be had is refused in words."""

from pathlib import Path

import msgspec
import pytest
import respx

from mews_contract.drift.reading import source
from mews_contract.drift.reading.document import DriftError
from tests.drift.contract import contract
from tests.drift.serving import Page, serving
from tests.drift.test_command import broken, run, written


def test_a_description_at_a_url_is_downloaded() -> None:
    page = Page(msgspec.yaml.encode(broken()), headers={"Content-Type": "application/yaml"})
    with serving({"/swagger.yaml": page}) as address:
        result = run(f"{address}/swagger.yaml?key=placeholder-secret")

    assert result.exit_code == 3
    assert f"Theirs: {address}/swagger.yaml (OpenAPI 3.1.1), 6 operations" in result.output
    assert "placeholder-secret" not in result.output


def test_redirects_are_followed_and_told() -> None:
    pages = {
        "/old": Page(status=301, headers={"Location": "/new"}),
        "/new": Page(msgspec.json.encode(contract())),
    }
    with serving(pages) as address:
        result = run(f"{address}/old")

    assert result.exit_code == 0
    assert f"{address}/old redirects to {address}/new" in result.output


@pytest.mark.parametrize(
    ("page", "code", "problem"),
    [
        (Page(status=404), 5, "responds with status 404, where 200 is needed"),
        (Page(status=204), 5, "responds with status 204"),
        (Page(status=302, headers={"Location": "/page"}), 5, "redirects more than 5 times"),
        (
            Page(status=302, headers={"Location": "http://example.com/"}),
            2,
            "http://example.com/ cannot be used: it has to begin with https://",
        ),
        (
            Page(status=302, headers={"Location": "file:///etc/passwd"}),
            2,
            "cannot be used: it has to begin with https://",
        ),
        (Page(b"<html>"), 2, "has to be an object in YAML or JSON; got a string"),
    ],
    ids=str,
)
def test_a_url_that_leads_to_no_description_is_told(page: Page, code: int, problem: str) -> None:
    with serving({"/page": page}) as address:
        result = run(f"{address}/page")

    assert result.exit_code == code
    assert problem in result.output


@pytest.mark.parametrize(
    "url",
    ["http://example.com/a", "ftp://127.0.0.1/a", "http://127.0.0.1.example.com/", "http://[::1"],
)
def test_a_url_that_is_neither_https_nor_on_loopback_is_refused(url: str) -> None:
    assert run(url).exit_code == 2


def test_an_address_where_nobody_listens_ends_with_5() -> None:
    with serving({}) as address:
        pass

    result = run(f"{address}/page")

    assert result.exit_code == 5
    assert "cannot be loaded: ConnectError" in result.output


def test_a_document_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "MAX_BYTES", 100)
    path = written(tmp_path, contract())

    with pytest.raises(DriftError, match="is larger than 100 bytes"):
        source.load(str(path))
    with (
        serving({"/page": Page(path.read_bytes())}) as address,
        pytest.raises(DriftError, match="/page is larger than 100 bytes"),
    ):
        source.load(f"{address}/page")


def test_a_download_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "DEADLINE", -1.0)

    with (
        serving({"/page": Page(b"openapi: 3.1.0")}) as address,
        pytest.raises(DriftError, match="takes more than -1 seconds"),
    ):
        source.load(f"{address}/page")


def test_another_machine_cannot_redirect_to_loopback() -> None:
    with serving({"/page": Page(msgspec.json.encode(contract()))}) as address, respx.mock as far:
        far.get("https://example.com/page").respond(302, headers={"Location": f"{address}/page"})
        result = run("https://example.com/page")

    assert result.exit_code == 2
    assert f"{address}/page cannot be used" in result.output
