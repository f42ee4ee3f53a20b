"""The schema `ExportScopeParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class ExportScopeParameters(Model, kw_only=True, rename="pascal"):
    """Of which properties or chains to export.

    The type of the entities decides which of both is used.
    """

    enterprise_ids: Annotated[list[UUID], Meta(max_length=1000)] | Unset | None = UNSET
    """The properties whose data is wanted. None or absent means all that the access token covers."""

    chain_ids: Annotated[list[UUID], Meta(max_length=1000)] | Unset | None = UNSET
    """The chains whose data is wanted. None or absent means all that the access token covers."""
