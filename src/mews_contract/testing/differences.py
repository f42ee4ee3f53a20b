"""Where a request differs from a recorded one, without showing what may be secret."""

import json
import re
from collections.abc import Collection, Iterator
from typing import Any, Final

from mews_contract.json_values import is_array, is_object
from mews_contract.meaning import meaning
from mews_contract.operation import Operation
from mews_contract.places import Place

_FORMATS: Final = frozenset({"date-time", "date", "uuid"})
_PLAIN: Final = re.compile(
    r"[0-9a-fA-F-]{36}|\d{4}-\d\d-\d\d([Tt][\d:.]{8,18}([Zz]|[+-]\d\d:\d\d))?", re.ASCII
)
_ABSENT: Final = object()


class Comparison:
    """Compares the bodies of requests by their meaning.

    JSON paths that are ignored may differ, with all below them. `[*]` stands for any item.
    """

    def __init__(self, operation: Operation | None, ignored: Collection[str]) -> None:
        found = operation.places["request"] if operation else []
        self._places: dict[str, Place] = {place.path: place for place in found}
        patterns = [re.escape(path).replace(r"\[\*\]", r"\[\d+\]") for path in ignored]
        self._ignored = re.compile(rf"(?:{'|'.join(patterns)})(?![^.\[])") if patterns else None

    def differences(self, sent: Any, recorded: Any) -> list[str]:
        """Return where two bodies differ, in the order of what is recorded.

        What is said of a place quotes numbers, times, ids and values of enums only.
        """
        return list(self._differences("$", "$", sent, recorded))

    def _differences(self, path: str, at: str, sent: Any, recorded: Any) -> Iterator[str]:
        if self._ignored is not None and self._ignored.match(path):
            return
        if is_object(sent) and is_object(recorded):
            for name in [*recorded, *(name for name in sent if name not in recorded)]:
                # A name of a map may be a secret, and is not shown.
                step = "*" if f"{at}.*" in self._places else name
                pair = sent.get(name, _ABSENT), recorded.get(name, _ABSENT)
                yield from self._differences(f"{path}.{step}", f"{at}.{step}", *pair)
        elif is_array(sent) and is_array(recorded) and len(sent) == len(recorded):
            for index, items in enumerate(zip(sent, recorded, strict=True)):
                yield from self._differences(f"{path}[{index}]", f"{at}[0]", *items)
        # To Python, but not to JSON, true is 1.
        elif isinstance(sent, bool) is not isinstance(recorded, bool) or (
            meaning(sent) != meaning(recorded)
        ):
            yield f"{path}: {_words(self._places.get(at), sent, recorded)}"


def _words(place: Place | None, sent: Any, recorded: Any) -> str:
    if sent is _ABSENT:
        return f"was not sent, {_shown(place, recorded)} is recorded"
    if recorded is _ABSENT:
        return f"{_shown(place, sent)} was sent, nothing is recorded"
    ours, theirs = _shown(place, sent), _shown(place, recorded)
    if ours == theirs:
        return f"another {ours.partition(' ')[2]} was sent than is recorded"
    return f"{ours} was sent, {theirs} is recorded"


def _shown(place: Place | None, value: Any) -> str:
    """Return a value as a message may show it."""
    if is_object(value):
        return "an object"
    if is_array(value):
        return f"a list of {len(value)}"
    if place is None or place.node.get("x-mews-secret"):
        return "a value"
    if isinstance(value, str) and not _is_telling(place, value):
        return "a text"
    return json.dumps(value)


def _is_telling(place: Place, text: str) -> bool:
    """Whether a text is an enum value, an id or a time, as its place asks for."""
    if "enum" in place.node:
        return text in place.node["enum"]
    return place.node.get("format") in _FORMATS and _PLAIN.fullmatch(text) is not None
