"""What the names of the contract are in Python. The generator names modules by the same rules."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any, Final

from openapi_python_client import strings

_PREFIX: Final = "value_"
"""What is put in front of a name that Python cannot have. `generator-config.yml` says the same."""

OF_MODELS: Final = frozenset(
    {
        *("to_dict", "to_json", "field", "models"),
        *("decode_items", "decode_variants", "warn_deprecated", "wrap_updates"),
    }
)
"""Methods of each model, and what its module calls while the class is made."""

OF_METHODS: Final = frozenset({"timeout", "retry"})
"""Arguments of each method that are no properties of its request."""

OF_LISTINGS: Final = frozenset({"page_size", "cursor", "prefetch", "concurrency", "progress"})
"""Further arguments of the methods that list."""

_SIGNS: Final = {
    "+": " plus ",
    "<": " less than ",
    ">": " greater than ",
    "=": " equal ",
    "-": " minus ",
}
"""What is a word where it does not stand between words."""


def taken(schema: Mapping[str, Any]) -> frozenset[str]:
    """Return the names that the attributes of a schema's model cannot have.

    Those of a request are arguments of its method, too.
    """
    of_methods = OF_METHODS if "x-mews-effect" in schema else frozenset[str]()
    of_listings = OF_LISTINGS if "x-mews-pagination" in schema else frozenset[str]()
    return OF_MODELS | of_methods | of_listings


def identifier(name: str, taken: Collection[str] = ()) -> str:
    """Return the name of an attribute, an argument, a method or a module."""
    found = _identifier(name)
    return f"{found}_" if found in taken else found


@cache
def _identifier(name: str) -> str:
    return str(strings.PythonIdentifier(name, _PREFIX))


@cache
def class_name(name: str) -> str:
    """Return the name of a class."""
    return str(strings.ClassName(name, _PREFIX))


def module_name(name: str) -> str:
    """Return the name of the module of a schema's class."""
    return identifier(class_name(name))


def names_of_methods(dates: Mapping[str, str]) -> dict[str, str]:
    """Return the methods of operations: the action, and its date if the version is not plain.

    Plain is the address without a version, unless the contract says when that was superseded. Then
    the newest version is.

    Args:
        dates: The names of operations, each with the date of its version or nothing.
    """
    newest: dict[str, str] = {}
    for name, date in dates.items():
        of = "/".join(name.split("/")[:2])
        other = newest.get(of)
        if other is None or not date or (dates[other] and date > dates[other]):
            newest[of] = name
    return {
        name: identifier(action) if name in newest.values() else dated(action, dates[name])
        for name, action in ((name, "".join(name.split("/")[1:2])) for name in dates)
    }


def dated(action: str, date: str) -> str:
    """Return the method of a version that is not plain, such as `get_all_2017_04_12`."""
    return f"{identifier(action)}_{date.replace('-', '_')}"


def pascal(attribute: str) -> str:
    """Return the wire name that an attribute has if nothing else is written down."""
    return "".join(part.title() for part in attribute.split("_"))


def member(value: str) -> str:
    """Return the name of an enum's member."""
    spelled = value or "empty"
    if not spelled[-1].isalnum() or not spelled[0].isalnum():
        for sign, word in _SIGNS.items():
            spelled = spelled.replace(sign, word)
    found = strings.snake_case(spelled).upper()
    return found if found.isidentifier() else f"VALUE_{found}"


def literal(text: str) -> str:
    """Return a text as Python code."""
    return f'"{strings.in_double_quote_literal(text)}"'
