"""Arguments of the public API: refused in words, where they are of another type."""

from collections.abc import Iterable
from typing import Any

from mews_runtime.errors import kind_of


def check_type(name: str, value: object, kind: Any, allowed: str) -> None:
    """Refuse an argument of another type. True and False are no numbers.

    Raises:
        TypeError: It is of another type.
    """
    if not isinstance(value, kind) or isinstance(value, bool):
        message = f"{name} must be {allowed}; got {kind_of(value)}"
        raise TypeError(message)


def check_number(name: str, value: object, least: int, absent: str = "") -> None:
    """Refuse what is no whole number, or is too low.

    Args:
        name: The argument.
        value: Its value.
        least: The lowest number that it may be.
        absent: What None stands for, if it may be None.

    Raises:
        TypeError: It is no whole number.
        ValueError: It is too low.
    """
    if absent and value is None:
        return
    otherwise = f", or None for {absent}" if absent else ""
    check_type(name, value, int, f"a whole number{otherwise}")
    if isinstance(value, int) and value < least:
        message = f"{name} must be at least {least}{otherwise}; got {value}"
        raise ValueError(message)


def names(argument: str, value: Iterable[str]) -> frozenset[str]:
    """Return the names in an argument. A single one need not be in a list.

    Raises:
        TypeError: It is neither a name nor a list of names.
    """
    check_type(argument, value, Iterable, "a list of names")
    found = [value] if isinstance(value, str) else [*value]
    for each in found:
        check_type(f"each of {argument}", each, str, "a name")
    return frozenset(found)
