"""The schema `AlternativePaymentNextAction`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class AlternativePaymentNextAction(Model, kw_only=True, rename="pascal"):
    """What has to happen for a payment to be completed."""

    discriminator: models.PaymentNextActionDiscriminator
    """What to do next. `RedirectToUrl` is to send the customer's browser to an address."""

    value: str
    """For `RedirectToUrl` the address at which the customer completes the payment."""

    __secrets__ = frozenset({"value"})
