"""The schema `AddedRestriction`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class AddedRestriction(Model, kw_only=True, rename="pascal"):
    """A new restriction, and what the request called it."""

    identifier: str | Unset | None = UNSET
    """The `identifier` of the request."""

    restriction: models.Restriction | Unset | None = UNSET
    """A rule that keeps certain reservations from being made."""
