"""The schema `CreditRating`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class CreditRating(Model, kw_only=True, rename="pascal"):
    """How far a company is trusted to pay."""

    basic: models.BasicCreditRating | Unset | None = UNSET
    """On which terms a company may book.

    `CreditOk` lets it book, `PaymentRequiredUpfront` makes it pay before, and
    `LocalDecisionRequired` leaves it to staff to approve.
    """
