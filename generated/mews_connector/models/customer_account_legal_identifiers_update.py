"""The schema `CustomerAccountLegalIdentifiersUpdate`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class CustomerAccountLegalIdentifiersUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What to change in the numbers by which Italy knows a customer.

    What is absent or None is kept. `it_lottery_code` takes 15 characters at most.
    """

    it_destination_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Where the customer receives electronic invoices in Italy."""

    it_fiscal_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """By which code the tax office in Italy knows the customer. A secret."""

    it_lottery_code: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """With which code the customer's receipts take part in the Italian lottery of receipts."""

    __secrets__ = frozenset({"it_fiscal_code"})

    def __post_init__(self) -> None:
        wrap_updates(self)
