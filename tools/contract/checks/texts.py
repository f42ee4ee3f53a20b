"""Descriptions and summaries: said in words of their own, in characters that every reader shows."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, Final

from mews_contract.json_values import is_array, is_object
from tools.contract.checks.contract import (
    SCHEMAS,
    Contract,
    Pointer,
    Violation,
    members,
    strings,
)

_SPOILED: Final = (
    (re.compile(r"[^\S\n]+(?=\n|\Z)"), "ends a line in white space", "remove it"),
    (re.compile(r"\A\s|\n\n\Z"), "begins with white space or ends in an empty line", "remove it"),
    (re.compile(r"[^\S \n]"), "holds white space that is no space", "write a space"),
    (
        re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff]"),
        "holds a character that nobody can see",
        "remove it",
    ),
)
_EMPTY: Final = frozenset(
    (
        *("a", "an", "the", "it", "its", "this", "that", "these", "those", "which", "who", "whose"),
        *("of", "for", "in", "on", "at", "to", "by", "from", "with", "about", "as", "and", "or"),
        *("is", "are", "was", "were", "be", "been", "has", "have", "had", "does", "do"),
        *("when", "whether", "what", "where", "if", "id", "utc", "all", "each", "any", "one"),
    )
)
"""Words that say nothing by themselves."""
_WORDS: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_NAME: Final = re.compile(r"`([A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)*)`")
_BOUNDS: Final = ("maxItems", "minItems", "maxLength", "minLength", "maximum", "minimum")
_ALONE: Final = 2


def characters(contract: Contract) -> Iterator[Violation]:
    """A text has no white space at its ends and nothing invisible."""
    for at, text in _texts(contract):
        for spoiled, found, instead in _SPOILED:
            if spoiled.search(text):
                yield Violation(at, f"the text {found}", instead)
                break


def repetitions(contract: Contract) -> Iterator[Violation]:
    """A description says more than the name does, with that of what it belongs to."""
    named: list[tuple[Pointer, str, Any]] = [
        (each.at("description"), f"{each.schema} {each.name}", each.node)
        for each in contract.all_properties
    ]
    named += [
        ((*SCHEMAS, name, "description"), name, node) for name, node in contract.schemas.items()
    ]
    named += [
        ((*each.pointer, "description"), f"{each.name} {each.node.get('summary')}", each.node)
        for each in contract.operations
    ]
    for at, name, node in named:
        text = node.get("description")
        if isinstance(text, str) and text and _words(text) <= _words(name):
            found = "the description says nothing that the name does not"
            yield Violation(at, found, "say what it means")


def names(contract: Contract) -> Iterator[Violation]:
    """What stands in backticks like the name of a property, a schema or a value is one."""
    known: set[str] = {*contract.schemas, *(each.name for each in contract.all_properties)}
    for node in contract.schemas.values():
        known |= {value for _, value in strings(node, "enum")}
    known.update(members(members(contract.document, "components"), "parameters"))
    for at, text in _texts(contract):
        for name in (str(term[1]) for term in _NAME.finditer(text)):
            if name not in known:
                nearest = get_close_matches(name, known, n=1)
                meant = f"write `{nearest[0]}`" if nearest else "write a name of the contract"
                yield Violation(at, f"`{name}` is no property, schema or value", meant)


def bounds(contract: Contract) -> Iterator[Violation]:
    """No description repeats a bound, which says itself what the client does at it."""
    for each in contract.all_properties:
        text = str(each.node.get("description"))
        for keyword in _BOUNDS:
            value = each.node.get(keyword)
            if isinstance(value, int) and value >= _ALONE and re.search(rf"\b{value}\b", text):
                found = f"the description repeats `{keyword}`"
                yield Violation(each.at("description"), found, "leave the number out")


def _words(text: str) -> frozenset[str]:
    """Return the words that say something, in lower case and without the ending of a plural."""
    words = (word.lower() for word in _WORDS.findall(text))
    return frozenset(word.removesuffix("s") for word in words if word not in _EMPTY)


def _texts(contract: Contract) -> Iterator[tuple[Pointer, str]]:
    components = members(contract.document, "components")
    for key in ("info", "tags", "paths", "webhooks", "x-mews-websocket"):
        yield from _texts_in(contract.document.get(key), (key,))
    for key in ("schemas", "responses", "parameters", "headers"):
        yield from _texts_in(components.get(key), ("components", key))
    for name, example in members(components, "examples").items():
        if is_object(example) and isinstance(example.get("summary"), str):
            yield ("components", "examples", name, "summary"), example["summary"]


def _texts_in(node: Any, at: Pointer) -> Iterator[tuple[Pointer, str]]:
    if is_array(node):
        for index, item in enumerate(node):
            yield from _texts_in(item, (*at, index))
    elif is_object(node):
        for key, value in node.items():
            if key in {"description", "summary"} and isinstance(value, str):
                yield (*at, key), value
            elif key not in {"examples", "example"}:
                yield from _texts_in(value, (*at, key))
