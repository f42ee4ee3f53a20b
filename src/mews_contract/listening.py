"""An httpx client that shows every exchange to somebody, through whatever proxy there is."""

from collections.abc import Callable, Mapping

import httpx

from mews_contract.exchange import Exchange, Request, Response, api_path


def listening(
    take: Callable[[Exchange], None], headers: Mapping[str, str] | None = None
) -> httpx.Client:
    """Return an httpx client whose exchanges with the API are taken, each with its whole body.

    Args:
        take: Is given each exchange.
        headers: Headers of all its requests.
    """

    def answered(response: httpx.Response) -> None:
        request = response.request
        path = api_path(request.url.path)
        content = response.read()
        if path is not None:
            sent = Request(request.method, path, dict(request.headers.items()), request.read())
            came = Response(response.status_code, dict(response.headers.items()), content)
            take(Exchange(sent, came))

    return httpx.Client(headers=headers, event_hooks={"response": [answered]})
