"""The schema `PreauthorizationResult`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class PreauthorizationResult(Model, kw_only=True, rename="pascal"):
    """What is, or was, held on cards."""

    preauthorizations: list[models.Preauthorization] | Unset | None = UNSET
    """Those of all the customers, in one list."""
