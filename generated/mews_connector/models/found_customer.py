"""The schema `FoundCustomer`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class FoundCustomer(Model, kw_only=True, rename="pascal"):
    """A customer who can be charged at the moment: a guest who is staying, or a paymaster."""

    customer: models.Customer
    """The profile of a guest, or of a paymaster: an account that bears the charges of an event or a company.

    All properties of a chain share it.
    """

    reservation: models.ReservationV20170412 | Unset | None = UNSET
    """In which reservation the customer is staying at the moment.

    None for one who is not, such as a paymaster.
    """
