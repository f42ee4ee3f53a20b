"""The schema `RuleAction`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RuleAction(Model, kw_only=True, rename="pascal"):
    """One thing that a rule does."""

    id: UUID
    """Tells it apart from all others of its kind."""

    rule_id: UUID | Unset | None = UNSET
    """The rule whose conditions have to be met for it."""

    data: models.RuleActionData | Unset | None = UNSET
    """What a rule acts on, and how."""
