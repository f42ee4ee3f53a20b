"""The schema `BasicCreditRatingUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BasicCreditRatingUpdateValue(Model, kw_only=True, rename="pascal"):
    """New terms on which a company may book.

    `value` present sets them, and a None `value` removes them.
    """

    value: models.BasicCreditRating | Unset | None = UNSET
    """On which terms a company may book.

    `CreditOk` lets it book, `PaymentRequiredUpfront` makes it pay before, and
    `LocalDecisionRequired` leaves it to staff to approve.
    """
