"""Values of which there are a few: enums, and the names of what can be set to true."""

from collections.abc import Iterable
from typing import Final

from mews_cli.catalogue import nearest, plain
from mews_cli.shapes import Property, properties

_BEGINS_JSON: Final = ("{", "[", "@")


def flags(shape: Property) -> list[str]:
    """Return the properties of an object that are true or false."""
    is_single = shape.kind == "object" and not shape.is_list
    every = properties(shape.model) if is_single and shape.model else ()
    return [each.wire for each in every if each.kind == "flag" and not each.is_list]


def choices(shape: Property) -> list[str]:
    """Return what an option may be, if that is one of a few, or several of them."""
    return [each.value for each in shape.type_] if shape.kind == "choice" else flags(shape)


def between(shape: Property) -> str:
    """Return what stands between several of the choices in one option, or nothing."""
    return "," if flags(shape) else ""


def chosen(given: str, known: Iterable[str]) -> str:
    """Return the one of some values that is meant, in any spelling of its words.

    Raises:
        ValueError: There is none such. Quotes it.
    """
    by_key = {plain(each): each for each in known}
    if plain(given) in by_key:
        return by_key[plain(given)]
    allowed, hint = ", ".join(by_key.values()), nearest(given, by_key.values())
    message = f"expected one of {allowed}; got {given!r}{hint}"
    raise ValueError(message)


def set_to_true(text: str, shape: Property) -> dict[str, bool]:
    """Return what names with commas between set to true, or nothing if the text is JSON.

    Raises:
        ValueError: There is no such name. Quotes it.
    """
    known = flags(shape)
    if not known or text == "-" or text.lstrip().startswith(_BEGINS_JSON):
        return {}
    return {chosen(name.strip(), known): True for name in text.split(",")}
