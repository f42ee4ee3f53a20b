"""The controls of a sandbox over HTTP, as JSON under `/__sandbox__/`."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta, Struct
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from mews_runtime.masking import MASK
from mews_sandbox.faults import from_json
from mews_sandbox.lenience import Lenience
from mews_sandbox.origin import is_foreign
from mews_sandbox.sandbox import Sandbox, Snapshot

PREFIX: Final = "/__sandbox__"

_FOREIGN: Final = (
    "The sandbox takes changes from its own page and from programs, and from no other web page. "
    "Open its page by an address of this machine, such as http://127.0.0.1"
)


class ClockChange(Struct, forbid_unknown_fields=True):
    """A change of the clock: a time to stand at, or seconds to put it forward by."""

    at: Annotated[datetime, Meta(tz=True)] | None = None
    advance_seconds: Annotated[float, Meta(ge=0, le=1e10)] | None = None
    run: bool = False


def routes(sandbox: Sandbox) -> list[Mount]:
    """Return the routes of the controls."""
    return [Mount(PREFIX, routes=_Control(sandbox).routes())]


class _Control:
    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._snapshots: list[Snapshot] = []

    def routes(self) -> list[Route]:
        return [
            Route("/hotel", self._answering(self._hotel), methods=["GET"]),
            Route("/state", self._answering(self._state), methods=["GET"]),
            Route("/requests", self._answering(self._requests), methods=["GET"]),
            Route("/clock", self._answering(self._clock), methods=["GET"]),
            Route("/clock", self._answering(self._set_clock), methods=["PUT"]),
            Route("/faults", self._answering(self._faults), methods=["GET"]),
            Route("/faults", self._answering(self._add_fault), methods=["POST"]),
            Route("/faults", self._answering(self._clear_faults), methods=["DELETE"]),
            Route("/lenient", self._answering(self._lenient), methods=["GET"]),
            Route("/lenient", self._answering(self._set_lenient), methods=["PUT"]),
            Route("/snapshots", self._answering(self._snapshot), methods=["POST"]),
            Route("/snapshots/{id:int}/restore", self._answering(self._restore), methods=["POST"]),
        ]

    def _answering(
        self, answer: Callable[[Request, bytes], Any]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            if request.method != "GET" and is_foreign(request.headers):
                return _json(403, {"Message": _FOREIGN})
            try:
                status, result = 200, answer(request, await request.body())
            except (ArithmeticError, LookupError, ValueError, msgspec.DecodeError) as error:
                status, result = 400, {"Message": str(error)}
            return _json(status, result)

        return endpoint

    def _hotel(self, _: Request, __: bytes) -> object:
        return self._sandbox.hotel

    def _state(self, _: Request, __: bytes) -> object:
        tokens = [token.to_dict() for token in self._sandbox.resource_access_tokens]
        return {
            "resource_blocks": [block.to_dict() for block in self._sandbox.resource_blocks],
            "resource_access_tokens": [{**token, "Value": MASK} for token in tokens],
            "adjustments": self._sandbox.adjustments,
        }

    def _requests(self, _: Request, __: bytes) -> object:
        return self._sandbox.requests

    def _clock(self, _: Request, __: bytes) -> object:
        clock = self._sandbox.clock
        return {"now": clock.now(), "is_real": clock.is_real}

    def _set_clock(self, request: Request, body: bytes) -> object:
        change = msgspec.json.decode(body, type=ClockChange)
        if change.run:
            self._sandbox.clock.run()
        if change.at is not None:
            self._sandbox.clock.set(change.at)
        if change.advance_seconds is not None:
            self._sandbox.clock.advance(timedelta(seconds=change.advance_seconds))
        return self._clock(request, body)

    def _faults(self, _: Request, __: bytes) -> object:
        return self._sandbox.faults

    def _add_fault(self, request: Request, body: bytes) -> object:
        self._sandbox.add_fault(from_json(msgspec.json.decode(body)))
        return self._faults(request, body)

    def _clear_faults(self, request: Request, body: bytes) -> object:
        if body:
            self._sandbox.remove_fault(from_json(msgspec.json.decode(body)))
        else:
            self._sandbox.clear_faults()
        return self._faults(request, body)

    def _lenient(self, _: Request, __: bytes) -> object:
        return sorted(self._sandbox.lenient)

    def _set_lenient(self, request: Request, body: bytes) -> object:
        self._sandbox.lenient = msgspec.json.decode(body, type=frozenset[Lenience])
        return self._lenient(request, body)

    def _snapshot(self, _: Request, __: bytes) -> object:
        self._snapshots.append(self._sandbox.snapshot())
        return {"id": len(self._snapshots)}

    def _restore(self, request: Request, body: bytes) -> object:
        number: int = request.path_params["id"]
        if not 1 <= number <= len(self._snapshots):
            message = f"there is no snapshot {number}"
            raise LookupError(message)
        self._sandbox.restore(self._snapshots[number - 1])
        return self._state(request, body)


def _json(status: int, result: object) -> Response:
    return Response(msgspec.json.encode(result), status, media_type="application/json")
