"""The schema `AlternativePaymentMethodData`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class AlternativePaymentMethodData(Model, kw_only=True, rename="pascal"):
    """By which method to pay, and what Mews has to know for it.

    `ideal` and `sepa_direct_debit` need the property of their name, the others nothing more.
    """

    discriminator: models.AlternativePaymentMethodDataDiscriminator
    """By which method to pay: `ideal` or `sepa_direct_debit` from a bank account, the others from a wallet.

    Mews may take further ones that it does not list.
    """

    sepa_direct_debit: models.SepaDirectDebitData | Unset | None = UNSET
    """The bank account to debit, and how the customer has accepted the mandate for it."""

    ideal: models.IdealData | Unset | None = UNSET
    """What a payment by iDEAL needs."""
