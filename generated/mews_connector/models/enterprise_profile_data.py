"""The schema `EnterpriseProfileData`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model


class EnterpriseProfileData(Model, kw_only=True, rename="pascal"):
    """A profile of somebody who works with Mews at a property."""

    profile_id: UUID
    """Id of the profile. No operation tells more about it."""
