"""The schema `RateCancellationPolicyFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class RateCancellationPolicyFilterParameters(Model, kw_only=True, rename="pascal"):
    """At which rates a stay may be booked, and when it would be."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    rate_ids: Annotated[list[UUID], Meta(min_length=1, max_length=100)]
    """The rates that the guest can choose from."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    reservation_start_utc: DateTime | Unset | None = UNSET
    """When the stay would begin, in UTC.

    Better not left out: the documentation requires it, although its own example has none.
    """

    reservation_end_utc: DateTime | Unset | None = UNSET
    """When the stay would end, in UTC. As optional as `reservation_start_utc`."""

    __secrets__ = frozenset({"client_token", "access_token"})
