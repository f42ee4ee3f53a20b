"""The schema `ExternalPaymentData`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ExternalPaymentData(Model, kw_only=True, rename="pascal"):
    """How it was paid outside of Mews, and what it is called there."""

    type_: models.ExternalPaymentType
    """By what means a payment was made that Mews did not process.

    A property accepts those that it has enabled. `Unspecified` is not available in the French
    legal environment. `credit_card`, `IDeal`, `PayPal`, `OnlinePayment`, `MasterCard`, `visa`,
    `Amex`, `Discover`, `DinersClub`, `Jcb`, `UnionPay` and `DepositCreditCard` are deprecated:
    only partners that use them already may go on.
    """

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""
