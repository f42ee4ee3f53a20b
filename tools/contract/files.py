"""A file of the contract: YAML that all readers take for the same JSON, with the lines of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from mews_contract.json_values import JsonObject

Pointer = Sequence[str | int]
"""The steps of a JSON pointer."""

_TAG: Final = "tag:yaml.org,2002:"
_LITERALS: Final = {"null": None, "true": True, "false": False}
_NUMBER: Final = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+(?:[eE][-+]\d+)?)?")
"""A number as JSON and every YAML write it."""
_NUMBER_TO_SOME: Final = re.compile(r"0o[0-7]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?")
"""A number of YAML 1.2, which YAML 1.1 may take for text."""

_Pairs = dict[str, tuple[yaml.ScalarNode, yaml.Node]]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something is written.

    Attributes:
        file: The file, relative to the folder of the contract.
        line: The line, counted from 1.
    """

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong with the contract.

    Attributes:
        place: Where.
        found: What was found there.
        instead: What to write instead.
    """

    place: Place
    found: str
    instead: str

    def __str__(self) -> str:
        return f"{self.place}: {self.found}: {self.instead}"


class InvalidContractError(Exception):
    """The files are no contract.

    Attributes:
        problems: All that is wrong with them, in the order of the places.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


class File:
    """A file of the contract.

    Attributes:
        name: Its path, relative to the folder of the contract.
        content: What it holds.
    """

    def __init__(self, name: str, content: JsonObject, node: yaml.MappingNode) -> None:
        self.name = name
        self.content = content
        self._node = node

    def place(self, pointer: Pointer) -> Place:
        """Return where the value at a pointer is written, or else the last one on the way to it."""
        node: yaml.Node = self._node
        line = _line(node)
        for step in pointer:
            if isinstance(node, yaml.MappingNode):
                key, below = _pairs(node).get(str(step), (None, None))
                if key is None or below is None:
                    break
                line, node = _line(key), below
            elif isinstance(node, yaml.SequenceNode):
                if not isinstance(step, int) or step >= len(node.value):
                    break
                node = node.value[step]
                line = _line(node)
            else:
                break
        return Place(self.name, line)


def read(root: Path, name: str) -> File:
    """Return what a file holds.

    Args:
        root: The folder of the contract.
        name: The path of the file below it.

    Raises:
        InvalidContractError: It is missing, or breaks a rule: UTF-8, one YAML document, keys that
            are text and stand once, no scalar that readers of YAML take for different values.
    """
    try:
        text = (root / name).read_bytes().decode()
    except OSError as error:
        problem = Problem(Place(name, 1), f"cannot be read: {error.strerror}", "add the file")
        raise InvalidContractError([problem]) from None
    except UnicodeDecodeError as error:
        place = Place(name, error.object[: error.start].count(b"\n") + 1)
        problem = Problem(place, f"byte {error.start} is not UTF-8", "save the file as UTF-8")
        raise InvalidContractError([problem]) from None
    node = _composed(name, text)
    if not isinstance(node, yaml.MappingNode):
        problem = Problem(Place(name, 1), "holds no object", "write keys and values")
        raise InvalidContractError([problem])
    reader = _Reader(name)
    content = reader.object_of(node)
    if reader.problems:
        raise InvalidContractError(reader.problems)
    return File(name, content, node)


def _composed(name: str, text: str) -> yaml.Node | None:
    try:
        node: yaml.Node | None = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(name, 1 if mark is None else mark.line + 1)
        problem = Problem(place, f"is no YAML: {error.problem or error.context}", _advice(error))
        raise InvalidContractError([problem]) from None
    except yaml.reader.ReaderError as error:
        place = Place(name, text.count("\n", 0, error.position) + 1)
        problem = Problem(place, f"is no YAML: {error.reason}", "remove the character")
        raise InvalidContractError([problem]) from None
    return node


def _advice(error: yaml.MarkedYAMLError) -> str:
    if "alias" in (error.problem or ""):
        return "an alias needs its anchor above it in the same file; refer to others with $ref"
    if "document" in (error.problem or "") or "document" in (error.context or ""):
        return "write one document, without ---"
    return "mind the indentation, and quote what holds ': ' or ' #'"


