"""What the names of the contract are in Python. The generator names modules by the same rules."""

from collections.abc import Collection
from typing import Final

from openapi_python_client import strings

_PREFIX: Final = "value_"
"""What is put in front of a name that Python cannot have. `generator-config.yml` says the same."""

OF_MODELS: Final = frozenset({"to_dict", "to_json"})
"""Methods of each model."""

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


def identifier(name: str, taken: Collection[str] = ()) -> str:
    """Return the name of an attribute, an argument, a method or a module."""
    found = str(strings.PythonIdentifier(name, _PREFIX))
    return f"{found}_" if found in taken else found


def class_name(name: str) -> str:
    """Return the name of a class."""
    return str(strings.ClassName(name, _PREFIX))


def module_name(name: str) -> str:
    """Return the name of the module of a schema's class."""
    return identifier(class_name(name))


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
