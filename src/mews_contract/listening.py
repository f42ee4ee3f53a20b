"""An httpx client that shows every exchange to somebody, through whatever proxy there is."""

import os
from collections.abc import Callable, Mapping

import httpx

from mews_contract.exchange import Exchange, Request, Response, api_path, path_of
from mews_contract.streams import SyncStream, Watch
from mews_runtime.body import DEFAULT_MAX_RESPONSE_BYTES, Answer, loaded
from mews_runtime.connection import Connection
from mews_runtime.platforms import is_direct


def listening(
    take: Callable[[Exchange], None], headers: Mapping[str, str] | None = None
) -> httpx.Client:
    """Return an httpx client for the platform of MEWS_*, whose exchanges with the API are taken.

    An exchange is taken when its body has been read to its end. No more of a body is kept than a
    client takes in.

    Args:
        take: Is given each exchange.
        headers: Headers of all its requests.

    Raises:
        ConfigurationError: A proxy, certificates or a key log of the environment cannot be used.
    """

    def answered(response: httpx.Response) -> None:
        request = response.request
        path = api_path(path_of(request.url))
        if path is None:
            return
        sent = Request(request.method, path, dict(request.headers.items()), request.read())

        def came(answer: Answer) -> None:
            if answer.violation is None:
                received = Response(
                    answer.status, dict(answer.headers.items()), bytes(answer.content)
                )
                take(Exchange(sent, received))

        if response.is_stream_consumed:
            came(loaded(response, DEFAULT_MAX_RESPONSE_BYTES))
        elif isinstance(response.stream, httpx.SyncByteStream):
            watch = Watch(response, DEFAULT_MAX_RESPONSE_BYTES, came)
            response.stream = SyncStream(response.stream, watch)

    is_local = is_direct(os.environ.get("MEWS_BASE_URL", ""))
    http = Connection(httpx.Client, None, is_local=is_local).http("")
    http.headers.update(headers or {})
    http.event_hooks = {"response": [answered]}
    return http