class _Reader:
    """Makes JSON of nodes, and notes all that is wrong with them."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._open: set[int] = set()
        self.problems: list[Problem] = []

    def object_of(self, node: yaml.MappingNode) -> JsonObject:
        self._check_keys(node)
        return {key: self._value(value) for key, (_, value) in _pairs(node).items()}

    def _value(self, node: yaml.Node) -> Any:
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if id(node) in self._open:
            self._refuse(node, "an alias stands inside of what it repeats", "write it out")
            return None
        self._open.add(id(node))
        try:
            if isinstance(node, yaml.MappingNode):
                self._check_tag(node, "map")
                return self.object_of(node)
            self._check_tag(node, "seq")
            return [self._value(item) for item in node.value]
        finally:
            self._open.remove(id(node))

    def _check_keys(self, node: yaml.MappingNode) -> None:
        first: dict[str, yaml.Node] = {}
        for key, value in node.value:
            if _is_merge(key):
                self._check_merged(key, node, [*_merged(value)])
            elif not isinstance(key, yaml.ScalarNode):
                self._refuse(key, "an object or an array is a key", "write text as the key")
            elif key.tag != f"{_TAG}str":
                self._refuse(key, f"the key {key.value} is no text", f"write '{key.value}'")
            elif key.value in first:
                above = _line(first[key.value])
                found = f"the key {key.value} stands here again, after line {above}"
                self._refuse(key, found, "keep one of the two")
            else:
                first[key.value] = key

    def _check_merged(
        self, key: yaml.Node, node: yaml.MappingNode, merged: Sequence[yaml.Node]
    ) -> None:
        if not all(isinstance(each, yaml.MappingNode) for each in merged):
            self._refuse(key, "<< merges what is no object", "name an anchor of an object")
        for each in merged:
            if each is node or id(each) in self._open:
                self._refuse(key, "an alias stands inside of what it repeats", "write it out")
            elif isinstance(each, yaml.MappingNode):
                self._open.add(id(each))
                self._check_keys(each)
                self._open.remove(id(each))

    def _check_tag(self, node: yaml.Node, kind: str) -> None:
        if node.tag != f"{_TAG}{kind}":
            self._refuse(node, f"the tag {node.tag} is no JSON", "leave the tag out")

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        text = node.value
        if node.style:
            self._check_tag(node, "str")
            return text
        number = _NUMBER.fullmatch(text)
        if node.tag in {f"{_TAG}null", f"{_TAG}bool"} and text in _LITERALS:
            return _LITERALS[text]
        if node.tag == f"{_TAG}int" and number:
            return int(text)
        if node.tag == f"{_TAG}float" and number:
            return float(text)
        if node.tag != f"{_TAG}str" or _NUMBER_TO_SOME.fullmatch(text):
            found = f"readers of YAML disagree on what {text or 'nothing'} means"
            self._refuse(node, found, "quote it, or write null, true, false or a number as in JSON")
        return text

    def _refuse(self, node: yaml.Node, found: str, instead: str) -> None:
        problem = Problem(Place(self._name, _line(node)), found, instead)
        if problem not in self.problems:
            self.problems.append(problem)


def _pairs(node: yaml.MappingNode, above: frozenset[int] = frozenset()) -> _Pairs:
    """Return the keys of an object with their values, in written order and merge keys followed."""
    own = {key.value for key, _ in node.value if _is_text(key)}
    above |= {id(node)}
    found: _Pairs = {}
    for key, value in node.value:
        if _is_merge(key):
            for each in _merged(value):
                if isinstance(each, yaml.MappingNode) and id(each) not in above:
                    # What the object says itself, or was merged first, holds.
                    below = _pairs(each, above).items()
                    found |= {name: at for name, at in below if name not in own | found.keys()}
        elif _is_text(key):
            found.setdefault(key.value, (key, value))
    return found


def _merged(value: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(value, yaml.SequenceNode):
        yield from value.value
    else:
        yield value


def _is_merge(key: yaml.Node) -> bool:
    return key.tag == f"{_TAG}merge"


def _is_text(key: yaml.Node) -> bool:
    return isinstance(key, yaml.ScalarNode) and not _is_merge(key)


def _line(node: yaml.Node) -> int:
    mark: Any = node.start_mark
    line: int = mark.line
    return line + 1
