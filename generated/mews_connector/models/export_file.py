"""The schema `ExportFile`."""

from __future__ import annotations

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Int64


class ExportFile(Model, kw_only=True, rename="pascal"):
    """A part of the exported data, with one JSON object a line."""

    url: str
    """Where it can be loaded from within the next ten minutes, by anybody who has this address."""

    size_in_bytes: Int64
    """How large it is."""

    __secrets__ = frozenset({"url"})
