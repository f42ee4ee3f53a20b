"""The schema `ExportResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class ExportResult(Model, kw_only=True, rename="pascal"):
    """How exports stand."""

    exports: list[models.Export]
    """Those that were asked for."""
