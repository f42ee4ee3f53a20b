"""The schema `LoyaltyProgramTypeUpdateValue`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class LoyaltyProgramTypeUpdateValue(Model, kw_only=True, rename="pascal"):
    """Whose program it is from now on."""

    value: models.LoyaltyProgramType
    """Whose program it is: that of the hotels themselves, of a partner outside, or of a soft brand, which lets its hotels keep their own names."""
