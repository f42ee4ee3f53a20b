"""The schema `CustomerRelationship`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class CustomerRelationship(Model, kw_only=True, rename="pascal"):
    """What one customer is to another."""

    customer_id: UUID
    """Who has the spouse, child or friend."""

    related_customer_id: UUID
    """Who is the spouse, child or friend."""

    relationship: models.CustomerRelationshipType
    """What the related customer is to the customer.

    With `Child` it is the related one who is the child. `OtherFamily` is any kinship that has
    no value of its own.
    """

    updated_utc: DateTime
    """When it was last changed, in UTC."""
