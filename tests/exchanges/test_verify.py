"""Captured traffic is checked against the contract, whoever's client made it."""

import gzip
import json
import zlib
from base64 import b64encode
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from mews_contract import recordings
from tests.contract.exchanges import FIXTURES
from tests.exchanges.captured import (
    PLATFORM,
    har,
    har_entry,
    interaction,
    page,
    request_body,
)
from tests.exchanges.commands import run_verify
from tests.exchanges.samples import LIST_BLOCKS, PREFIX, exchange, recorded
from tests.sandbox.processes import serving

BROKEN = page(StartUtc="yesterday, said Mr Sample")
PROBLEM = 'response 200 $.ResourceBlocks[0].StartUtc: the value is not a "date-time"'


def encoded(text: str) -> dict[str, Any]:
    return {"size": 1, "encoding": "base64", "text": b64encode(text.encode()).decode()}


def as_text(text: str) -> object:
    return {"string": text}


def as_bytes(text: str) -> object:
    return {"string": text.encode()}


def as_gzip(text: str) -> object:
    return {"string": gzip.compress(text.encode())}


def as_base64(text: str) -> object:
    return {"base64_string": b64encode(text.encode()).decode()}


def as_gzip_in_base64(text: str) -> object:
    return {"base64_string": b64encode(gzip.compress(text.encode())).decode()}


def as_ruby(text: str) -> object:
    return {"encoding": "UTF-8", "string": text}


def as_parts(text: str) -> object:
    return [text[:10], text[10:].encode()]


IN_JSON = [as_text, as_base64, as_gzip_in_base64, as_ruby]
IN_YAML = [*IN_JSON, as_bytes, as_gzip, as_parts]
VCR: Any = import_module("vcr")  # It has no types.


def test_traffic_inside_the_contract_ends_with_0(tmp_path: Path) -> None:
    ran = run_verify(har(tmp_path / "traffic.har", har_entry()))

    assert (ran.code, ran.out) == (0, "Exchanges checked: 1. Violations: 0. Additions: 0.\n")


@pytest.mark.parametrize("content", [encoded(BROKEN), {"size": 9, "text": BROKEN}])
def test_a_violation_in_a_har_is_reported_by_operation_and_path(
    tmp_path: Path, content: dict[str, Any]
) -> None:
    ran = run_verify(har(tmp_path / "traffic.har", har_entry(), har_entry(content=content)))

    assert ran.code == 3
    assert f"  {LIST_BLOCKS}\n    {PROBLEM} ({tmp_path}/traffic.har entry 2)" in ran.out


def cassette(path: Path, *interactions: dict[str, Any]) -> Path:
    content = {"version": 1, "interactions": [*interactions]}
    is_yaml = path.suffix != ".json"
    path.write_text(yaml.safe_dump(content) if is_yaml else json.dumps(content))
    return path


@pytest.mark.parametrize(
    ("name", "form"),
    [
        *(("cassette.yaml", form) for form in IN_YAML),
        *(("cassette.json", form) for form in IN_JSON),
    ],
)
def test_a_violation_in_a_cassette_is_reported_however_its_bodies_are_written(
    tmp_path: Path, name: str, form: Callable[[str], object]
) -> None:
    broken = interaction(form(BROKEN), sent=form(request_body()))

    ran = run_verify(cassette(tmp_path / name, broken))

    assert (ran.code, PROBLEM in ran.out) == (3, True)


def test_a_cassette_of_an_older_vcrpy_is_read_too(tmp_path: Path) -> None:
    old = interaction(None, status=None, status_code=200, content=BROKEN)

    assert PROBLEM in run_verify(cassette(tmp_path / "cassette.yml", old)).out


def test_a_cassette_of_the_original_vcr_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "cassette.yml"
    path.write_text(yaml.safe_dump({"http_interactions": [interaction(as_ruby(BROKEN))]}))

    assert PROBLEM in run_verify(path).out


def test_a_deflated_body_is_inflated(tmp_path: Path) -> None:
    body = {"string": zlib.compress(BROKEN.encode())}
    headers = {"Content-Type": ["application/json"], "Content-Encoding": ["deflate"]}
    deflated = interaction(body, headers=headers)

    assert PROBLEM in run_verify(cassette(tmp_path / "cassette.yaml", deflated)).out


def test_what_cannot_be_decompressed_is_skipped_and_counted(tmp_path: Path) -> None:
    headers = {"Content-Type": ["application/json"], "Content-Encoding": ["br"]}
    strange, cut = (
        interaction({"string": b"\x8b\x02"}, headers=headers),
        interaction(as_gzip(BROKEN)),
    )
    cut["response"]["body"]["string"] = cut["response"]["body"]["string"][:-9]

    ran = run_verify(cassette(tmp_path / "cassette.yaml", strange, cut))

    assert "Skipped, compressed beyond reading: 2." in ran.out


def test_a_cassette_that_vcrpy_made_of_httpx_is_read(tmp_path: Path) -> None:
    path = tmp_path / "cassette.yaml"
    with serving() as server, VCR.use_cassette(str(path)):
        body = {
            "ClientToken": "sandbox-client-token",
            "AccessToken": "sandbox-harbour-access-token",
            "Client": "pytest",
            "Limitation": {"Count": 3},
        }
        httpx.post(server.base_url + PREFIX + LIST_BLOCKS, json=body)
        httpx.post(server.base_url + PREFIX + LIST_BLOCKS, json={**body, "Limitation": {}})

    ran = run_verify(path)

    assert ran.code == 3
    assert 'request $.Limitation: "Count" is a required property' in ran.out
    assert "Exchanges checked: 2. Violations: 1. Additions: 0." in ran.out


