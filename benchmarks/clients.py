"""The clients that are compared, each used as its own documentation says.

All ask for the same page of resource blocks, and all return what they made of it.
"""

from collections.abc import Generator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from importlib import import_module
from typing import Any, Final, TypedDict

import httpx2
import msgspec

from benchmarks.answers import PATH
from benchmarks.generator import STOCK
from benchmarks.interleave import Contender
from benchmarks.pydantic_models import Page
from mews_connector import Client, RequestLimiter, models
from mews_contract.watching.transport import ContractTransport

OURS: Final = "this client"
LIMITED: Final = "this client, with its limit"
CHECKED: Final = "this client, with ContractTransport"
STOCK_TEMPLATES: Final = "stock templates"
PLAIN: Final = "httpx2 + plain json"
PYDANTIC: Final = "httpx2 + pydantic"
FLOOR: Final = "bare httpx2 + msgspec"


class Credentials(TypedDict):
    """What every request carries."""

    client_token: str
    access_token: str
    client: str


CREDENTIALS: Final[Credentials] = {
    "client_token": "placeholder-client-token",
    "access_token": "placeholder-access-token",
    "client": "Benchmark 1.0.0",
}
_COUNT: Final = 1000
_NO_TIME: Final = 1e-6
_START: Final = datetime(2026, 1, 1, tzinfo=UTC)
_END: Final = datetime(2026, 2, 1, tzinfo=UTC)


@contextmanager
def opened(base_url: str) -> Generator[Mapping[str, Contender]]:
    """Open every client at a base URL. `generator.stock` has to come first."""
    openers = {
        OURS: _ours,
        LIMITED: _limited,
        CHECKED: _checked,
        STOCK_TEMPLATES: _stock,
        PLAIN: _plain,
        PYDANTIC: _pydantic,
        FLOOR: _floor,
    }
    with ExitStack() as stack:
        yield {name: opener(stack, base_url) for name, opener in openers.items()}


def _ours(stack: ExitStack, base_url: str) -> Contender:
    return _paging(stack.enter_context(Client(**CREDENTIALS, base_url=base_url, limiter=None)))


def _limited(stack: ExitStack, base_url: str) -> Contender:
    # All that the default limit does, but in a window that is over before the next request.
    limiter = RequestLimiter(seconds=_NO_TIME, slack=0)
    return _paging(stack.enter_context(Client(**CREDENTIALS, base_url=base_url, limiter=limiter)))


def _checked(stack: ExitStack, base_url: str) -> Contender:
    transport = ContractTransport(httpx2.HTTPTransport(), on_violation="raise")
    http = stack.enter_context(httpx2.Client(transport=transport))
    client = Client(**CREDENTIALS, base_url=base_url, limiter=None, http_client=http)
    return _paging(stack.enter_context(client))


def _paging(client: Client) -> Contender:
    def page() -> models.ResourceBlockResult:
        updated = models.TimeInterval(start_utc=_START, end_utc=_END)
        return next(client.resource_blocks.get_all(updated_utc=updated, page_size=_COUNT).pages())

    return page


def _stock(stack: ExitStack, base_url: str) -> Contender:
    package: Any = import_module(STOCK)
    stock_models: Any = import_module(f"{STOCK}.models")
    get_all: Any = import_module(f"{STOCK}.api.resource_blocks.resource_blocks_get_all")
    client = stack.enter_context(package.Client(base_url=base_url))

    def page() -> object:
        updated = stock_models.TimeInterval(start_utc=_START, end_utc=_END)
        limitation = stock_models.Limitation(count=_COUNT)
        return get_all.sync(
            client=client,
            body=stock_models.ResourceBlockFilterParameters(
                **CREDENTIALS, limitation=limitation, updated_utc=updated
            ),
        )

    return page


def _plain(stack: ExitStack, base_url: str) -> Contender:
    http = stack.enter_context(httpx2.Client())

    def page() -> object:
        return http.post(base_url + PATH, json=body()).json()

    return page


def _pydantic(stack: ExitStack, base_url: str) -> Contender:
    http = stack.enter_context(httpx2.Client())

    def page() -> Page:
        return Page.model_validate_json(http.post(base_url + PATH, json=body()).content)

    return page


def _floor(stack: ExitStack, base_url: str) -> Contender:
    http = stack.enter_context(httpx2.Client())
    decoder = msgspec.json.Decoder(models.ResourceBlockResult)

    def page() -> models.ResourceBlockResult:
        return decoder.decode(http.post(base_url + PATH, json=body()).content)

    return page


def body(cursor: str | None = None) -> dict[str, object]:
    """Return the request of a page, as one writes it by hand."""
    return {
        "ClientToken": CREDENTIALS["client_token"],
        "AccessToken": CREDENTIALS["access_token"],
        "Client": CREDENTIALS["client"],
        "UpdatedUtc": {"StartUtc": "2026-01-01T00:00:00Z", "EndUtc": "2026-02-01T00:00:00Z"},
        "Limitation": {"Count": _COUNT, "Cursor": cursor},
    }
