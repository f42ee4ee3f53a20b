"""The routes of the page, and of what it loads."""

from collections.abc import Awaitable, Callable
from importlib import resources
from typing import Final
from uuid import UUID

import msgspec
from msgspec import Raw
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from mews_runtime.schema.encoding import encode
from mews_sandbox.page.changes import Changes
from mews_sandbox.page.details import Details, details, listing_of
from mews_sandbox.page.fault_forms import forms
from mews_sandbox.page.glance import SHOWN_REQUESTS, glance
from mews_sandbox.page.reference import tryable
from mews_sandbox.page.window import Window, parsed
from mews_sandbox.sandbox import Sandbox

PREFIX: Final = "/page"
"""Where everything is that the page loads."""

_FILES: Final = resources.files("mews_sandbox.page").joinpath("files")
_SWAGGER: Final = resources.files("swagger_ui").joinpath("static")

_POLICY: Final = (
    "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; "
    "style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
_HEADERS: Final = {
    "Content-Security-Policy": _POLICY,
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

_MOST_KEPT: Final = 16
"""How many views are kept for other pages that show the same."""


def routes(sandbox: Sandbox, changes: Changes, *, has_control: bool) -> list[Route | Mount]:
    """Return the routes of the page and of what it loads."""
    site = _Site(sandbox, changes, has_control=has_control)
    return [
        Route("/", _html("index.html")),
        Route("/reference", _html("reference.html")),
        Route("/openapi.json", site.document),
        Route(f"{PREFIX}/glance", site.glance),
        Route(f"{PREFIX}/details", site.details),
        Route(f"{PREFIX}/tokens", site.tokens),
        Route(f"{PREFIX}/faults", site.faults),
        Route(f"{PREFIX}/changes", site.changes),
        Mount(PREFIX, StaticFiles(directory=str(_FILES))),
        Mount("/assets", StaticFiles(directory=str(_SWAGGER))),
    ]


class _Site:
    def __init__(self, sandbox: Sandbox, changes: Changes, *, has_control: bool) -> None:
        self._sandbox = sandbox
        self._changes = changes
        self._has_control = has_control
        self._revision: object = None
        self._kept: dict[Window, bytes] = {}

    async def document(self, _: Request) -> Response:
        """Respond with the contract."""
        return _json(tryable(self._sandbox))

    async def faults(self, _: Request) -> Response:
        """Respond with what can go wrong, and whether that can be controlled here."""
        operations = self._sandbox.contract.operations.values()
        found = forms(operation.name for operation in operations)
        return _json({"has_control": self._has_control, "forms": found})

    async def glance(self, request: Request) -> Response:
        """Respond with the hotel as it stands now."""
        try:
            return _json({"now": self._sandbox.clock.now(), "glance": self._glance(request)})
        except (ArithmeticError, LookupError, msgspec.ValidationError) as error:
            return _json({"Message": str(error)}, 400)

    async def details(self, request: Request) -> Response:
        """Respond with one entity in full."""
        try:
            return _json(self._details(request))
        except (LookupError, ValueError) as error:
            return _json({"Message": str(error.args[0])}, 404)

    async def tokens(self, _: Request) -> Response:
        """Respond with the tokens that clients need, which are for tests only."""
        hotel = self._sandbox.hotel
        scopes = [
            {"access_token": token, "properties": sorted(covered)}
            for token, covered in hotel.scopes().items()
        ]
        return _json({"client_token": hotel.client_token, "scopes": scopes})

    async def changes(self, _: Request) -> Response:
        """Respond with events, as long as the page is open."""
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(
            self._changes.stream(), media_type="text/event-stream", headers=headers
        )

    def _details(self, request: Request) -> Details:
        query = request.query_params
        kind, id_, zone = query.get("kind", ""), UUID(query.get("id", "")), query.get("zone", "UTC")
        listing = listing_of(self._sandbox.contract, kind)
        return self._sandbox.look(lambda present: details(present, listing, kind, id_, zone))

    def _glance(self, request: Request) -> Raw:
        """Return what a page shows. Pages that show the same share it until something changes."""
        window = parsed(request.query_params)
        revision = self._sandbox.revision
        if revision != self._revision or len(self._kept) >= _MOST_KEPT:
            self._revision = revision
            self._kept.clear()
        if window not in self._kept:
            self._kept[window] = self._sandbox.look(
                lambda present: encode(glance(present, window)),
                requests=SHOWN_REQUESTS,
            )
        return Raw(self._kept[window])


def _html(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def answer(_: Request) -> Response:
        content = _FILES.joinpath(name).read_bytes()
        return Response(content, media_type="text/html", headers=_HEADERS)

    return answer


def _json(content: object, status: int = 200) -> Response:
    body, headers = encode(content), {"Cache-Control": "no-store"}
    return Response(body, status, headers, "application/json")
