"""Places of a JSON value: as steps, as JSON paths, and what stands there changed."""

import re
from typing import Any, Final, TypeAlias

from mews_contract.json_values import is_array

Step: TypeAlias = str | int
Steps: TypeAlias = tuple[Step, ...]
"""The way to a place: names of properties, and indices of items."""

_STEP: Final = re.compile(r"\.([^.\[]+)|\[(\d+)\]")


def replaced(value: Any, steps: Steps, new: object) -> Any:
    """Return a JSON value with another value at a place. The rest is shared with the original."""
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
    return tuple(name or int(index) for name, index in _STEP.findall(path))


def _copied(value: Any) -> Any:
    return [*value] if is_array(value) else {**value}
