"""Whatever a file is that somebody names, it is read in bounds, or refused in one line."""

import os
from pathlib import Path

import pytest

from mews_contract.reading import UnreadableError, content_of


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"12345")

    assert content_of(path, 5) == b"12345"


def test_a_pipe_is_read_to_its_end() -> None:
    reader, writer = os.pipe()
    os.write(writer, b"12345")
    os.close(writer)
    try:
        assert content_of(Path(f"/dev/fd/{reader}"), 5) == b"12345"
    finally:
        os.close(reader)


def test_a_pipe_to_which_nobody_writes_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)

    assert content_of(path, 5) == b""


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with path.open("wb") as file:
        file.truncate(2**40)

    with pytest.raises(UnreadableError, match="it is larger than 5 bytes"):
        content_of(path, 5)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("/dev/zero", "it is neither a file nor a pipe"),
        ("/", "Is a directory"),
        ("/none", "No such file or directory"),
        ("a\0b", "embedded null"),
    ],
)
def test_what_is_no_file_is_refused_with_its_name(name: str, problem: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        content_of(Path(name), 5)

    # Newer versions of Python say more of a null in a name.
    assert str(raised.value).startswith(f"{name} cannot be read: ")
    assert problem in str(raised.value)
