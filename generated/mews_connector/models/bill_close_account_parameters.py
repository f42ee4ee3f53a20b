"""The schema `BillCloseAccountParameters`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class BillCloseAccountParameters(UpdateModel, kw_only=True, rename="pascal"):
    """An account that a bill is associated with, and what to show of it."""

    id: UUID
    """The customer or company that the bill is associated with."""

    tax_identifier: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Tax number to show."""

    address: models.AddressParameters | Unset | None = UNSET
    """Address to show, in place of that in the profile."""

    __secrets__ = frozenset({"tax_identifier"})

    def __post_init__(self) -> None:
        wrap_updates(self)
