"""The schema `TaxEnvironmentResult`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class TaxEnvironmentResult(Model, kw_only=True, rename="pascal"):
    """Which taxes are charged where and when."""

    tax_environments: list[models.TaxEnvironment] | Unset | None = UNSET
    """One entry for each set of taxes."""
