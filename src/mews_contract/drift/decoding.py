"""From the bytes of a document to JSON values, as strictly as descriptions deserve.

YAML is read event by event and not by `msgspec.yaml`, whose loader lets a repeated key win
silently, reads `NO` as false, and crashes the process on deep nesting. An alias stands for the
value of its anchor, which is shared and never copied.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import yaml

from mews_contract.drift.errors import DocumentError
from mews_contract.json_values import JsonObject, is_array, is_object

MAX_DEPTH: Final = 200
"""Levels of nesting. Descriptions by hand or by machine have a few dozen."""
MAX_VALUES: Final = 5_000_000
"""Values of a document in which each alias counts as all that it stands for."""

_UNNAMED: Final = ""
_Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG: Final = "tag:yaml.org,2002:"
_PLAIN: Final[tuple[tuple[re.Pattern[str], Callable[[str], Any]], ...]] = (
    (re.compile(r"|~|null|Null|NULL"), lambda _: None),
    (re.compile(r"true|True|TRUE"), lambda _: True),
    (re.compile(r"false|False|FALSE"), lambda _: False),
    (re.compile(r"[-+]?[0-9]{1,1000}"), int),
    (re.compile(r"0o[0-7]{1,1000}"), lambda text: int(text, 0)),
    (re.compile(r"0x[0-9a-fA-F]{1,1000}"), lambda text: int(text, 16)),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
)
"""The core schema of YAML 1.2: what a scalar without quotes means, unless it is a string."""


def decode(content: bytes) -> JsonObject:
    """Return the object that a YAML or JSON text holds.

    Raises:
        DocumentError: It holds none, breaks its format, repeats a key, or is nested too deeply.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = f"is not UTF-8: byte {error.start} is no part of a character"
        raise DocumentError(_UNNAMED, problem) from None
    value = _json(text) if text.lstrip()[:1] == "{" else _yaml(text)
    if not is_object(value):
        problem = f"has to be an object in YAML or JSON; got {kind_of(value)}"
        raise DocumentError(_UNNAMED, problem)
    return value


def kind_of(value: object) -> str:
    """Return what kind of JSON value something is, in words."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "a boolean"
    if isinstance(value, str):
        return "a string"
    if is_array(value):
        return "an array"
    return "an object" if is_object(value) else "a number"


def _json(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        # What begins with a brace may still be YAML in its flow style.
        return _yaml(text, f"{error.msg} in line {error.lineno}")
    except RecursionError:
        raise _too_deep() from None
    except ValueError as error:
        raise DocumentError(_UNNAMED, f"is no JSON: {error}") from None


def _unique(pairs: list[tuple[str, Any]]) -> JsonObject:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise DocumentError(_UNNAMED, f"holds the key {twice!r} twice in one object")
    return found


def _no_number(text: str) -> Any:
    raise DocumentError(_UNNAMED, f"holds {text}, which JSON does not have")


def _too_deep() -> DocumentError:
    return DocumentError(_UNNAMED, f"is nested too deeply: more than {MAX_DEPTH} levels")


@dataclass(slots=True)
class _Open:
    """A collection that has begun.

    Attributes:
        value: What it holds so far.
        anchor: Its anchor, or None.
        size: How many values it stands for.
        key: The key whose value comes next, or None where a key does.
    """

    value: Any
    anchor: str | None = None
    size: int = 1
    key: str | None = None


def _yaml(text: str, json_problem: str = "") -> Any:
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        problem = json_problem or f"{error.problem or error.context}{_line(error.problem_mark)}"
        raise DocumentError(_UNNAMED, f"is neither JSON nor YAML: {problem}") from None
    except yaml.YAMLError:
        raise DocumentError(
            _UNNAMED, "is neither JSON nor YAML: it holds control characters"
        ) from None
    return builder.result


class _Builder:
    """Builds JSON values from the events of a YAML parser, in time linear in their number."""

    def __init__(self) -> None:
        self._documents: list[Any] = []
        self._stack = [_Open(self._documents)]
        self._anchors: dict[str, tuple[Any, int]] = {}

    @property
    def result(self) -> Any:
        """The value of the document, or null for an empty one."""
        return self._documents[0] if self._documents else None

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        if isinstance(event, yaml.DocumentStartEvent) and self._documents:
            raise DocumentError(_UNNAMED, f"holds several documents{_line(event.start_mark)}")
        if isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            closed = self._stack.pop()
            self._keep(closed.anchor, closed.value, closed.size)
            self._put(closed.value, closed.size, event)

    def _begin(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        if len(self._stack) > MAX_DEPTH:
            raise _too_deep()
        if event.tag not in {None, "!", f"{_TAG}map", f"{_TAG}seq"}:
            raise DocumentError(_UNNAMED, f"holds the tag {event.tag!r}{_line(event.start_mark)}")
        value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._stack.append(_Open(value, event.anchor))

    def _alias(self, event: yaml.AliasEvent) -> None:
        if event.anchor not in self._anchors:
            problem = f"has no finished anchor for the alias *{event.anchor}"
            raise DocumentError(_UNNAMED, f"{problem}{_line(event.start_mark)}")
        value, size = self._anchors[event.anchor]
        self._put(value, size, event)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        top = self._stack[-1]
        if is_object(top.value) and top.key is None:
            self._keep(event.anchor, event.value, 1)
            top.key = event.value
            return
        value = _resolved(event)
        self._keep(event.anchor, value, 1)
        self._put(value, 1, event)

    def _keep(self, anchor: str | None, value: Any, size: int) -> None:
        if anchor is not None:
            self._anchors[anchor] = value, size

    def _put(self, value: Any, size: int, event: yaml.Event) -> None:
        top = self._stack[-1]
        top.size += size
        if top.size > MAX_VALUES:
            raise DocumentError(
                _UNNAMED, f"stands for more than {MAX_VALUES} values through its aliases"
            )
        if is_array(top.value):
            top.value.append(value)
            return
        if top.key is None:
            if not isinstance(value, str):
                problem = f"holds {kind_of(value)} as a key{_line(event.start_mark)}"
                raise DocumentError(_UNNAMED, problem)
            top.key = value
            return
        key, top.key = top.key, None
        if key in top.value:
            problem = f"holds the key {key!r} twice in one object{_line(event.start_mark)}"
            raise DocumentError(_UNNAMED, problem)
        if key == "<<":
            problem = f"holds the merge key <<, which YAML 1.2 has not{_line(event.start_mark)}"
            raise DocumentError(_UNNAMED, problem)
        top.value[key] = value


def _resolved(event: yaml.ScalarEvent) -> Any:
    """Return what a scalar means."""
    tag = (event.tag or "").removeprefix(_TAG)
    if tag == "str" or (tag in {"", "!"} and not event.implicit[0]):
        return event.value
    if tag not in {"", "null", "bool", "int", "float", "timestamp"}:
        raise DocumentError(_UNNAMED, f"holds the tag {event.tag!r}{_line(event.start_mark)}")
    found: Iterator[Any] = (
        read(event.value) for pattern, read in _PLAIN if pattern.fullmatch(event.value)
    )
    return next(found, event.value)


def _line(mark: Any) -> str:
    return "" if mark is None else f" in line {mark.line + 1}"
