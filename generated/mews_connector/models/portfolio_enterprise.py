"""The schema `PortfolioEnterprise`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime, Duration, Int32


class PortfolioEnterprise(Model, kw_only=True, rename="pascal"):
    """A property, such as a hotel or a hostel, as part of a portfolio."""

    id: UUID
    """Tells it apart from all others of its kind."""

    chain_id: UUID
    """Which chain it is part of.

    The properties of a chain share data, such as profiles of customers.
    """

    chain_name: str
    """What this chain is called."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    name: str
    """What the property is called."""

    time_zone_identifier: str
    """Time zone in which its days begin and end, by its IANA name, such as `Europe/London`."""

    legal_environment_code: str
    """Code of the law under which it works, that of a country or region. Cannot change."""

    accommodation_environment_code: str
    """Code of the rules for accommodation that hold where it is."""

    accounting_environment_code: str
    """Code of the rules for accounting that hold where it is."""

    tax_environment_code: str
    """Its entry in `taxEnvironments/getAll`, which says what taxes it charges.

    Read it again when the law changes.
    """

    default_language_code: str
    """Language and culture of its texts where no other is asked for, such as `en-GB`."""

    accounting_editable_history_interval: Duration
    """How far back accounting data can still change.

    What is older than both this and `operational_editable_history_interval` is final.
    """

    operational_editable_history_interval: Duration
    """How far back operational data can still change."""

    pricing: models.Pricing
    """Whether the property shows its prices with taxes (`Gross`) or without them (`net`)."""

    address_id: UUID
    """Where the property is, by id."""

    address: models.LegacyAddress
    """A postal address, as customers, companies and properties carry it."""

    group_names: list[str]
    """Names of the groups that the property is part of."""

    subscription: models.EnterpriseSubscription
    """What the property's subscription to Mews says of it."""

    linked_utc: DateTime
    """When it was added to the portfolio, in UTC."""

    editable_history_interval: Duration | None
    """Deprecated.

    Use `accounting_editable_history_interval` and `operational_editable_history_interval`
    instead.
    """

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""

    holding_key: str | Unset | None = UNSET
    """Its id in the system of the holding company, which may run several portfolios."""

    short_name: str | Unset | None = UNSET
    """What it is called in exports of the Manager Report."""

    business_day_closing_offset: Duration | Unset | None = UNSET
    """By how much the closing of the business day is shifted.

    None where the property sets nothing.
    """

    website_url: str | Unset | None = UNSET
    """Address of its web site."""

    email: str | Unset | None = UNSET
    """Where e-mail to the property goes."""

    phone: str | Unset | None = UNSET
    """Under which number the property can be called."""

    logo_image_id: UUID | Unset | None = UNSET
    """Picture of its logo. Get its address from `images/getUrls`."""

    cover_image_id: UUID | Unset | None = UNSET
    """Picture that stands for the property. Get its address from `images/getUrls`."""

    tax_precision: Int32 | Unset | None = UNSET
    """To how many decimal places taxes are computed. None means as many as the currency has."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "editable_history_interval": "Use `accounting_editable_history_interval` and `operational_editable_history_interval` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
