"""The schema `BillPdfParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BillPdfParameters(Model, kw_only=True, rename="pascal"):
    """Which bill to print, and how, or for which PDF to ask again."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    bill_id: UUID
    """What to print, as `bills/getAll` lists it."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    bill_print_event_id: UUID | Unset | None = UNSET
    """The event that an earlier request got in place of the PDF, to ask for the same PDF again.

    None or absent prints the bill anew.
    """

    pdf_template: models.BillPdfTemplate | Unset | None = UNSET
    """None or absent takes the default template."""

    print_reason: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """Why the bill is printed again with another template.

    Required in the French legal environment.
    """

    __secrets__ = frozenset({"client_token", "access_token"})
