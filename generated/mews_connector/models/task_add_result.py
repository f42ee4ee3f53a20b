"""The schema `TaskAddResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class TaskAddResult(Model, kw_only=True, rename="pascal"):
    """What is known of the task once it is open."""

    task_id: UUID | Unset | None = UNSET
    """The id of the new task, by which `tasks/getAll` finds it."""
