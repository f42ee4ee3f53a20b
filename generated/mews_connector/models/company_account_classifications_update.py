"""The schema `CompanyAccountClassificationsUpdate`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class CompanyAccountClassificationsUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """How a company is classified from now on.

    True adds a classification, false takes it away, and one that is absent or None stays as it
    is.
    """

    corporate: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    internal: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    private: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    online_travel_agency: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    global_distribution_system: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = (
        UNSET
    )
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    marketing: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    inactive: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    government_entity: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """How a yes or no changes.

    `value` takes its place, and None removes it, where it can be missing. An object without
    `value` keeps it, as leaving out the whole object does.
    """

    def __post_init__(self) -> None:
        wrap_updates(self)
