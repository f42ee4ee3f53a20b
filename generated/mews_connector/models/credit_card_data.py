"""The schema `CreditCardData`."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class CreditCardData(Model, kw_only=True, rename="pascal"):
    """What a PCI provider says of a card that it stores."""

    expiration: Annotated[str, Meta(min_length=1)]
    """Month in which the card expires, such as `2029-11`."""

    storage_data: Annotated[str, Meta(min_length=1)] | Unset | None = UNSET
    """The reference under which the provider stores the card, called `transactionId` there."""

    __secrets__ = frozenset({"storage_data"})
