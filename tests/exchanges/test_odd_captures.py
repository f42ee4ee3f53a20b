"""What is odd in captured traffic is named if it concerns the API, and skipped if it does not."""

import json
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mews_contract.captures import cassettes, har
from tests.exchanges import captured
from tests.exchanges.captured import har_entry, interaction, page, request_body
from tests.exchanges.commands import run_record, run_verify
from tests.exchanges.samples import LIST_BLOCKS

SERIALIZER: Any = import_module("vcr.serializers.yamlserializer")  # It has no types.
BROKEN = page(StartUtc="yesterday, said Mr Sample")
ELSEWHERE = '{"request": {"url": "https://example.com/"}'


def in_har(entry: dict[str, Any], **response: Any) -> dict[str, Any]:
    """An entry with something else in its response."""
    return {**entry, "response": {**entry["response"], **response}}


# HAR


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_har_is_read_with_and_without_a_byte_order_mark(tmp_path: Path, mark: bytes) -> None:
    path = captured.har(tmp_path / "traffic.har", har_entry())
    path.write_bytes(mark + path.read_bytes())

    assert "Exchanges checked: 1. Violations: 0." in run_verify(path).out


@pytest.mark.parametrize(
    "entry",
    [
        har_entry(headers=None, bodySize=None),
        in_har(har_entry(), headers=None),
        in_har(har_entry(), headers=[{"name": "Content-Type", "value": None}]),
        har_entry(content={"text": page(), "encoding": None, "mimeType": "application/json"}),
    ],
)
def test_what_is_null_is_as_good_as_absent(tmp_path: Path, entry: dict[str, Any]) -> None:
    ran = run_verify(captured.har(tmp_path / "traffic.har", entry), "--format", "json")

    assert json.loads(ran.out)["checked"] == {LIST_BLOCKS: 1}
    assert json.loads(ran.out)["unreadable"] == []


@pytest.mark.parametrize(
    "elsewhere",
    [
        f'{ELSEWHERE}, "time": NaN}}',
        f'{ELSEWHERE}, "time": -Infinity}}',
        f'{ELSEWHERE}, "time": 1{"0" * 5000}}}',
        f'{ELSEWHERE}, "comment": "\\ud800"}}',
        f'{ELSEWHERE}, "response": {{"content": {{"encoding": 7}}}}}}',
        f"{ELSEWHERE}}}",
    ],
    ids=lambda value: value[37:60],
)
def test_what_is_odd_in_an_entry_of_another_address_concerns_nobody(
    tmp_path: Path, elsewhere: str
) -> None:
    path = captured.har(tmp_path / "traffic.har", har_entry())
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"entries": [', f'"entries": [{elsewhere}, '), encoding="utf-8")

    ran = run_verify(path)

    assert (ran.code, ran.err) == (0, "")
    assert "Exchanges checked: 1." in ran.out


@pytest.mark.parametrize(
    ("entry", "flaw"),
    [
        (
            har_entry(content={"encoding": "base64", "text": "Mr Sample!"}),
            "Is not Base64, although it says so - at `$.response.content.text`",
        ),
        (
            har_entry(content={"text": "Mr Sample \ud800"}),
            "Holds half a character - at `$.response.content.text`",
        ),
        (
            har_entry(postData={"text": "Mr Sample \ud800"}),
            "Holds half a character - at `$.request.postData.text`",
        ),
        (
            har_entry(postData="Mr Sample"),
            "Expected `object | null`, got `str` - at `$.request.postData`",
        ),
        (
            in_har(har_entry(), status="Mr Sample"),
            "Expected `float | null`, got `str` - at `$.response.status`",
        ),
        (in_har(har_entry(), status=99999), "Expected a status from 100 to 599"),
        (in_har(har_entry(), status=7), "Expected a status from 100 to 599"),
    ],
)
def test_what_is_odd_in_an_entry_of_the_api_is_named_and_the_rest_is_checked(
    tmp_path: Path, entry: dict[str, Any], flaw: str
) -> None:
    path = captured.har(tmp_path / "traffic.har", har_entry(), entry, har_entry())

    ran = run_verify(path)

    assert ran.code == 2
    assert f"Cannot be read:\n  {path} entry 2: {flaw}\nExchanges checked: 2." in ran.out
    assert "Mr Sample" not in ran.said


def test_a_violation_counts_more_than_what_cannot_be_read(tmp_path: Path) -> None:
    broken = har_entry(content={"text": BROKEN})

    ran = run_verify(captured.har(tmp_path / "a.har", har_entry(postData=7), broken))

    assert ran.code == 3
    assert "entry 1: Expected `object | null`, got `float`" in ran.out


def test_a_body_that_is_empty_by_its_status_or_its_size_was_kept(tmp_path: Path) -> None:
    minimal = [{"name": "Prefer", "value": "return=minimal"}]
    entries = [
        har_entry(status=204, content={"size": -1}, headers=minimal),
        har_entry(postData={"text": ""}, bodySize=0),
        har_entry(content={"size": 0}),
    ]

    ran = run_verify(captured.har(tmp_path / "traffic.har", *entries))

    assert "request $: is not JSON in UTF-8" in ran.out
    assert "Exchanges checked: 3. Violations: 2." in ran.out


# Cassettes


def write(path: Path, *interactions: dict[str, Any]) -> Path:
    """Write a cassette as vcrpy does."""
    content = {"version": 1, "interactions": [*interactions]}
    path.write_text(SERIALIZER.serialize(content), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "sent",
    [
        BytesIO(request_body(Limitation={"Count": 0}).encode()),
        iter([b"", request_body(Limitation={"Count": 0}).encode()]),
        (request_body(Limitation={"Count": 0}),),
    ],
    ids=["a file", "an iterator", "a tuple"],
)
def test_whatever_a_program_gave_to_its_client_is_read_as_vcrpy_saves_it(
    tmp_path: Path, sent: object
) -> None:
    path = write(tmp_path / "cassette.yaml", interaction({"string": page()}, sent=sent))

    assert "!!python/" in path.read_text(encoding="utf-8")
    assert "request $.Limitation.Count: the value is less than" in run_verify(path).out


@pytest.mark.parametrize("tag", ["!!python/unicode", "!!python/str"])
def test_texts_that_were_written_by_an_older_python_are_read(tmp_path: Path, tag: str) -> None:
    path = tmp_path / "cassette.yaml"
    text = yaml.safe_dump({"interactions": [interaction({"string": BROKEN})]})
    path.write_text(text.replace("method: POST", f"{tag} method: {tag} 'POST'"))

    assert "response 200 $.ResourceBlocks[0].StartUtc" in run_verify(path).out


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("a: &a {b: 1}\nc:\n  <<: *a", "holds the merge key <<, which YAML 1.2 has not in line 3"),
        ("a: 1\nc: !MrSample 1", "holds a tag that is not read in line 2"),
        ("a: 1\n---\nb: 2", "holds a second document in line 2"),
        ("a: *MrSample", "has no finished anchor for an alias in line 1"),
        ("MrSample: 1\nMrSample: 2", "holds a key twice in one object in line 2"),
        ("a: ]MrSample", "is no YAML in line 1"),
    ],
)
def test_what_is_wrong_with_a_cassette_is_said_without_a_piece_of_it(
    tmp_path: Path, content: str, problem: str
) -> None:
    path = tmp_path / "cassette.yaml"
    path.write_text(content)

    ran = run_verify(path)

    assert ran.code == 2
    assert ran.err == f"mews-contract verify: {path} cannot be read: it {problem}\n"


