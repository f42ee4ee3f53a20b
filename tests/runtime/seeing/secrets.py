"""Tokens and door codes, drawn or fixed, and the ways to call with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from tests.runtime import samples
from tests.runtime.sides import AnyClient, items, settle


@dataclass(frozen=True)
class Secrets:
    """What one call holds that nothing may show."""

    client_token: str
    access_token: str
    door_code: str

    @property
    def all(self) -> tuple[str, str, str]:
        return self.client_token, self.access_token, self.door_code

    def __str__(self) -> str:
        return " ".join(self.all)


FIXED = Secrets("Zq7/client\\token&'", 'Zq7"access+token-é🔑', "25806913470")


def telling(text: str) -> bool:
    """Tell whether a text is not shown by chance, nor left behind by masking."""
    plain = text.replace("\\", "").casefold()
    return len(plain) >= 8 and len(set(plain)) > 4 and "***" not in text


CHARACTERS = st.characters(exclude_categories=["Cs"]) | st.sampled_from(
    "\"'\\/&<>+`.*?()[]{}|^$%\n\t\x7fé漢🔑"
)
# Hypothesis draws words of the code, too, which are shown all over the place.
TEXTS = st.text(CHARACTERS, min_size=6, max_size=24).map("Qz{}Zq".format)
DIGITS = st.integers(10**9, 10**15).map(str)
HEX = st.uuids().map(lambda id_: f"{id_.hex.upper()}-{id_.hex.upper()}")
WORDS = (TEXTS | DIGITS | HEX).filter(telling)
SECRETS = st.builds(Secrets, WORDS, WORDS, WORDS)
SHORT_CODES = st.integers(1000, 9999).map(str)

Operation = Callable[[AnyClient, str], Any]


def _read(client: AnyClient, _: str) -> Any:
    return items(client.resource_blocks.get_all())


def _read_ahead(client: AnyClient, _: str) -> Any:
    return items(client.resource_blocks.get_all(prefetch=True))


def _write(client: AnyClient, _: str) -> Any:
    return settle(client.resource_blocks.add(resource_blocks=[samples.block()]))


def _write_code(client: AnyClient, door_code: str) -> Any:
    access = [samples.access(door_code)]
    return settle(client.resource_access_tokens.add(resource_access_token_parameters=access))


def _write_untyped(client: AnyClient, door_code: str) -> Any:
    return settle(client.call("resourceAccessTokens/add", samples.door_codes(door_code)))


def _read_untyped(client: AnyClient, _: str) -> Any:
    return settle(client.call("resourceBlocks/getAll", {"Limitation": {"Count": 10}}))


WITHOUT_CODES: dict[str, Operation] = {
    "read": _read,
    "read ahead": _read_ahead,
    "write": _write,
    "untyped read": _read_untyped,
}
WITH_CODES: dict[str, Operation] = {
    "write of a code": _write_code,
    "untyped write": _write_untyped,
}
OPERATIONS = WITHOUT_CODES | WITH_CODES
