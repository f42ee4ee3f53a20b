"""The schema `ExportScope`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class ExportScope(Model, kw_only=True, rename="pascal"):
    """Of which properties or chains the entities are. By their type it is one or the other."""

    enterprise_ids: list[UUID] | Unset | None = UNSET
    """The properties whose data it holds."""

    chain_ids: list[UUID] | Unset | None = UNSET
    """The chains whose data it holds."""