@pytest.mark.parametrize(
    ("body", "flaw"),
    [
        ({"odd": "Mr Sample"}, "Has an unknown format - at `$.response.body`"),
        (
            {"base64_string": "Mr Sample!"},
            "Is not Base64, although it says so - at `$.response.body.base64_string`",
        ),
    ],
)
def test_an_odd_interaction_is_named_and_the_rest_is_checked(
    tmp_path: Path, body: object, flaw: str
) -> None:
    whole = interaction({"string": page()})
    path = write(tmp_path / "cassette.yaml", interaction(body), {"request": 1}, whole)

    ran = run_verify(path)

    assert ran.code == 2
    assert f"Cannot be read:\n  {path} interaction 1: {flaw}\nExchanges checked: 1." in ran.out
    assert "Skipped, without an address: 1." in ran.out
    assert "Mr Sample" not in ran.said


def test_a_body_that_a_cassette_leaves_out_was_not_kept(tmp_path: Path) -> None:
    without = interaction({"string": page()})
    del without["response"]["body"]

    path = write(tmp_path / "cassette.yaml", interaction({"string": page()}), without)

    assert run_verify(path).out.endswith("Skipped, without their bodies: 1.\n")


# Folders


def test_files_of_other_tools_are_left_out_of_a_folder(tmp_path: Path) -> None:
    captured.har(tmp_path / "traffic.har", har_entry())
    (tmp_path / "package.json").write_text('{"name": "something else"}')
    (tmp_path / "tsconfig.json").write_text(
        '{\n  // Comments are allowed here.\n  "strict": true,\n}'
    )
    (tmp_path / "template.yaml").write_text("Bucket: !Ref Name")
    (tmp_path / "several.yml").write_text("kind: Pod\n---\nkind: Pod")

    ran = run_verify(tmp_path)

    assert ran.code == 0
    assert ran.out.endswith("Skipped, files that cannot be parsed: 3.\n")


@pytest.mark.parametrize(
    ("name", "content", "flaw"),
    [
        ("b.har", "{", "cannot be read: it is not JSON (line 1)"),
        ("b.har", "{}", "is not a HAR file: it has to be a JSON object with a log of entries"),
        ("b.json", '{"source": "none", "request": 1, "response": 1}', "is no recording: Expected"),
    ],
)
def test_a_capture_in_a_folder_that_is_broken_is_named_and_the_rest_is_checked(
    tmp_path: Path, name: str, content: str, flaw: str
) -> None:
    captured.har(tmp_path / "a.har", har_entry())
    (tmp_path / name).write_text(content)

    ran = run_verify(tmp_path)

    assert ran.code == 2
    assert f"Cannot be read:\n  {tmp_path / name}: {flaw}" in ran.out
    assert "Exchanges checked: 1." in ran.out


def test_recording_from_a_capture_names_what_is_odd_in_it(tmp_path: Path) -> None:
    path = captured.har(tmp_path / "traffic.har", har_entry(postData=7), har_entry())

    ran = run_record("--from", path, "--into", tmp_path / "into")

    assert ran.code == 4
    assert f"refused: {path} entry 1: Expected `object | null`" in ran.err
    assert (tmp_path / "into" / LIST_BLOCKS / "recorded.json").exists()


# Anything

JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["headers", "postData", "content", "text", "status", "body", "string", "code"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=10,
)
PARTS = st.dictionaries(
    st.sampled_from(["method", "headers", "postData", "bodySize", "body", "content", "status"]),
    JSON,
)


@given(request=PARTS, response=PARTS | JSON)
def test_whatever_an_entry_holds_is_an_exchange_or_skipped_or_named(
    request: dict[str, Any], response: object
) -> None:
    url = har_entry()["request"]["url"]
    raw = {"request": {**request, "url": url, "uri": url}, "response": response}

    found = [*har.entries([raw], "a"), *cassettes.entries([raw], "a")]

    assert len(found) == 2
    assert all(each.exchange or each.skipped or each.flaw for each in found)
