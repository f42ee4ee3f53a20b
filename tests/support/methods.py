"""The methods that call operations, by the operations' short names."""

from collections.abc import Callable
from typing import Any

from mews_connector import AsyncClient, Client


def method_of(client: Client | AsyncClient, name: str) -> Callable[..., Any]:
    """Return the method of a client that calls an operation, of whatever version."""
    resource = client.contract.modules[name].partition(".")[0]
    method: Callable[..., Any] = getattr(
        getattr(client, resource), client.contract.described(name).method
    )
    return method
