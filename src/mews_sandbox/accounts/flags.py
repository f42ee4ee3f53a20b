"""Flags that an entity has as a list of names, and a request changes one by one."""

from collections.abc import Collection, Iterable
from typing import Final

from mews_contract.json_values import JsonObject, is_object
from mews_sandbox.operations.values import VALUE

SYNONYMS: Final = ("Blacklist", "Blocklist")
"""Two flags that mean the same: the older one first."""


def flagged(kept: Iterable[str], said: JsonObject) -> list[str]:
    """Return which flags are set now: what was there, less what is false, and what is true.

    Args:
        kept: Those that were set.
        said: By the names of flags, `{"Value": true}` or `{"Value": false}`. What has no value, or
            null for one, stays as it was.
    """
    new = {
        name: flag[VALUE]
        for name, flag in said.items()
        if is_object(flag) and flag.get(VALUE) is not None
    }
    left = [name for name in kept if new.get(name, True)]
    return [*dict.fromkeys([*left, *(name for name, is_set in new.items() if is_set)])]


def as_one(flags: Collection[str]) -> list[str]:
    """Return flags with both of those that mean the same, if one of the two is there."""
    left = [name for name in flags if name not in SYNONYMS]
    return [*left, *SYNONYMS] if len(left) < len(flags) else left
