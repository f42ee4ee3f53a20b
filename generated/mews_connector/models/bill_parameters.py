"""The schema `BillParameters`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class BillParameters(Model, kw_only=True, rename="pascal"):
    """A bill to open."""

    account_id: UUID
    """The customer or company to whom it is issued.

    Companies only where the integration may bill them.
    """

    associated_account_id: UUID | Unset | None = UNSET
    """Another customer or company that it concerns."""

    name: str | Unset | None = UNSET
    """What to call it, so that the bills of one account can be told apart."""
