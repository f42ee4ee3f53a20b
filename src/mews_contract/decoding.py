"""From bytes to JSON values, as strictly as contracts and captures deserve.

YAML is read by PyYAML's safe loader, with the core schema of YAML 1.2: so `NO` is a country, and a
date is a text. A key that stands twice in an object is refused, and so are merge keys and tags.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, Final, NoReturn

import yaml

from mews_contract.json_values import JsonObject

MAX_DEPTH: Final = 200
"""Levels of nesting. Descriptions by hand or by machine have a few dozen."""
MAX_VALUES: Final = 5_000_000
"""Values of a document in which each alias counts as all that it stands for."""
TAG: Final = "tag:yaml.org,2002:"
"""What the tags of YAML begin with."""

_SECOND: Final = "but found another document"
"""What PyYAML says of a file that holds more than one."""
_BASES: Final = {"0o": 8, "0x": 16}
_PLAIN: Final[tuple[tuple[str, str, Callable[[str], object]], ...]] = (
    ("null", "|~|null|Null|NULL", lambda _: None),
    ("bool", "true|True|TRUE|false|False|FALSE", lambda text: text.lower() == "true"),
    (
        "int",
        "[-+]?[0-9]{1,1000}|0o[0-7]{1,1000}|0x[0-9a-fA-F]{1,1000}",
        lambda text: int(text, _BASES.get(text[:2], 10)),
    ),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
)
"""What a scalar without quotes means, unless it is a string: its tag, its spelling, its value."""


class UndecodableError(Exception):
    """A text is no JSON value. The message quotes no value, but may quote a key or a tag.

    Attributes:
        reserved: The message without the key or the tag, which may be a customer's.
    """

    def __init__(self, mark: Any, problem: str, reserved: str | None = None) -> None:
        where = "" if mark is None else f" in line {mark.line + 1}"
        super().__init__(problem + where)
        self.reserved = (reserved or problem) + where


class Loader(yaml.CSafeLoader):
    """Reads JSON values, and nothing else, from YAML."""


def decode(content: bytes) -> Any:
    """Return the value that a YAML or JSON text holds.

    Raises:
        UndecodableError: It breaks its format, has a key twice, is nested too deeply, or stands for
            too much.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = f"is not UTF-8: byte {error.start} is no part of a character"
        raise UndecodableError(None, problem) from None
    if text.lstrip()[:1] != "{":
        return from_yaml(text)
    try:
        return from_json(text)
    except json.JSONDecodeError as error:
        # What begins with a brace may still be YAML in its flow style.
        return from_yaml(text, json_problem=f"{error.msg} in line {error.lineno}")


def from_yaml(text: str | bytes, loader: type[Loader] = Loader, json_problem: str = "") -> Any:
    """Return the value that a loader makes of a YAML text, or say why that is no JSON either.

    Raises:
        UndecodableError: As `decode`.
    """
    neither = "is neither JSON nor YAML"
    try:
        _refuse_bombs(text)
        value: Any = loader(text).get_single_data()
    except yaml.MarkedYAMLError as error:
        problem = json_problem or error.problem or error.context
        reserved = "holds a second document" if error.problem == _SECOND else "is no YAML"
        mark = None if json_problem else error.problem_mark
        raise UndecodableError(mark, f"{neither}: {problem}", reserved) from None
    except (yaml.YAMLError, UnicodeError):
        problem = f"{neither}: it holds control characters, or is not UTF-8"
        raise UndecodableError(None, problem) from None
    except ValueError:
        raise UndecodableError(None, "holds a value that its tag does not fit") from None
    return value


def from_json(text: str) -> Any:
    """Return the value that a JSON text holds.

    Raises:
        json.JSONDecodeError: It is no JSON.
        UndecodableError: It is JSON to Python only, has a key twice, or is nested too deeply.
    """
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_no_number)
    except json.JSONDecodeError:
        raise
    except RecursionError:
        raise _too_deep() from None
    except ValueError as error:
        raise UndecodableError(None, f"is no JSON: {error}") from None


def _unique(pairs: list[tuple[str, Any]]) -> JsonObject:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise _twice(None, next(name for name in names if names.count(name) > 1))
    return found


def _no_number(text: str) -> Any:
    raise UndecodableError(None, f"holds {text}, which JSON does not have")


def _refuse_bombs(text: str | bytes) -> None:
    """Refuse what crashes libyaml, which recurses, or multiplies when it is walked."""
    sizes: dict[str | None, int] = {}
    # Of each collection that has begun, its anchor and how many values it stands for.
    begun: list[tuple[str | None, int]] = [(None, 0)]
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            begun.append((event.anchor, 1))
            if len(begun) > MAX_DEPTH + 1:
                raise _too_deep()
            continue
        if isinstance(event, yaml.CollectionEndEvent):
            anchor, size = begun.pop()
        elif isinstance(event, yaml.ScalarEvent):
            anchor, size = event.anchor, 1
        elif isinstance(event, yaml.AliasEvent):
            anchor, size = None, sizes.get(event.anchor, 0)
            if not size:
                problem = "has no finished anchor for"
                told = f"{problem} the alias *{event.anchor}"
                raise UndecodableError(event.start_mark, told, f"{problem} an alias")
        else:
            continue
        sizes[anchor] = size
        above, held = begun[-1]
        begun[-1] = above, held + size
        if held + size > MAX_VALUES:
            problem = f"stands for more than {MAX_VALUES} values through its aliases"
            raise UndecodableError(None, problem)


def _twice(mark: Any, key: str) -> UndecodableError:
    problem = f"holds the key {key!r} twice in one object"
    return UndecodableError(mark, problem, "holds a key twice in one object")


def _too_deep() -> UndecodableError:
    return UndecodableError(None, f"is nested too deeply: more than {MAX_DEPTH} levels")


def _object(loader: Any, node: yaml.MappingNode) -> Iterator[JsonObject]:
    """Make an object, whose keys are texts as they are written. PyYAML takes it while empty."""
    found: JsonObject = {}
    yield found
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise UndecodableError(key.start_mark, "holds an object or an array as a key")
        if key.value == "<<":
            problem = "holds the merge key <<, which YAML 1.2 has not"
            raise UndecodableError(key.start_mark, problem)
        if key.value in found:
            raise _twice(key.start_mark, key.value)
        found[key.value] = loader.construct_object(value)


def _plain(read: Callable[[str], object]) -> Callable[[Any, yaml.ScalarNode], object]:
    return lambda loader, node: read(loader.construct_scalar(node))


def _unknown(_: Loader, node: yaml.Node) -> NoReturn:
    problem = f"holds the tag {node.tag!r}"
    raise UndecodableError(node.start_mark, problem, "holds a tag that is not read")


# The types of PyYAML have no place for a loader of one's own.
_open: Any = Loader
_open.yaml_implicit_resolvers = {
    None: [(TAG + name, re.compile(rf"(?:{spelling})\Z")) for name, spelling, _ in _PLAIN]
}
_open.yaml_constructors = {
    **{TAG + name: yaml.CSafeLoader.yaml_constructors[TAG + name] for name in ("seq", "str")},
    **{TAG + name: _plain(read) for name, _, read in _PLAIN},
    f"{TAG}map": _object,
    None: _unknown,
}
