"""The schema `CommandAddResult`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model


class CommandAddResult(Model, kw_only=True, rename="pascal"):
    """What is known of a command that has just been given."""

    command_id: UUID
    """The id of the new command, by which `commands/getAllByIds` finds it."""
