"""The schema `RuleCondition`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RuleCondition(Model, kw_only=True, rename="pascal"):
    """A value that something about a reservation is compared with, and how."""

    value: str | Unset | None = UNSET
    """An id, or a value of an enumeration."""

    condition_type: models.RuleConditionType | Unset | None = UNSET
    """Whether a rule applies if the compared values are equal, or if they differ."""
