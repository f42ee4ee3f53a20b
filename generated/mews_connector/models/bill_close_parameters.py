"""The schema `BillCloseParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import warn_deprecated
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class BillCloseParameters(UpdateModel, kw_only=True, rename="pascal"):
    """Which bill to close, as what, and what it is to show."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    bill_id: UUID
    """The bill to close, which has to be open."""

    type_: models.BillType
    """What a bill has been closed as.

    A `Receipt` is paid in full, its balance zero. An `invoice` is not, and asks for the rest.
    Of an open bill it says nothing, and is `Receipt`.
    """

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    enterprise_id: UUID | Unset | None = UNSET
    """Property that the bill belongs to. Needed with a Portfolio Access Token, ignored without."""

    bill_counter_id: UUID | Unset | None = UNSET
    """Counter that the bill's number is to come from. The default one when None or absent."""

    fiscal_machine_id: UUID | Unset | None = UNSET
    """The device that registers the bill where fiscal law asks for one.

    The default one when None or absent.
    """

    options: models.BillOptionsParameters | Unset | None = UNSET
    """What the bill shows. Both the customer and the taxation when None or absent."""

    taxed_date: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Day that counts as that of consumption for taxes, as in `2027-03-11`.

    Only for an `invoice`.
    """

    due_date: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Last day to pay on, as in `2027-03-25`. Only for an `invoice`."""

    variable_symbol: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Reference by which the payment that the bill asks for can be recognized.

    Only for an `invoice`.
    """

    account_tax_identifier: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Tax number of the bill's owner, to show on it."""

    purchase_order_number: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Number of the buyer's own order, to show on the bill."""

    notes: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Free text to add to the bill."""

    account_address: models.AddressParameters | Unset | None = UNSET
    """Address to show for the bill's owner, in place of that in the profile."""

    associated_account_data: (
        Annotated[list[models.BillCloseAccountParameters], Meta(max_length=1)] | Unset | None
    ) = UNSET
    """What to show of the associated account. So far there can be only one."""

    tax_identifier: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Deprecated. Use `account_tax_identifier` or `associated_account_data` instead."""

    company_tax_identifier: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Deprecated. Use `account_tax_identifier` or `associated_account_data` instead."""

    address: models.AddressParameters | Unset | None = UNSET
    """Deprecated. Use `account_address` or `associated_account_data` instead."""

    __secrets__ = frozenset(
        {"client_token", "access_token", "account_tax_identifier", "tax_identifier"}
    )
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "tax_identifier": "Use `account_tax_identifier` or `associated_account_data` instead.",
        "company_tax_identifier": "Use `account_tax_identifier` or `associated_account_data` instead.",
        "address": "Use `account_address` or `associated_account_data` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
        wrap_updates(self)
