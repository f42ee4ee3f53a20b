"""The schema `AddressAddResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class AddressAddResult(Model, kw_only=True, rename="pascal"):
    """The addresses as Mews keeps them."""

    addresses: list[models.AccountAddress]
    """Those that were added or changed."""
