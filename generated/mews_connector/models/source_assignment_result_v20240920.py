"""The schema `SourceAssignmentResultV20240920`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class SourceAssignmentResultV20240920(Model, kw_only=True, rename="pascal"):
    """One page of what came from where."""

    source_assignments: list[models.SourceAssignmentV20240920]
    """The reservations that match the filters, each with one of its sources."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """
