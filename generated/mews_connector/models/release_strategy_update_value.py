"""The schema `ReleaseStrategyUpdateValue`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class ReleaseStrategyUpdateValue(Model, kw_only=True, rename="pascal"):
    """How the strategy of release changes. It cannot be removed, only replaced."""

    value: models.ReleaseStrategy
    """The strategy from now on."""
