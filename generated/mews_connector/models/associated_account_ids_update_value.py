"""The schema `AssociatedAccountIdsUpdateValue`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class AssociatedAccountIdsUpdateValue(Model, kw_only=True, rename="pascal"):
    """How the accounts change that a bill concerns besides its owner."""

    value: Annotated[list[UUID], Meta(max_length=1)] | Unset | None = UNSET
    """The customer or company that it concerns from now on.

    None takes away the one before. So far there can be only one.
    """
