"""The schema `AccountNoteClassificationsUpdate`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class AccountNoteClassificationsUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What a note is about from now on, as `AccountNoteClassification` explains it.

    True adds a classification, false takes it away, and one that is absent or None stays as it
    is. A note on a company has none but `general`.
    """

    general: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    food_and_beverage: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    front_office: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    reservations: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    housekeeping: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    maintenance: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    previous_stay: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    family_relations: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    gifts: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    accounting: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    complaints: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    other: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    def __post_init__(self) -> None:
        wrap_updates(self)
