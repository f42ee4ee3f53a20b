"""The schema `LoyaltyMembershipStateUpdateValue`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class LoyaltyMembershipStateUpdateValue(Model, kw_only=True, rename="pascal"):
    """How far somebody is a member from now on."""

    value: models.LoyaltyMembershipState
    """How far somebody is a member.

    `New` and `Pending` come before `Enrolled`. What is `Canceled` has ended, and what is
    `Declined` has never begun.
    """
