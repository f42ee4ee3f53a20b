"""The schema `BaseRateSetPricingParameters`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class BaseRateSetPricingParameters(Model, kw_only=True, rename="pascal"):
    """What a time unit costs at a rate that has prices of its own.

    What is added for free places and extra guests is set by `rates/updateCapacityOffset`.
    """

    amount: models.AmountParameters
    """The base price, before it is adjusted to the resource category and the number of guests."""
