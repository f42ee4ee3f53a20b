"""The schema `BillCustomerData`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BillCustomerData(Model, kw_only=True, rename="pascal"):
    """What was on record of a customer when a bill was closed."""

    id: str
    """The customer, as in `customers/getAll`."""

    last_name: str
    """Family name."""

    address: models.BillAddress | Unset | None = UNSET
    """A postal address, as the bill shows it."""

    legal_identifiers: models.LegalIdentifiers | Unset | None = UNSET
    """Values by which authorities identify the person, such as a tax number."""

    billing_code: str | Unset | None = UNSET
    """Code that invoices to this customer show."""

    first_name: str | Unset | None = UNSET
    """Given name."""

    second_last_name: str | Unset | None = UNSET
    """Second family name, where people have two."""

    title_prefix: models.Title | Unset | None = UNSET
    """How a person is addressed.

    `Mister` is Mr., `Miss` Ms. and `Misses` Mrs. Translate it before you show it: `Misses` is
    Fr. in German.
    """

    tax_identifier: str | Unset | None = UNSET
    """Number that the person pays taxes under."""

    __secrets__ = frozenset({"legal_identifiers", "tax_identifier"})
