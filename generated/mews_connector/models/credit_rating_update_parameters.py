"""The schema `CreditRatingUpdateParameters`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class CreditRatingUpdateParameters(UpdateModel, kw_only=True, rename="pascal"):
    """How far a company is trusted to pay from now on."""

    basic: (
        NullableUpdate[models.BasicCreditRating | None, models.BasicCreditRatingUpdateValue] | Unset
    ) = UNSET
    """New terms on which a company may book.

    `value` present sets them, and a None `value` removes them.
    """

    def __post_init__(self) -> None:
        wrap_updates(self)
