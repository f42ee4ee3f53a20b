"""The schema `BaseRatePricingParameters`."""

from __future__ import annotations

from decimal import Decimal

from mews_connector import models
from mews_runtime.schema.model import Model


class BaseRatePricingParameters(Model, kw_only=True, rename="pascal"):
    """What a time unit costs at a rate that has prices of its own."""

    amount: models.AmountParameters
    """The base price, before it is adjusted to the resource category and the number of guests."""

    negative_occupancy_adjustment: Decimal
    """What is added to the price when fewer guests stay than the resource category takes.

    A discount if negative.
    """

    extra_occupancy_adjustment: Decimal
    """What is added to the price when more guests stay than the capacity of the resource category."""
