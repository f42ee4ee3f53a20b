"""The schema `Product`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime, Int32


class Product(Model, kw_only=True, rename="pascal"):
    """Something that guests can buy, either with a stay or on its own."""

    id: UUID
    """Tells it apart from all others of its kind."""

    service_id: UUID
    """Which service sells it."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    names: models.LocalizedText
    """What the staff calls it."""

    external_names: models.LocalizedText
    """What it is called towards guests."""

    short_names: models.LocalizedText
    """Abbreviations, for where there is little room."""

    charging_mode: models.ProductChargingMode
    """How often the price is charged in an order, by the time units of a stay and by the people in it."""

    posting_mode: models.ProductPostingMode
    """Whether all that is charged is posted to the bill as a whole, or for each time unit of a stay by itself."""

    options: models.ProductOptions
    """How bills and offers show a product."""

    promotions: models.Promotions
    """At which moments of a stay something is offered to guests."""

    classifications: models.ProductClassifications
    """What kind of thing a product is. Several may apply."""

    price: models.Amount
    """What one of it costs. Of its taxes there may be the codes alone."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    category_id: UUID | Unset | None = UNSET
    """Which category of products it is sorted in."""

    accounting_category_id: UUID | Unset | None = UNSET
    """Which revenue of the property it counts as."""

    descriptions: models.LocalizedText | Unset | None = UNSET
    """What guests are told about it."""

    image_ids: list[UUID] | Unset | None = UNSET
    """Pictures that show it. `images/getUrls` tells where they are."""

    ordering: Int32 | Unset | None = UNSET
    """Where it stands in lists that are shown to people, the lowest number first."""

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""

    tax_exemption_reason: models.TaxExemptionReasonType | Unset | None = UNSET
    """Why something is not taxed.

    Apart from `Unknown`, a value begins with the country whose law it is: those with `IT` are
    the kinds that Italian electronic invoices know, `PL_ZW` is exempt from tax in Poland and
    `PL_NP` not subject to it, `DE_NATO` holds for NATO forces in Germany, and those with `FR`
    name articles of the French tax code.
    """

    tax_exemption_legal_reference: str | Unset | None = UNSET
    """The law or article that exempts it from tax. None or absent where it is taxed."""

    consumption_moment: models.ProductConsumptionMoment | Unset | None = UNSET
    """When a product counts as consumed: at the start or at the end of the order that it belongs to, in the time unit that it is posted for, or in the one after that."""

    is_default: bool | Unset | None = UNSET
    """Deprecated.

    Whether the service has it by default, so that nobody chooses it, such as the night of a
    stay. Deprecated, with nothing in its place.
    """

    name: str | Unset | None = UNSET
    """Deprecated. Use `names` instead."""

    external_name: str | Unset | None = UNSET
    """Deprecated. Use `external_names` instead."""

    short_name: str | Unset | None = UNSET
    """Deprecated. Use `short_names` instead."""

    description: str | Unset | None = UNSET
    """Deprecated. Use `descriptions` instead."""

    charging: models.ProductChargingMode | Unset | None = UNSET
    """Deprecated. Use `charging_mode` instead."""

    posting: models.ProductPosting | Unset | None = UNSET
    """Deprecated. Use `posting_mode` instead."""

    pricing: models.ProductPricing | Unset | None = UNSET
    """Deprecated. Use `price` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "is_default": "Whether the service has it by default, so that nobody chooses it, such as the night of a stay. Deprecated, with nothing in its place.",
        "name": "Use `names` instead.",
        "external_name": "Use `external_names` instead.",
        "short_name": "Use `short_names` instead.",
        "description": "Use `descriptions` instead.",
        "charging": "Use `charging_mode` instead.",
        "posting": "Use `posting_mode` instead.",
        "pricing": "Use `price` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
