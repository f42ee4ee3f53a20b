"""The schema `EnterpriseSubscription`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class EnterpriseSubscription(Model, kw_only=True, rename="pascal"):
    """What the property's subscription to Mews says of it."""

    tax_identifier: str | Unset | None = UNSET
    """Number under which the property pays taxes."""
