"""The controls of a sandbox over HTTP, as JSON under `/__sandbox__/`."""

from collections.abc import Awaitable, Callable, Collection
from datetime import datetime, timedelta
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta, Struct
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from mews_runtime.schema.encoding import encode
from mews_sandbox.events.webhooks import LONGEST_LAG
from mews_sandbox.faults import from_json
from mews_sandbox.lenience import Lenience
from mews_sandbox.log import shown
from mews_sandbox.operations.behaviours import kinds_of
from mews_sandbox.operations.kinds import words
from mews_sandbox.sandbox import Sandbox, Snapshot
from mews_sandbox.serving.origin import is_foreign

PREFIX: Final = "/__sandbox__"

_FOREIGN: Final = (
    "The controls are for the sandbox's own page and for programs, and for no other web page. Open "
    "its page by an address of this machine, such as http://127.0.0.1, or by one that --allow-host "
    "names"
)

MAX_BODY: Final = 2**16
"""The largest body of a control in bytes."""


class ClockChange(Struct, forbid_unknown_fields=True):
    """A change of the clock: a time to stand at, or seconds to put it forward by."""

    at: Annotated[datetime, Meta(tz=True)] | None = None
    advance_seconds: Annotated[float, Meta(ge=0, le=1e10)] | None = None
    run: bool = False


class NewWebhook(Struct, forbid_unknown_fields=True):
    """A webhook that is to be added, as `Webhooks.add` takes it."""

    address: str
    access_token: str | None = None
    events: list[str] | None = None
    lag_seconds: Annotated[float, Meta(ge=0, le=LONGEST_LAG.total_seconds())] = 0


class WebhookNumber(Struct, forbid_unknown_fields=True):
    """A webhook, by its number."""

    number: int


class IntegrationAction(Struct, forbid_unknown_fields=True):
    """What is said to have happened to an integration."""

    action: str
    access_token: str | None = None


def routes(sandbox: Sandbox, hosts: Collection[str] = ()) -> list[Mount]:
    """Return the routes of the controls, which pages of this machine and these hosts may use."""
    return [Mount(PREFIX, routes=_Control(sandbox, hosts).routes())]


class _Control:
    def __init__(self, sandbox: Sandbox, hosts: Collection[str]) -> None:
        self._sandbox = sandbox
        self._hosts = hosts
        self._snapshots: list[Snapshot] = []

    def routes(self) -> list[Route]:
        answers: dict[tuple[str, str], Callable[[Request, bytes], Any]] = {
            ("GET", "/hotel"): self._hotel,
            ("GET", "/state"): self._state,
            ("GET", "/requests"): self._requests,
            ("GET", "/clock"): self._clock,
            ("PUT", "/clock"): self._set_clock,
            ("GET", "/faults"): self._faults,
            ("POST", "/faults"): self._add_fault,
            ("DELETE", "/faults"): self._clear_faults,
            ("GET", "/webhooks"): self._webhooks,
            ("POST", "/webhooks"): self._add_webhook,
            ("DELETE", "/webhooks"): self._clear_webhooks,
            ("GET", "/webhooks/sent"): self._sent,
            ("POST", "/webhooks/integration"): self._send_integration,
            ("GET", "/lenient"): self._lenient,
            ("PUT", "/lenient"): self._set_lenient,
            ("POST", "/snapshots"): self._snapshot,
            ("POST", "/snapshots/{id:int}/restore"): self._restore,
        }
        return [
            Route(path, self._answering(answer), methods=[method])
            for (method, path), answer in answers.items()
        ]

    def _answering(
        self, answer: Callable[[Request, bytes], Any]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            if is_foreign(request.headers, self._hosts):
                return _json(403, {"Message": _FOREIGN})
            try:
                body = await _body(request)
            except ClientDisconnect:
                # Nobody reads it: who has sent a part of a control has gone, or was too slow.
                return Response(status_code=400)
            if body is None:
                return _json(413, {"Message": f"A control takes {MAX_BODY} bytes at most"})
            try:
                return _json(200, answer(request, body))
            except RecursionError:
                return _json(400, {"Message": "The body is nested too deeply"})
            except (ArithmeticError, LookupError, ValueError, msgspec.DecodeError) as error:
                return _json(400, {"Message": str(error)})

        return endpoint

    def _hotel(self, _: Request, __: bytes) -> object:
        return self._sandbox.hotel

    def _requests(self, _: Request, __: bytes) -> object:
        return self._sandbox.requests

    def _faults(self, _: Request, __: bytes) -> object:
        return self._sandbox.faults

    def _lenient(self, _: Request, __: bytes) -> object:
        return sorted(self._sandbox.lenient)

    def _state(self, _: Request, __: bytes) -> object:
        kinds = kinds_of(self._sandbox.contract)
        entities = {
            "_".join(words(kind)).lower(): [
                shown(kinds.part(kind).schema, entity) for entity in self._sandbox.entities(kind)
            ]
            for kind in kinds.schemas
        }
        return {**entities, "adjustments": self._sandbox.adjustments}

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

    def _add_fault(self, _: Request, body: bytes) -> object:
        self._sandbox.add_fault(from_json(msgspec.json.decode(body)))
        return self._sandbox.faults

    def _clear_faults(self, _: Request, body: bytes) -> object:
        if body:
            self._sandbox.remove_fault(from_json(msgspec.json.decode(body)))
        else:
            self._sandbox.clear_faults()
        return self._sandbox.faults

    def _webhooks(self, _: Request, __: bytes) -> object:
        return [
            {
                "number": webhook.number,
                "address": webhook.name,
                "integration_id": webhook.integration.id,
                "events": sorted(webhook.events),
                "lag_seconds": webhook.lag.total_seconds(),
            }
            for webhook in self._sandbox.webhooks
        ]

    def _add_webhook(self, request: Request, body: bytes) -> object:
        new = msgspec.json.decode(body, type=NewWebhook)
        self._sandbox.webhooks.add(
            new.address,
            access_token=new.access_token,
            events=new.events,
            lag=timedelta(seconds=new.lag_seconds),
        )
        return self._webhooks(request, body)

    def _clear_webhooks(self, request: Request, body: bytes) -> object:
        number = msgspec.json.decode(body, type=WebhookNumber).number if body else None
        found = [each for each in self._sandbox.webhooks if number in {None, each.number}]
        if number is not None and not found:
            message = f"there is no webhook {number}"
            raise LookupError(message)
        for webhook in found:
            self._sandbox.webhooks.remove(webhook)
        return self._webhooks(request, body)

    def _sent(self, _: Request, __: bytes) -> object:
        return [
            {
                "at": sent.at,
                "address": sent.to,
                "attempt": sent.attempt,
                "status": sent.status,
                "error": sent.error,
                "message": sent.masked,
            }
            for sent in self._sandbox.webhooks.sent
        ]

    def _send_integration(self, _: Request, body: bytes) -> object:
        said = msgspec.json.decode(body, type=IntegrationAction)
        self._sandbox.webhooks.send_integration(said.action, access_token=said.access_token)
        return {}

    def _set_lenient(self, _: Request, body: bytes) -> object:
        self._sandbox.lenient = msgspec.json.decode(body, type=frozenset[Lenience])
        return sorted(self._sandbox.lenient)

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


async def _body(request: Request) -> bytes | None:
    """Return the body of a request, or None if it is larger than any that a control takes."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            return None
    return body


def _json(status: int, result: object) -> Response:
    return Response(encode(result), status, media_type="application/json")
