"""The schema `AlternativePaymentData`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class AlternativePaymentData(Model, kw_only=True, rename="pascal"):
    """By which method, other than a card, Mews processed it."""

    type_: models.AlternativePaymentMethod
    """A way to pay through Mews other than by card.

    `ApplePay`, `GooglePay` and `PayPal` are wallets, the others pay from a bank account.
    """
