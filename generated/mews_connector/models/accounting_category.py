"""The schema `AccountingCategory`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class AccountingCategory(Model, kw_only=True, rename="pascal"):
    """A heading of a property's books, under which order items, payments and outlet items are posted.

    Properties set them up with their accountants.
    """

    id: UUID
    """Tells it apart from all others of its kind."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    name: str
    """What people at the property call it."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    code: str | Unset | None = UNSET
    """Short name of it inside Mews."""

    external_code: str | Unset | None = UNSET
    """Short name of it in other systems, such as the accounting software."""

    ledger_account_code: str | Unset | None = UNSET
    """Number of the ledger account in double-entry bookkeeping."""

    posting_account_code: str | Unset | None = UNSET
    """Number of the posting account in double-entry bookkeeping."""

    cost_center_code: str | Unset | None = UNSET
    """Number of the cost center that its items count towards."""

    classification: models.AccountingCategoryClassification | Unset | None = UNSET
    """What kind of business a category is about.

    The list is the same for all properties, so that reports can add up over them, however each
    one names its categories.
    """
