"""The schema `CreditCard`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class CreditCard(Model, kw_only=True, rename="pascal"):
    """A payment card of a customer, without its whole number."""

    id: UUID
    """Tells it apart from all others of its kind."""

    customer_id: UUID
    """Who pays with it."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    enterprise_id: UUID | Unset | None = UNSET
    """Id of the property that it belongs to."""

    state: models.CreditCardState | Unset | None = UNSET
    """Whether a card can be used for payments."""

    kind: models.CreditCardKind | Unset | None = UNSET
    """How a card is charged: with `creditCards/charge`, through a payment gateway (`Gateway`), or at a payment terminal (`Terminal`)."""

    format_: models.CreditCardFormat | Unset | None = UNSET
    """Whether there is a card to hold in the hand, or only its number (`Virtual`)."""

    type_: models.CreditCardType | Unset | None = UNSET
    """Network that processes payments with a card."""

    obfuscated_number: str | Unset | None = UNSET
    """The number on the card, of which the first six and the last four digits at most are readable.

    The others are `*`.
    """

    expiration: str | Unset | None = UNSET
    """Month in which it expires.

    Mews documents a form such as `11/2029`, and shows one such as `2029-11`.
    """

    __secrets__ = frozenset({"obfuscated_number"})
