"""The schema `SourceAssignmentResult`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model


class SourceAssignmentResult(Model, kw_only=True, rename="pascal"):
    """One page of what came from where, newest first."""

    source_assignments: list[models.SourceAssignment]
    """The groups that match the filters, each with one of its sources."""

    cursor: UUID | None
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """
