"""Recorded exchanges as files: what was sent, and what came back.

One JSON file holds one exchange. A documented one is an example of the documentation, a recorded
one was sent in fact, and a synthetic one was made up. None holds a real token or door code.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex
from typing import Annotated, Any, Final, Literal, TypeVar, get_args

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from mews_contract.exchange import Exchange, Request, Response
from mews_contract.json_values import JsonObject
from mews_contract.operation import PREFIX
from mews_contract.reading import content_of

Source = Literal["documented", "recorded", "synthetic"]

T = TypeVar("T")

SUFFIX: Final = ".json"
_LARGEST: Final = 2**28


class RecordingError(ValueError):
    """A file is no recording. The message names the file and the key, and quotes no value."""


@dataclass(frozen=True, slots=True)
class RecordedRequest:
    """What the caller sent; always a POST.

    Attributes:
        path: The path of its address.
        body: Its JSON body.
        headers: The headers that matter, by the names that they were sent under.
    """

    path: str
    body: JsonObject = field(repr=False)
    headers: dict[str, str] = field(default_factory=dict[str, str], repr=False)

    @property
    def content(self) -> bytes:
        """The body as the bytes of the wire."""
        return _encode(self.body)


@dataclass(frozen=True, slots=True)
class RecordedResponse:
    """What came back: a JSON object, a text that is none, or neither.

    Attributes:
        status: The HTTP status.
        headers: The headers that matter, by the names that they came under.
        body: The JSON object.
        text: What came in its place.
    """

    status: int
    headers: dict[str, str] = field(repr=False)
    body: JsonObject | None = field(default=None, repr=False)
    text: str | None = field(default=None, repr=False)

    @property
    def content(self) -> bytes:
        """The body or the text as the bytes of the wire; empty without either."""
        if self.body is not None:
            return _encode(self.body)
        return (self.text or "").encode()


@dataclass(frozen=True, slots=True)
class Recording:
    """One request and its response, as a file has them.

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
            Request("POST", request.path, _lowered(request.headers), request.content),
            Response(response.status, _lowered(response.headers), response.content),
        )

    def text(self) -> str:
        """Return the content of its file: JSON in the common form."""
        return json.dumps(_file(self), indent=2, ensure_ascii=False) + "\n"


def load(path: Path, root: Path) -> Recording:
    """Return the recording in a file.

    Args:
        path: The file.
        root: The folder that its id is relative to.

    Raises:
        RecordingError: It is no recording, or not below the root.
        OSError: It cannot be read.
    """
    try:
        content = msgspec.json.decode(content_of(path, _LARGEST), type=_File)
    except msgspec.ValidationError as error:
        raise RecordingError(_flaw(path, error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        message = f"{path} is no recording: it is not JSON in UTF-8"
        raise RecordingError(message) from None
    if problem := content.problem():
        message = f"{path} is no recording: {problem}"
        raise RecordingError(message)
    return content.recording(recording_id(path, root))


def load_all(folder: Path) -> list[Recording]:
    """Return every recording below a folder, sorted by id.

    Raises:
        RecordingError: A JSON file below it is no recording.
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
    """Write a recording as it is into its file, whole or not at all, and return the file.

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


class _Request(Struct, forbid_unknown_fields=True):
    path: str
    body: JsonObject
    headers: dict[str, str] | UnsetType = UNSET


class _Response(Struct, forbid_unknown_fields=True):
    status: Annotated[int, Meta(ge=100, le=599)]
    headers: dict[str, str]
    body: JsonObject | UnsetType = UNSET
    text: str | UnsetType = UNSET


class _File(Struct, forbid_unknown_fields=True):
    source: Source
    description: str
    request: _Request
    response: _Response
    page: str | UnsetType = UNSET
    lines: str | UnsetType = UNSET

    def problem(self) -> str:
        """Return what is wrong with the whole of it, or nothing."""
        if self.response.body is not UNSET and self.response.text is not UNSET:
            return "its response has both `body` and `text`; one of them says what came back"
        is_documented = self.source == "documented"
        if is_documented != (self.page is not UNSET) or is_documented != (self.lines is not UNSET):
            return "`page` and `lines` belong to a documented exchange, and to no other"
        return ""

    def recording(self, identity: str) -> Recording:
        """Return the recording that it holds."""
        request, response = self.request, self.response
        return Recording(
            id=identity,
            source=self.source,
            description=self.description,
            request=RecordedRequest(request.path, request.body, _given(request.headers) or {}),
            response=RecordedResponse(
                response.status, response.headers, _given(response.body), _given(response.text)
            ),
            page=_given(self.page),
            lines=_given(self.lines),
        )


def _flaw(path: Path, error: msgspec.ValidationError) -> str:
    said = str(error)
    if said.startswith("Invalid enum value"):
        # The one message that quotes what it found.
        said = f"Expected one of {', '.join(get_args(Source))} - at `$.source`"
    return f"{path} is no recording: {said}"


def _file(recording: Recording) -> dict[str, Any]:
    """Return what a file holds, in the order in which people read it."""
    request, response = recording.request, recording.response
    sent: dict[str, Any] = {"path": request.path}
    if request.headers:
        sent["headers"] = {**request.headers}
    came: dict[str, Any] = {"status": response.status, "headers": {**response.headers}}
    if response.body is not None:
        came["body"] = response.body
    elif response.text is not None:
        came["text"] = response.text
    return {
        "source": recording.source,
        **({"page": recording.page} if recording.page is not None else {}),
        **({"lines": recording.lines} if recording.lines is not None else {}),
        "description": recording.description,
        "request": {**sent, "body": request.body},
        "response": came,
    }


def _given(value: T | UnsetType) -> T | None:
    return None if isinstance(value, UnsetType) else value


def _lowered(headers: dict[str, str]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def _encode(body: JsonObject) -> bytes:
    return json.dumps(body, ensure_ascii=False).encode()
