"""The schema `ResourceCategoryUpdate`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class ResourceCategoryUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What to change about one category.

    What is absent or None stays as it is. `classification`, `external_identifier` and
    `accounting_category_id` are cleared by a None `value`; nothing else can be.
    """

    resource_category_id: UUID
    """Which category to change."""

    names: NullableUpdate[models.LocalizedText | None, models.LocalizedTextUpdateValue] | Unset = (
        UNSET
    )
    """What it is called from now on, in each language."""

    short_names: (
        NullableUpdate[models.LocalizedText | None, models.LocalizedTextUpdateValue] | Unset
    ) = UNSET
    """What it is called in short from now on, in each language."""

    descriptions: (
        NullableUpdate[models.LocalizedText | None, models.LocalizedTextUpdateValue] | Unset
    ) = UNSET
    """What it is like from now on, in each language."""

    type_: (
        NullableUpdate[models.ResourceCategoryType, models.ResourceCategoryTypeUpdateValue] | Unset
    ) = UNSET
    """How the kind of space or thing changes that a category stands for. It can only be replaced."""

    capacity: NullableUpdate[int | None, models.Int32UpdateValue] | Unset = UNSET
    """For how many guests a resource is meant from now on. At least one."""

    extra_capacity: NullableUpdate[int | None, models.Int32UpdateValue] | Unset = UNSET
    """For how many guests more there is room from now on, such as on extra beds. Not negative."""

    ordering: NullableUpdate[int | None, models.Int32UpdateValue] | Unset = UNSET
    """New rank among the categories. The lower the number, the lower the category."""

    classification: (
        NullableUpdate[
            models.ResourceCategoryClassification | None,
            models.ResourceCategoryClassificationUpdateValue,
        ]
        | Unset
    ) = UNSET
    """How the standard and size of a category change.

    `value` replaces them, and None clears them.
    """

    external_identifier: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """What another system calls it from now on."""

    accounting_category_id: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """In which accounting category its revenue is counted from now on. The id is sent as text."""

    def __post_init__(self) -> None:
        wrap_updates(self)
