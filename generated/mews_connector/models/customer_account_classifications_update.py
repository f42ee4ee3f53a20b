"""The schema `CustomerAccountClassificationsUpdate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import warn_deprecated
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class CustomerAccountClassificationsUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """How a customer is classified from now on, as `CustomerClassification` explains it.

    True adds a classification, false takes it away, and one that is absent or None stays as it
    is.
    """

    paymaster_account: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    blocklist: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    media: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    loyalty_program: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    previous_complaint: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    returning: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    staff: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    friend_or_family: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    top_management: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    important: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    very_important: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    problematic: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    cashlist: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    disabled_person: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    military: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    airline: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    health_compliant: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    in_room: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    waiting_for_room: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    student: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    blacklist: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Deprecated. Use `blocklist` instead, which means the same."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "blacklist": "Use `blocklist` instead, which means the same.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
        wrap_updates(self)
