"""Recorded exchanges as files: what was sent, and what came back.

One JSON file holds one exchange. A documented one is an example of the documentation, a recorded
one was really sent, and a synthetic one was made up. None holds a real token or door code.
"""

import json
from pathlib import Path
from secrets import token_hex
from typing import Annotated, Any, Final, Literal, get_args

import msgspec
from msgspec import Meta, Struct

from mews_contract.exchange import UNDECODABLE, Exchange, Request, Response, lowered
from mews_contract.json_values import JsonObject
from mews_contract.operation import PREFIX
from mews_contract.reading import content_of

Source = Literal["documented", "recorded", "synthetic"]

SUFFIX: Final = ".json"
_LARGEST: Final = 2**28


class RecordingError(ValueError):
    """A file is not a recording. The message names the file and the key, and quotes no value."""


class RecordedRequest(Struct, frozen=True, forbid_unknown_fields=True):
    """What the caller sent; always a POST.

    Attributes:
        path: The path of its address.
        body: Its JSON body.
        headers: The headers that matter, by the names under which they were sent.
    """

    path: str
    body: JsonObject
    headers: dict[str, str] = {}

    @property
    def content(self) -> bytes:
        """The body as the bytes of the wire."""
        return _encode(self.body)

    def __repr__(self) -> str:
        return f"RecordedRequest({self.path!r})"


class RecordedResponse(Struct, frozen=True, forbid_unknown_fields=True):
    """What came back: a JSON object, another text, or neither.

    Attributes:
        status: The HTTP status.
        headers: The headers that matter, by the names under which they came.
        body: The JSON object.
        text: What came instead.
    """

    status: Annotated[int, Meta(ge=100, le=599)]
    headers: dict[str, str]
    body: JsonObject | None = None
    text: str | None = None

    @property
    def content(self) -> bytes:
        """The body or the text as the bytes of the wire; empty without either."""
        return (self.text or "").encode() if self.body is None else _encode(self.body)

    def __repr__(self) -> str:
        return f"RecordedResponse({self.status})"


class Recording(Struct, frozen=True, forbid_unknown_fields=True):
    """One request and its response, as in a file.

    Attributes:
        id: The path of the file below its root, without `.json`.
        source: Where it comes from.
        description: A sentence that says what happens.
        request: What was sent.
        response: What came back.
        page: The page of the documentation that has it, if it is documented.
        lines: Its lines there: 1-based inclusive ranges, the request's before the response's.
    """

    id: str
    source: Source
    description: str
    request: RecordedRequest
    response: RecordedResponse
    page: str | None = None
    lines: str | None = None

    @property
    def operation(self) -> str:
        """The operation that the request was sent to, such as `resourceBlocks/getAll`."""
        return self.request.path.removeprefix(PREFIX)

    @property
    def folder(self) -> str:
        """The folder that the file lies in: its operation, or another below the root."""
        return self.id.rpartition("/")[0]

    @property
    def name(self) -> str:
        """The file's name without `.json`, such as `429-without-retry-after`."""
        return self.id.rpartition("/")[2]

    def exchange(self) -> Exchange:
        """Return what went over the wire."""
        request, response = self.request, self.response
        return Exchange(
            Request("POST", request.path, lowered(request.headers), request.content),
            Response(response.status, lowered(response.headers), response.content),
        )

    def text(self) -> str:
        """Return the content of its file: JSON in the order in which people read it."""
        request, response = self.request, self.response
        documented = {"page": self.page, "lines": self.lines}
        came = {"body": response.body, "text": response.text}
        headers = {"headers": request.headers} if request.headers else {}
        file = {
            "source": self.source,
            **{key: value for key, value in documented.items() if value is not None},
            "description": self.description,
            "request": {"path": request.path, **headers, "body": request.body},
            "response": {
                "status": response.status,
                "headers": response.headers,
                **{key: value for key, value in came.items() if value is not None},
            },
        }
        return json.dumps(file, indent=2, ensure_ascii=False) + "\n"


def load(path: Path, root: Path) -> Recording:
    """Return the recording in a file. Its id is relative to a root.

    Raises:
        RecordingError: It is not a recording, or not below the root.
        OSError: It cannot be read.
    """
    try:
        file = msgspec.json.decode(content_of(path, _LARGEST), type=dict[str, Any])
        if "id" in file:
            problem = "Object contains unknown field `id`"
        else:
            recording = msgspec.convert({"id": recording_id(path, root), **file}, Recording)
            problem = _problem(recording)
            if not problem:
                return recording
    except msgspec.ValidationError as error:
        problem = str(error)
        if problem.startswith("Invalid enum value"):
            # The one message that quotes what it found.
            problem = f"Expected one of {', '.join(get_args(Source))} - at `$.source`"
    except UNDECODABLE:
        problem = "it is not JSON in UTF-8"
    message = f"{path} is no recording: {problem}"
    raise RecordingError(message)


def load_all(folder: Path) -> list[Recording]:
    """Return every recording below a folder, sorted by id.

    Raises:
        RecordingError: A JSON file below it is not a recording.
        OSError: The folder, or a file, cannot be read.
    """
    return [load(path, folder) for path in paths(folder)]


def paths(folder: Path) -> list[Path]:
    """Return the file of every recording below a folder, sorted by id."""
    if not folder.is_dir():
        message = f"{folder} is no folder"
        raise NotADirectoryError(message)
    return sorted(folder.rglob(f"*{SUFFIX}"), key=lambda path: recording_id(path, folder))


def recording_id(path: Path, root: Path) -> str:
    """Return the id of the recording in a file.

    Raises:
        RecordingError: The file is not below the root.
    """
    whole, above = path.resolve(), root.resolve()
    if not whole.is_relative_to(above):
        message = f"{path} is not below {root}"
        raise RecordingError(message)
    return whole.relative_to(above).with_suffix("").as_posix()


def path_of(recording: Recording, root: Path) -> Path:
    """Return the file that a recording has below a root.

    Raises:
        RecordingError: Its id leads elsewhere.
    """
    path = root / f"{recording.id}{SUFFIX}"
    if recording_id(path, root) != recording.id:
        message = f"{recording.id} is no id of a recording below {root}"
        raise RecordingError(message)
    return path


def write(recording: Recording, root: Path) -> Path:
    """Write a recording to its file, completely or not at all, and return the file.

    Raises:
        RecordingError: Its id leads out of the root.
        OSError: The file cannot be written.
    """
    path = path_of(recording, root)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{token_hex(4)}")
    try:
        temporary.write_text(recording.text(), encoding="utf-8", newline="\n")
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return path


def _problem(recording: Recording) -> str:
    """Return what is wrong with the whole of a recording, or nothing."""
    if recording.response.body is not None and recording.response.text is not None:
        return "its response has both `body` and `text`; one of them says what came back"
    is_documented = recording.source == "documented"
    if {is_documented} != {each is not None for each in (recording.page, recording.lines)}:
        return "`page` and `lines` belong to a documented exchange, and to no other"
    return ""


def _encode(body: JsonObject) -> bytes:
    return json.dumps(body, ensure_ascii=False).encode()
