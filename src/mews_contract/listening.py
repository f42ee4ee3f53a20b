"""A client of httpx2 that shows every exchange to somebody, through whatever proxy there is."""

from collections.abc import Callable, Mapping

import httpx2

from mews_contract.connecting import client_for, platform_url
from mews_contract.exchange import Exchange, Response, api_path, path_of
from mews_contract.streams import SyncStream, Watch, read
from mews_contract.tap import as_sent
from mews_runtime.http.body import DEFAULT_MAX_RESPONSE_BYTES, Answer
from mews_runtime.http.exchange import HEADERS


def listening(
    take: Callable[[Exchange], None], headers: Mapping[str, str] | None = None
) -> httpx2.Client:
    """Return a client for the platform of MEWS_*, whose exchanges with the API are taken.

    An exchange is taken when its body has been read to its end. No more of a body is kept than a
    client takes in.

    Args:
        take: Is given each exchange.
        headers: Headers of all its requests.

    Raises:
        ConfigurationError: A proxy, certificates or a key log of the environment cannot be used.
    """

    def answered(response: httpx2.Response) -> None:
        request = response.request
        path = api_path(path_of(request.url.raw_path))
        if path is None:
            return
        sent = as_sent(request, path, request.read())

        def came(answer: Answer) -> None:
            if answer.violation is None:
                received = Response(
                    answer.status, dict(answer.headers.items()), bytes(answer.content)
                )
                take(Exchange(sent, received))

        if response.is_stream_consumed:
            came(read(response, DEFAULT_MAX_RESPONSE_BYTES))
        elif isinstance(response.stream, httpx2.SyncByteStream):
            watch = Watch(response, DEFAULT_MAX_RESPONSE_BYTES, came)
            response.stream = SyncStream(response.stream, watch)

    http = client_for(platform_url(), {**HEADERS, **(headers or {})})
    http.event_hooks = {"response": [answered]}
    return http
