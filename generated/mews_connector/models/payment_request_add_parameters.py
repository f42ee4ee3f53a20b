"""The schema `PaymentRequestAddParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class PaymentRequestAddParameters(Model, kw_only=True, rename="pascal"):
    """Whom to ask for what, and whether to send emails about it."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    payment_requests: Annotated[
        list[models.PaymentRequestParameters], Meta(min_length=1, max_length=1000)
    ]
    """What to ask for, one customer each."""

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
    """Property that asks. Needed with a Portfolio Access Token, ignored without."""

    send_payment_request_emails: bool | Unset | None = UNSET
    """Whether each customer gets an email about it. They do when it is None or absent."""

    __secrets__ = frozenset({"client_token", "access_token"})
