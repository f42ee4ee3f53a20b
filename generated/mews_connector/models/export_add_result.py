"""The schema `ExportAddResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class ExportAddResult(Model, kw_only=True, rename="pascal"):
    """An export that has been begun."""

    export: models.Export
    """How it stands at first, with the id to ask for it by."""
