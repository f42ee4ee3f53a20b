"""The schema `BillPdfFile`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class BillPdfFile(Model, kw_only=True, rename="pascal"):
    """The PDF, now that it is made."""

    base_64_data: bytes
    """What to print or send, as bytes."""

    __secrets__ = frozenset({"base_64_data"})
