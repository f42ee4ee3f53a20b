"""Replaying recorded exchanges to whatever client calls Mews, by respx."""

import json
import os
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from threading import Lock
from typing import Final, Self

import httpx
import respx
from respx.mocks import DEFAULT_MOCKER

from mews_connector.errors import MewsError
from mews_contract.contract import Contract, installed
from mews_contract.exchange import NO_JSON, api_path, decoded, target_of, unframed
from mews_contract.operation import JSON, operation_named
from mews_contract.testing.differences import Comparison
from mews_contract.testing.mocking import SESSIONS
from mews_contract.testing.recordings import RecordedRequest, RecordedResponse, Recording, load_all

_ADDRESSES: Final = r"(?i)/api/connector/"
_MOST_DIFFERENCES: Final = 5
_NO_JSON: Final = "a body that is not JSON"


class UnexpectedCallError(MewsError, AssertionError):
    """A call is not recorded, or was made more often than recorded. Nothing was sent."""

    applied = False
    is_of_transport = True


class UnusedRecordingError(AssertionError):
    """A recording was not used."""


@dataclass(slots=True)
class _Take:
    """A recording that is to be replayed once."""

    recording: Recording
    comparison: Comparison
    is_used: bool = False


class Replay:
    """Replays recordings to calls of Mews, each of them once. A context manager.

    It works for `Client` and `AsyncClient`, and for every client of httpx2 and httpx that sends
    over the network, and checks at the end that every recording was used. A call is matched
    by its address and by the meaning of its JSON body, where `2030-05-01T09:00:00Z` and
    `2030-05-01T11:00:00+02:00` are the same. Tokens and `Client` are ignored. Of several
    recordings of the same request, the one added first comes first. A call to another server
    is refused, unless a respx router of yours accepts it.

    Args:
        contract: The contract, instead of the one that the client was generated from.
    """

    def __init__(self, contract: Contract | None = None) -> None:
        self._contract = contract or installed()
        self._takes: list[_Take] = []
        self._unexpected: UnexpectedCallError | None = None
        self._lock = Lock()
        self._routers = [
            respx.mock(assert_all_called=False, using=name) for name in (DEFAULT_MOCKER, SESSIONS)
        ]
        for router in self._routers:
            router.route(path__regex=_ADDRESSES).mock(side_effect=self._answer)

    def __call__(
        self, operation: str, *, ignore: Collection[str] = (), match_client: bool = False
    ) -> Recording:
        """Replay the documented exchange of an operation: the examples of the contract.

        `ignore` and `match_client` are those of `add`.

        Raises:
            UnknownOperationError: The contract has no such operation.
        """
        found = operation_named(self._contract.by_name, operation)
        recording = Recording(
            id=f"{found.name}/documented",
            source="documented",
            description=str(found.definition.get("summary", "")),
            request=RecordedRequest(found.path, found.example("request")),
            response=RecordedResponse(
                HTTPStatus.OK, {"Content-Type": JSON}, found.example("response")
            ),
        )
        self.add(recording, ignore=ignore, match_client=match_client)
        return recording

    def folder(
        self,
        folder: str | os.PathLike[str],
        *,
        ignore: Collection[str] = (),
        match_client: bool = False,
    ) -> list[Recording]:
        """Replay every recording below a folder, and return them, sorted by id.

        `ignore` and `match_client` are those of `add`.

        Raises:
            RecordingError: A JSON file in it is not a recording.
            OSError: The folder, or a file, cannot be read.
        """
        found = load_all(Path(folder))
        for recording in found:
            self.add(recording, ignore=ignore, match_client=match_client)
        return found

    def add(
        self, recording: Recording, *, ignore: Collection[str] = (), match_client: bool = False
    ) -> None:
        """Replay a recording.

        Args:
            recording: The recording.
            ignore: JSON paths of the request that may differ from it, with all that is below them:
                `$.Limitation`, `$.ResourceBlocks[*].StartUtc`, or `$` for the whole body.
            match_client: Whether to compare `Client`, the name and version of the application, too.
        """
        operation = self._contract.operations.get(recording.request.path)
        credentials = self._contract.credentials
        free = credentials & self._contract.secrets if match_client else credentials
        comparison = Comparison(operation, [*(f"$.{name}" for name in free), *ignore])
        with self._lock:
            self._takes.append(_Take(recording, comparison))

    def start(self) -> None:
        """Begin to replay."""
        for router in self._routers:
            router.start()

    def stop(self) -> None:
        """Let calls go to the network again."""
        for router in self._routers:
            router.stop(quiet=True)

    def check(self) -> None:
        """Check that all recordings were used, and nothing else was called.

        Raises:
            UnexpectedCallError: A call was not recorded. It was raised where it happened, too.
            UnusedRecordingError: A recording was not used.
        """
        if self._unexpected is not None:
            raise UnexpectedCallError(*self._unexpected.args)
        unused = [take.recording for take in self._takes if not take.is_used]
        if unused:
            message = (
                f"recorded, but never called: {_listed(unused)}. "
                "Remove the recording, or find out why it is not called any more"
            )
            raise UnusedRecordingError(message)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.stop()
        if kind is None:
            self.check()

    def _answer(self, request: httpx.Request) -> httpx.Response:
        with self._lock:
            answer = self._taken(request)
            if isinstance(answer, UnexpectedCallError):
                self._unexpected = self._unexpected or answer
                raise answer
        response = answer.response
        headers = unframed(response.headers)
        return httpx.Response(response.status, headers=headers, content=response.content)

    def _taken(self, request: httpx.Request) -> Recording | UnexpectedCallError:
        path = api_path(target_of(request.url.raw_path)) or request.url.path
        # What a query holds may be secret.
        plain, query, _ = path.partition("?")
        called = f"{request.method} {plain}{' with a query' if query else ''} was called"
        there = [take for take in self._takes if take.recording.request.path == path]
        if not there or request.method != "POST":
            recorded = _listed(take.recording for take in self._takes)
            return UnexpectedCallError(f"{called}, and is not recorded. Recorded: {recorded}")
        body = decoded(request.content)
        sent = _NO_JSON if body is NO_JSON else body
        found = [
            (take, take.comparison.differences(sent, take.recording.request.body)) for take in there
        ]
        same = [take for take, differences in found if not differences]
        for take in same:
            if not take.is_used:
                take.is_used = True
                return take.recording
        if same:
            replayed = _listed(take.recording for take in same)
            return UnexpectedCallError(
                f"{called} once more than is recorded. Replayed already: {replayed}"
            )
        nearest, differences = min(found, key=lambda each: (len(each[1]), each[0].is_used))
        return UnexpectedCallError(_unlike(called, nearest.recording, differences))


def _unlike(called: str, nearest: Recording, differences: list[str]) -> str:
    shown = [f"  {difference}" for difference in differences[:_MOST_DIFFERENCES]]
    if len(differences) > _MOST_DIFFERENCES:
        shown.append(f"  and {len(differences) - _MOST_DIFFERENCES} more")
    head = f"{called}, but not as is recorded. The nearest recording, {nearest.id}, differs at"
    paths = (difference.partition(":")[0] for difference in differences[:_MOST_DIFFERENCES])
    ignored = json.dumps([*dict.fromkeys(re.sub(r"\[\d+\]", "[*]", path) for path in paths)])
    hint = (
        f"What may differ, such as dates that recording has moved, is allowed by ignore={ignored}"
    )
    return "\n".join([head, *shown, hint])


def _listed(recordings: Iterable[Recording]) -> str:
    return ", ".join(recording.id for recording in recordings) or "nothing"
