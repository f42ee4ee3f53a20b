"""The schema `BillPdf`."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.variants import Variant, Variants, decode_variants


class BillPdf(Model, kw_only=True, rename="pascal"):
    """The PDF of a bill, or what to ask for it with later."""

    discriminator: models.BillPdfDiscriminator | Unset | None = UNSET
    """Whether the PDF is made (`BillPdfFile`), or has to be asked for again (`BillPrintEvent`)."""

    value: Variant[models.BillPdfFile | models.BillPrintEvent | dict[str, Any] | Unset | None] = (
        UNSET
    )
    """The file, or the event that stands for it, as `discriminator` says."""

    __variants__ = (
        Variants(
            "value",
            "discriminator",
            lambda: {
                "BillPdfFile": models.BillPdfFile,
                "BillPrintEvent": models.BillPrintEvent,
            },
        ),
    )

    def __post_init__(self) -> None:
        decode_variants(self)
