"""The schema `RateParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RateParameters(Model, kw_only=True, rename="pascal"):
    """A rate to add."""

    service_id: Annotated[str, Meta(min_length=1)]
    """Which bookable service can be sold at it: the id of the service, or `eid:` followed by its external identifier."""

    rate_group_id: Annotated[str, Meta(min_length=1)]
    """Into which group of rates it comes: the id of the group, or `eid:` followed by its external identifier.

    Cancellation policies hold for whole groups.
    """

    type_: models.RateAddType
    """Who a rate is for: the public, or chosen customers only (`private`)."""

    names: models.LocalizedText
    """A text in one or more languages.

    A key is the code of a language, such as `en-GB`, and its value is the text in that
    language.
    """

    pricing_type: models.RatePricingType
    """Where the prices of a rate come from.

    They are its own (`base_rate_pricing`), or are derived from those of another rate
    (`dependent_rate_pricing`).
    """

    is_enabled: bool | Unset | None = UNSET
    """Whether customers can book at it. None or absent means no."""

    accounting_category_id: UUID | Unset | None = UNSET
    """Which revenue of the property its sales count as."""

    business_segment_id: UUID | Unset | None = UNSET
    """The part of the business that it is assigned to."""

    short_names: models.LocalizedText | Unset | None = UNSET
    """Abbreviations, such as FF."""

    external_names: models.LocalizedText | Unset | None = UNSET
    """What it is called outside of the property."""

    descriptions: models.LocalizedText | Unset | None = UNSET
    """A text in one or more languages.

    A key is the code of a language, such as `en-GB`, and its value is the text in that
    language.
    """

    external_identifier: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """What another system calls it. Some operations take it behind `eid:` in place of the id."""

    pricing: models.RatePricingParameters | Unset | None = UNSET
    """How the prices are made. Required for a rate that depends on another."""
