"""The schema `CustomerFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class CustomerFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which customers to list.

    Filters apply together, and at least one has to be given beside `chain_ids`.
    """

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    extent: models.CustomerExtent
    """What a response holds.

    Nothing is returned that is not asked for: without `customers` a page is empty but for its
    cursor.
    """

    limitation: models.Limitation
    """How many items a page may hold, and where it begins."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    chain_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Chains whose customers are meant.

    Required with a Portfolio Access Token, and ignored with any other token.
    """

    created_utc: models.TimeInterval | Unset | None = UNSET
    """Only customers whose profiles were made inside this interval."""

    updated_utc: models.TimeInterval | Unset | None = UNSET
    """Only customers whose profiles were last changed inside this interval."""

    deleted_utc: models.TimeInterval | Unset | None = UNSET
    """Only customers whose profiles were deleted inside this interval.

    Needs `Deleted` among the `activity_states`.
    """

    activity_states: list[models.ActivityState] | Unset | None = UNSET
    """Whether to list what is in use, what is deleted, or both."""

    customer_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Which profiles to read, such as those of the people who own reservations."""

    company_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1)] | Unset | None = UNSET
    """The company whose people are wanted: those who have it as their `company_id`."""

    emails: Annotated[list[str], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only customers with one of these addresses."""

    first_names: Annotated[list[str], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only customers with one of these given names."""

    last_names: Annotated[list[str], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only customers with one of these family names."""

    loyalty_codes: Annotated[list[str], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only customers with one of these codes of loyalty programmes."""

    __secrets__ = frozenset({"client_token", "access_token"})
