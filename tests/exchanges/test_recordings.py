"""Recordings are read from files and written into them, whole or not at all."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from mews_contract import recordings
from mews_contract.testing.recordings import Recording, RecordingError
from tests.contract.exchanges import FIXTURES, load_exchanges
from tests.exchanges.samples import LIST_BLOCKS, exchange, recorded


def sample() -> Recording:
    return recorded(exchange())


def written(folder: Path, **other: Any) -> Path:
    """A file of a recording in which some keys are others."""
    content = {**json.loads(sample().text()), **other}
    path = folder / "sample.json"
    path.write_text(json.dumps({key: item for key, item in content.items() if item != "absent"}))
    return path


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    path = recordings.write(sample(), tmp_path)

    assert path == tmp_path / LIST_BLOCKS / "recorded.json"
    assert recordings.load(path, tmp_path) == sample()
    assert recordings.load_all(tmp_path) == [sample()]


def test_the_exchange_of_a_recording_is_what_went_over_the_wire() -> None:
    each = sample().exchange()

    assert (each.request.method, each.request.path) == ("POST", f"/api/connector/v1/{LIST_BLOCKS}")
    assert json.loads(each.request.content) == sample().request.body
    assert each.response.headers["content-type"] == "application/json; charset=utf-8"
    assert json.loads(each.response.content) == sample().response.body


@pytest.mark.parametrize(
    ("other", "problem"),
    [
        ({"request": "absent"}, "missing required field `request`"),
        ({"extra": 1}, "unknown field `extra`"),
        ({"source": "Mr Sample"}, "Expected one of documented, recorded, synthetic"),
        ({"request": {"path": 1, "body": {}}}, "`$.request.path`"),
        ({"response": {"status": 99, "headers": {}}}, "`$.response.status`"),
        ({"response": {"status": 200, "headers": {}, "body": {}, "text": ""}}, "one of them"),
        ({"page": "001.txt"}, "belong to a documented exchange"),
        ({"source": "documented"}, "belong to a documented exchange"),
    ],
)
def test_a_file_that_is_no_recording_is_refused_by_its_name_and_key(
    tmp_path: Path, other: dict[str, Any], problem: str
) -> None:
    path = written(tmp_path, **other)

    with pytest.raises(RecordingError, match="is no recording") as caught:
        recordings.load(path, tmp_path)

    assert str(path) in str(caught.value)
    assert problem in str(caught.value)
    assert "Mr Sample" not in str(caught.value)


@pytest.mark.parametrize(
    "content", [b"{", b"\xff", b'{"request": {"body": {"a": ' + b"[" * 100_000]
)
def test_a_file_that_is_not_json_is_refused_by_its_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "sample.json"
    path.write_bytes(content)

    with pytest.raises(RecordingError, match=r"sample\.json is no recording: it is not JSON"):
        recordings.load(path, tmp_path)


def test_a_folder_that_is_not_there_is_no_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError, match="nowhere is no folder"):
        recordings.load_all(tmp_path / "nowhere")


def test_a_recording_stays_below_its_root(tmp_path: Path) -> None:
    outside = recordings.load(written(tmp_path), tmp_path.parent)

    with pytest.raises(RecordingError, match="is not below"):
        recordings.load(written(tmp_path), tmp_path / "elsewhere")
    assert outside.id == f"{tmp_path.name}/sample"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = recordings.write(sample(), tmp_path)
    before = path.read_bytes()

    def fail(*_: object) -> Path:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space left"):
        recordings.write(recorded(exchange(status=500), "recorded"), tmp_path)

    assert path.read_bytes() == before
    assert [*path.parent.iterdir()] == [path]


def test_a_repr_shows_no_body() -> None:
    assert "placeholder" not in repr(sample())


def test_the_fixtures_are_written_as_they_were_read() -> None:
    texts = {each.id: each.text() for each in load_exchanges()}
    files = {each: (FIXTURES / f"{each}.json").read_text(encoding="utf-8") for each in texts}

    assert texts
    assert [each for each in texts if texts[each] != files[each]] == []
