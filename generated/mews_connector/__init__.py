"""Typed client for the Mews Connector API.

Start with `Client` or `AsyncClient`. `models` holds the schemas of the contract, `errors` whatever
a call may raise. Every name is loaded when it is first used.
"""

from typing import TYPE_CHECKING

from mews_runtime import __version__ as __version__
from mews_runtime.lazy import attach

if TYPE_CHECKING:
    from mews_connector import api, errors, models, types, webhooks
    from mews_connector.client import AsyncClient, Client
    from mews_connector.errors import MewsError
    from mews_connector.types import UNSET, Gap, RequestLimiter, Retry, Unset
    from mews_runtime import time_units
    from mews_runtime.limits.redis import RedisLimiter
    from mews_runtime.listing.progress_bar import progress_bar
else:
    __getattr__, __dir__ = attach(
        __name__,
        {
            "AsyncClient": "client",
            "Client": "client",
            "Gap": "mews_runtime.events.conversation",
            "MewsError": "errors",
            "RedisLimiter": "mews_runtime.limits.redis",
            "RequestLimiter": "types",
            "Retry": "types",
            "UNSET": "types",
            "Unset": "types",
            "progress_bar": "mews_runtime.listing.progress_bar",
            "time_units": "mews_runtime",
        },
        submodules=("api", "errors", "models", "types", "webhooks"),
    )

__all__ = [
    "UNSET",
    "AsyncClient",
    "Client",
    "Gap",
    "MewsError",
    "RedisLimiter",
    "RequestLimiter",
    "Retry",
    "Unset",
    "api",
    "errors",
    "models",
    "progress_bar",
    "time_units",
    "types",
    "webhooks",
]
