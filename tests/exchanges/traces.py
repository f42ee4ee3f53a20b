"""What must not be found, looked for in whatever was left behind."""

import json
import logging
import re
from base64 import b64encode
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import cast
from urllib.parse import quote

SHORT = 6


def found(texts: Iterable[str], folder: Path, *said: str) -> list[str]:
    """What of some texts is in the files below a folder, in their names, or in what was said."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    contents = [path.read_text(encoding="utf-8") for path in files]
    whole = "\n".join([*contents, *(str(path.relative_to(folder)) for path in files), *said])
    strings = {text for content in contents for text in _strings(json.loads(content))}
    words = {*re.findall(r"\S+", "\n".join(said)), *strings}
    return [text for text in texts if _is_in(text, whole.casefold(), words)]


@contextmanager
def logged() -> Generator[StringIO]:
    """Everything that any logger of this process says meanwhile."""
    said = StringIO()
    handler, logger = logging.StreamHandler(said), logging.getLogger()
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    try:
        yield said
    finally:
        logger.setLevel(level)
        logger.removeHandler(handler)


def _is_in(text: str, whole: str, words: set[str]) -> bool:
    if len(text) < SHORT:
        return text in words
    encoded = text.encode()
    spelled = [
        text,
        json.dumps(text)[1:-1],
        json.dumps(text, ensure_ascii=False)[1:-1],
        quote(text, safe=""),
        repr(text)[1:-1],
        encoded.hex(),
        b64encode(encoded).decode().rstrip("=")[:-1],
    ]
    return any(spelling.casefold() in whole for spelling in spelled)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in cast("dict[str, object]", value).items():
            yield key
            yield from _strings(item)
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            yield from _strings(item)
    elif isinstance(value, str):
        yield value
