"""The schema `TokenizedCreditCardAddParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class TokenizedCreditCardAddParameters(Model, kw_only=True, rename="pascal"):
    """Whose card it is, and under which reference it is stored."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    customer_id: UUID
    """Who pays with it."""

    credit_card_data: models.CreditCardData
    """What a PCI provider says of a card that it stores."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    enterprise_id: UUID | Unset | None = UNSET
    """The property to act on. Required with a Portfolio Access Token, ignored otherwise."""

    __secrets__ = frozenset({"client_token", "access_token"})
