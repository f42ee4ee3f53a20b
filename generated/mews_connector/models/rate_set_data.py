"""The schema `RateSetData`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RateSetData(Model, kw_only=True, rename="pascal"):
    """How one rate is to be, whether it is there already or not."""

    service_id: Annotated[str, Meta(min_length=1)]
    """Which bookable service can be sold at a new rate: the id of the service, or `eid:` followed by its external identifier.

    Ignored for a rate that is there.
    """

    type_: models.RateAddType
    """Who a rate is for: the public, or chosen customers only (`private`)."""

    names: models.LocalizedText
    """A text in one or more languages.

    A key is the code of a language, such as `en-GB`, and its value is the text in that
    language.
    """

    pricing_type: models.RatePricingType
    """Where the prices come from. For a rate that is there it has to be the same as before."""

    id: UUID | Unset | None = UNSET
    """Which rate to change. None or absent where `external_identifier` tells, or for a new rate."""

    external_identifier: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """What another system calls it.

    Without an `id` it tells which rate to change, or becomes that of a new rate if none has it.
    """

    rate_group_id: str | Unset | None = UNSET
    """Into which group of rates it comes: the id of the group, or `eid:` followed by its external identifier.

    None or absent keeps the group of a rate that is there, and puts a new one into a default
    group.
    """

    is_enabled: bool | Unset | None = UNSET
    """Whether customers can book at it. None or absent means yes, unlike in `rates/add`."""

    descriptions: models.LocalizedText | Unset | None = UNSET
    """A text in one or more languages.

    A key is the code of a language, such as `en-GB`, and its value is the text in that
    language.
    """

    pricing: models.RateSetPricingParameters | Unset | None = UNSET
    """How the prices are made. Required for a rate that depends on another."""
