"""An operation whose request holds an object of any keys. The six have none, the next may."""

from typing import Any

from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Operation


class Prices(Model, kw_only=True, rename="pascal"):
    """The request."""

    client_token: str
    access_token: str
    client: str
    amounts: dict[str, int]


PRICES: Operation[dict[str, Any]] = Operation(
    path="/api/connector/v1/prices/set",
    request=Prices,
    response=dict[str, Any],
    effect="write",
    portfolio=False,
    beta=False,
)