def test_recordings_are_checked_file_by_file_and_folder_by_folder(tmp_path: Path) -> None:
    path = recordings.write(recorded(exchange()), tmp_path)
    (tmp_path / "notes.txt").write_text("not looked at")
    (tmp_path / "package.json").write_text('{"name": "not a capture"}')

    assert run_verify(path).out == run_verify(tmp_path).out
    assert run_verify(tmp_path).code == 0


def test_our_fixtures_break_the_contract_only_where_a_gateway_speaks() -> None:
    ran = run_verify(FIXTURES, "--format", "json")

    report = json.loads(ran.out)
    assert {Path(each["first"]).parent.name for each in report["violations"]} == {"gateway"}
    assert {Path(each["first"]).name for each in report["additions"]} == {"unknown-values.json"}


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (har_entry(url="https://example.com/"), "to other addresses"),
        (har_entry(url="http://[broken"), "to other addresses"),
        (har_entry(method="OPTIONS"), "to other addresses"),
        (har_entry(status=0), "without a response"),
        (har_entry(content={"size": 12}), "without their bodies"),
        (har_entry(content={"size": 12, "text": ""}), "without their bodies"),
        (har_entry(content={}), "without their bodies"),
        (har_entry(postData=None, bodySize=40), "without their bodies"),
        # As Playwright leaves them in its mode `minimal`, with `attach` and with `omit`.
        (har_entry(content={"size": -1, "_file": "a.json"}), "without their bodies"),
        (har_entry(postData={"text": "", "_file": "b.json"}, bodySize=-1), "without their bodies"),
        (har_entry(postData={"text": "", "params": []}), "without their bodies"),
        ({**har_entry(), "response": None}, "without a response"),
        (
            {"request": {"url": PLATFORM + PREFIX + LIST_BLOCKS, "method": "POST"}},
            "without a response",
        ),
        ({"request": {"url": "https://example.com/", "headers": 5}}, "to other addresses"),
        ({"request": 1}, "without an address"),
        ({}, "without an address"),
    ],
)
def test_what_is_no_exchange_with_the_api_is_skipped_and_counted(
    tmp_path: Path, entry: dict[str, Any], reason: str
) -> None:
    ran = run_verify(har(tmp_path / "traffic.har", entry, har_entry()))

    assert ran.code == 0
    assert ran.out.endswith(
        f"Exchanges checked: 1. Violations: 0. Additions: 0.\nSkipped, {reason}: 1.\n"
    )


def test_additions_are_told_apart_and_count_only_if_asked(tmp_path: Path) -> None:
    content = {"size": 1, "text": page(Colour="red", Type="Renovation")}
    path = har(tmp_path / "traffic.har", har_entry(content=content))

    assert "$.ResourceBlocks[0].Colour: is not in the contract" in run_verify(path).out
    assert "Violations: 0. Additions: 2." in run_verify(path).out
    assert [run_verify(path).code, run_verify(path, "--strict").code] == [0, 3]


def test_the_items_of_a_list_are_counted_as_one_place(tmp_path: Path) -> None:
    entries = [har_entry(content={"size": 1, "text": BROKEN}) for _ in range(3)]

    assert "entry 1, 3 times)" in run_verify(har(tmp_path / "traffic.har", *entries)).out


def test_no_value_and_no_name_that_may_be_one_is_shown(tmp_path: Path) -> None:
    blocks = {"size": 1, "text": page(StartUtc="Mr Sample", **{"mr sample": {"the-token": 1}})}
    elsewhere = har_entry(url=f"{PLATFORM}{PREFIX}mr/sample/the-token")
    path = har(tmp_path / "traffic.har", har_entry(content=blocks), elsewhere)

    for form in ("text", "json"):
        said = run_verify(path, "--format", form).said.lower()
        assert "sample" not in said
        assert "token" not in said


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.har", "{"),
        ("a.har", '{"log": {}}'),
        ("a.json", "{"),
        ("a.json", '{"source": "Mr Sample", "request": {}, "response": {}}'),
        ("a.json", '{"name": "something else"}'),
        ("a.yaml", "a: ["),
        ("a.yaml", "!!python/object:os.system {}"),
        ("a.yaml", "interactions: &all [*all]"),
        ("a.yaml", "interactions: []\ninteractions: []"),
        ("a.yaml", f"interactions: {'[' * 100_000}"),
        ("a.json", "[" * 100_000),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line_that_names_the_file(
    tmp_path: Path, name: str, content: str
) -> None:
    path = tmp_path / name
    path.write_text(content)

    ran = run_verify(path)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"mews-contract verify: {path}")
    assert ran.err.count("\n") == 1
    assert "Mr Sample" not in ran.err


def test_a_capture_without_the_api_proves_nothing(tmp_path: Path) -> None:
    ran = run_verify(har(tmp_path / "traffic.har", har_entry(url="https://example.com/")))

    assert ran.code == 2
    assert "nothing to check" in ran.err
