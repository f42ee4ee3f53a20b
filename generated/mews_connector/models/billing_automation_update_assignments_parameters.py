"""The schema `BillingAutomationUpdateAssignmentsParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BillingAutomationUpdateAssignmentsParameters(Model, kw_only=True, rename="pascal"):
    """What to change in the assignments of a billing automation."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    billing_automation_id: UUID
    """Whose assignments change."""

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
    """Property whose automation is meant. Needed with a Portfolio Access Token, ignored without."""

    assignments_to_add: (
        Annotated[list[models.BillingAutomationAssignmentParameters], Meta(max_length=20)]
        | Unset
        | None
    ) = UNSET
    """What the automation routes from now on as well."""

    assignments_to_update: (
        Annotated[list[models.BillingAutomationAssignmentUpdate], Meta(max_length=20)]
        | Unset
        | None
    ) = UNSET
    """Assignments that stay, each with what changes of it."""

    assignment_ids_to_remove: Annotated[list[UUID], Meta(max_length=100)] | Unset | None = UNSET
    """What the automation no longer routes, by the ids of its assignments."""

    __secrets__ = frozenset({"client_token", "access_token"})
