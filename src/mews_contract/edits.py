"""Changing one place of a JSON value. The rest of it is shared with the original."""

import re
from typing import Any, Final, TypeAlias

from mews_contract.json_values import is_array

Step: TypeAlias = str | int
Steps: TypeAlias = tuple[Step, ...]
"""The way to a place: names of properties, and indices of items."""

_STEP: Final = re.compile(r"\.([^.\[]+)|\[(\d+)\]")


def replaced(value: Any, steps: Steps, new: object) -> Any:
    """Return a JSON value with another value at a place."""
    if not steps:
        return new
    first, *rest = steps
    changed = _copied(value)
    changed[first] = replaced(value[first], tuple(rest), new)
    return changed


def without(value: Any, steps: Steps) -> Any:
    """Return a JSON value without the property or the item at a place."""
    *above, last = steps
    owner = value
    for step in above:
        owner = owner[step]
    changed = _copied(owner)
    del changed[last]
    return replaced(value, tuple(above), changed)


def path_of(steps: Steps) -> str:
    """Return a place as a JSON path."""
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)


def steps_of(path: str) -> Steps:
    """Return the way that a JSON path names."""
    found = _STEP.findall(path)
    return tuple(name or int(index) for name, index in found)


def _copied(value: Any) -> Any:
    return [*value] if is_array(value) else {**value}
