"""The schema `BillOptionsParameters`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, Update, UpdateModel, wrap_updates


class BillOptionsParameters(UpdateModel, kw_only=True, rename="pascal"):
    """What a bill is to show once it is closed."""

    display_customer: Update[bool | None, models.BooleanUpdateValue]
    """Whether it shows who the customer is."""

    display_taxation: NullableUpdate[bool | None, models.BooleanUpdateValue]
    """Whether it shows the taxes in detail."""

    def __post_init__(self) -> None:
        wrap_updates(self)
