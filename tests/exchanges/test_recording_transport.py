"""A program's traffic is recorded under any client, and the program does not notice."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest

from mews_connector import Client
from mews_contract import recordings
from mews_contract.recorder.transport import RecordingTransport
from mews_sandbox import Sandbox
from tests.exchanges.samples import CREDENTIALS, LIST_BLOCKS, PREFIX, block
from tests.support.libraries import both_libraries

Answer = Callable[[httpx2.Request], httpx2.Response]
PLATFORM = "https://api.mews-demo.com"
OCCUPANCY = "resources/getOccupancyState"


def page(_: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(200, json={"ResourceBlocks": [block()]})


def recording(
    folder: Path, answer: Answer = page, *, replace: bool = False, allow_writes: bool = False
) -> RecordingTransport:
    inner = httpx2.MockTransport(answer)
    return RecordingTransport(inner, into=folder, replace=replace, allow_writes=allow_writes)


def post(transport: RecordingTransport, operation: str = LIST_BLOCKS) -> httpx2.Response:
    body = {**CREDENTIALS, "Limitation": {"Count": 10}}
    with httpx2.Client(transport=transport) as http:
        return http.post(PLATFORM + PREFIX + operation, json=body)


def test_the_first_answer_and_the_next_have_names_of_their_own(tmp_path: Path) -> None:
    transport = recording(tmp_path)

    post(transport)
    post(transport)

    assert [path.stem for path in transport.written] == ["recorded", "recorded-2"]
    assert len(recordings.load_all(tmp_path)) == 2


def test_the_folder_may_be_a_text(tmp_path: Path) -> None:
    inner = httpx2.MockTransport(page)

    post(RecordingTransport(inner, into=str(tmp_path)))

    assert len(recordings.load_all(tmp_path)) == 1


@both_libraries
def test_a_client_of_ours_is_recorded_page_by_page(tmp_path: Path, library: Any) -> None:
    sandbox = Sandbox()
    transport = RecordingTransport(sandbox.transport(), into=tmp_path)
    with (
        library.Client(transport=transport) as http,
        Client(
            client_token=sandbox.client_token,
            access_token=sandbox.access_token,
            client="pytest",
            platform="demo",
            clock=sandbox.clock,
            http_client=http,
        ) as mews,
    ):
        blocks = list(mews.resource_blocks.get_all(page_size=2))

    recorded = recordings.load_all(tmp_path)
    listed = [item for each in recorded for item in (each.response.body or {})["ResourceBlocks"]]
    assert len(listed) == len(blocks) > 2
    assert sandbox.access_token not in "".join(each.text() for each in recorded)


def test_an_answer_that_cannot_be_decompressed_is_told_and_handed_on(tmp_path: Path) -> None:
    def answer(_: httpx2.Request) -> httpx2.Response:
        headers = {"content-encoding": "gzip", "content-type": "application/json"}
        return httpx2.Response(200, headers=headers, stream=httpx2.ByteStream(b"no gzip"))

    transport = recording(tmp_path, answer)
    with pytest.raises(httpx2.DecodingError):
        post(transport)

    assert transport.written == []


def test_calls_to_others_pass_and_are_not_recorded(tmp_path: Path) -> None:
    transport = recording(tmp_path)
    with httpx2.Client(transport=transport) as http:
        assert http.get("https://example.com/").status_code == 200

    assert (transport.written, transport.refused) == ([], [])


def test_a_write_is_sent_but_recorded_only_if_allowed(tmp_path: Path) -> None:
    def done(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json={})

    cautious, bold = recording(tmp_path, done), recording(tmp_path, done, allow_writes=True)

    assert post(cautious, "resourceBlocks/delete").status_code == 200
    assert cautious.refused == ["resourceBlocks/delete writes: pass allow_writes=True to record it"]
    post(bold, "resourceBlocks/delete")
    assert len(bold.written) == 1


def test_another_recording_is_replaced_only_if_asked(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def empty(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json={"ResourceBlocks": []})

    post(recording(tmp_path))
    post(recording(tmp_path))
    assert caplog.text == ""

    kept = recording(tmp_path, empty)
    with caplog.at_level(logging.WARNING, "mews_contract"):
        post(kept)
    assert kept.refused == [
        f"{LIST_BLOCKS}/recorded: another recording is there; pass replace=True"
    ]
    assert "another recording is there" in caplog.text
    post(recording(tmp_path, empty, replace=True))
    assert recordings.load_all(tmp_path)[0].response.body == {"ResourceBlocks": []}


def test_a_folder_that_cannot_be_written_stops_no_program(tmp_path: Path) -> None:
    (tmp_path / "resourceBlocks").write_text("a file where a folder has to be")
    transport = recording(tmp_path)

    assert post(transport).status_code == 200
    assert "the recording cannot be written" in transport.refused[0]
