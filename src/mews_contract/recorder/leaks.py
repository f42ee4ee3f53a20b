"""Whether something that must not be in a text is in it all the same, however it is spelled."""

import json
import re
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Collection, Iterator
from typing import Any, Final
from urllib.parse import quote, quote_plus

from mews_contract.json_values import is_array, is_object

SHORTEST_PART: Final = 6
"""Characters. What is shorter is looked for as a whole value only: it is part of anything."""

_MOMENT: Final = re.compile(
    r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d))?", re.IGNORECASE
)


def leaks(content: Any, originals: Collection[str], harmless: Collection[str]) -> bool:
    """Return whether a JSON value, its numbers and dates aside, holds an original in any spelling.

    It may hold what is harmless: words of the contract, and stand-ins. An original that is a part
    of one of them cannot be told from it.
    """
    kept = {word.casefold() for word in harmless}
    texts = (text for text in _texts(content) if not _MOMENT.fullmatch(text))
    rest = {text.casefold() for text in texts} - kept
    return bool(rest) and holds("\n".join(rest), originals, kept, whole=rest)


def holds(
    text: str, originals: Collection[str], harmless: Collection[str], whole: Collection[str] = ()
) -> bool:
    """Return whether a text in small letters holds one of the originals, in any spelling.

    What is short has to be one of its whole values.
    """
    return any(
        (spelling in whole if len(spelling) < SHORTEST_PART else spelling in text)
        and not any(spelling in word for word in harmless)
        for original in {*originals} - {""}
        for spelling in spellings(original)
    )


def spellings(text: str) -> set[str]:
    """Return the ways in which a text may be written, in small letters."""
    content, plain = text.encode(errors="surrogatepass"), json.dumps(text, ensure_ascii=False)[1:-1]
    ways = {text, json.dumps(text)[1:-1], plain, plain.replace("/", "\\/"), content.hex()}
    ways |= {quote(content, safe=""), quote_plus(content, safe=""), *_base64(content)}
    return {way.casefold() for way in ways} - {""}


def _base64(content: bytes) -> Iterator[str]:
    """Yield the characters that a content has in Base64, wherever in a longer one it stands."""
    for before in range(3):
        padded = b"\0" * before + content
        # The first and the last characters hold bits of the neighbours, too.
        begin, end = -(-before * 8 // 6), len(padded) * 8 // 6
        for encode in (b64encode, urlsafe_b64encode):
            part = encode(padded)[begin:end].decode()
            if len(part) >= SHORTEST_PART:
                yield part


def _texts(content: Any) -> Iterator[str]:
    if is_object(content):
        yield from content
        for value in content.values():
            yield from _texts(value)
    elif is_array(content):
        for value in content:
            yield from _texts(value)
    elif isinstance(content, str):
        yield content
