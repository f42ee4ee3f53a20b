"""The schema `OrderItemOptions`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class OrderItemOptions(Model, kw_only=True, rename="pascal"):
    """What else is known about how a charge came to be."""

    canceled_with_reservation: bool
    """Whether it was cancelled because its reservation was."""
