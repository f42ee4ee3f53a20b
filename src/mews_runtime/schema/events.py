"""What is known of events, as data: where their type and their id are, and how to read more."""

from collections.abc import Mapping
from typing import Any

from mews_runtime.values import Value


class Fetch(Value, frozen=True):
    """How to read what an event is about. Names are wire names.

    Attributes:
        operation: Short name of the operation that lists it.
        ids: The property of its request that takes ids.
        fixed: Further properties of its request, with their values.
    """

    operation: str
    ids: str
    fixed: Mapping[str, Any] = {}


class Event(Value, frozen=True, kw_only=True):
    """What is known of the events of a model. Names are wire names.

    Attributes:
        type: The property that tells the type of an event.
        id: The way to the id of what an event is about, such as `Value.Id`.
        fetch: How to read that, by the type. What is not here cannot be read by its id.
    """

    type: str
    id: str
    fetch: Mapping[str, Fetch] = {}
