"""The schema `Configuration`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class Configuration(Model, kw_only=True, rename="pascal"):
    """How a property is set up, seen from one integration."""

    now_utc: DateTime
    """What time it is on the server, in UTC."""

    enterprise: models.Enterprise
    """A property, such as a hotel or a hostel, with its currencies and its accounting."""

    service: models.Service | Unset | None = UNSET
    """The bookable service that the integration is tied to, such as accommodation or parking.

    None or absent for an integration that serves the whole property.
    """

    payment_card_storage: models.PaymentCardStorage | Unset | None = UNSET
    """Access to the PCI proxy in which cards of guests are stored."""

    is_identity_document_number_required: bool | Unset | None = UNSET
    """Whether the law wants the numbers of identity documents to be kept.

    Where it does not, an empty text may be sent for a number, and is what comes back.
    """
