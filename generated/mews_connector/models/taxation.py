"""The schema `Taxation`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class Taxation(Model, kw_only=True, rename="pascal"):
    """A tax, such as VAT, in one or more tax environments."""

    code: str | Unset | None = UNSET
    """By which tax environments and tax rates refer to it."""

    name: str | Unset | None = UNSET
    """What it is called, such as VAT."""

    local_name: str | Unset | None = UNSET
    """What it is called where it is charged."""
