"""Keeping tokens and door codes out of everything that people or log collectors read."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

MASK = "***"

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"


@dataclass(frozen=True, slots=True)
class RawBody:
    """Bytes of a body that no repr shows, so that no traceback with locals does either."""

    content: bytes = field(repr=False)


def mask(value: JsonValue, secrets: Iterable[str]) -> JsonValue:
    """Return a JSON value in which every secret is replaced by `***`.

    Secrets are found in keys and values, also inside longer strings and where they are escaped
    as JSON puts them. A value that is nested too deeply to be looked through is one `***`.
    """
    try:
        return _mask(value, _spellings(secrets))
    except RecursionError:
        return MASK


def mask_text(text: str, secrets: Iterable[str]) -> str:
    """Return a text in which every secret is replaced by `***`."""
    return _mask_text(text, _spellings(secrets))


def _spellings(secrets: Iterable[str]) -> list[str]:
    """Return the ways in which secrets may be written, the longest first: one may hold another."""
    spellings = {
        spelling
        for secret in secrets
        for ascii_only in (True, False)
        for spelling in (secret, json.dumps(secret, ensure_ascii=ascii_only)[1:-1])
    }
    return sorted(spellings - {""}, key=len, reverse=True)


def _mask_text(text: str, spellings: list[str]) -> str:
    for spelling in spellings:
        text = text.replace(spelling, MASK)
    return text


def _mask(value: JsonValue, spellings: list[str]) -> JsonValue:
    match value:
        case str():
            return _mask_text(value, spellings)
        case Mapping():
            return {
                _mask_text(key, spellings): _mask(item, spellings) for key, item in value.items()
            }
        case list():
            return [_mask(item, spellings) for item in value]
        case bool() | None:
            return value
        case _:
            return MASK if str(value) in spellings else value
