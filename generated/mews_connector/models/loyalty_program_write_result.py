"""The schema `LoyaltyProgramWriteResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class LoyaltyProgramWriteResult(Model, kw_only=True, rename="pascal"):
    """The programs as they are now."""

    loyalty_programs: list[models.LoyaltyProgram]
    """Those that were added or changed."""
