"""The schema `TaskAddParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class TaskAddParameters(Model, kw_only=True, rename="pascal"):
    """What is to be done, by whom and until when."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    name: Annotated[str, Meta(min_length=1)]
    """What is to be done, in a few words."""

    deadline_utc: DateTime
    """Until when it is to be done, in UTC."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    department_id: UUID | Unset | None = UNSET
    """Which part of the staff is to do it.

    None or absent where it is meant for none in particular.
    """

    service_order_id: UUID | Unset | None = UNSET
    """The reservation, or the order of `orders/add`, that it is done for."""

    description: str | Unset | None = UNSET
    """What else is good to know for who does it."""

    __secrets__ = frozenset({"client_token", "access_token"})
