"""The schema `PaymentItemData`."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.variants import Variant, Variants, decode_variants


class PaymentItemData(Model, kw_only=True, rename="pascal"):
    """What is known of a payment because of the way it was made."""

    discriminator: models.PaymentItemDataDiscriminator | Unset | None = UNSET
    """In which way a payment was made, or what it makes up for."""

    value: Variant[
        models.CreditCardPaymentItemData
        | models.InvoicePaymentItemData
        | dict[str, Any]
        | Unset
        | None
    ] = UNSET
    """None for all but `credit_card` and `invoice`."""

    __variants__ = (
        Variants(
            "value",
            "discriminator",
            lambda: {
                "CreditCard": models.CreditCardPaymentItemData,
                "Invoice": models.InvoicePaymentItemData,
            },
        ),
    )

    def __post_init__(self) -> None:
        decode_variants(self)
