"""Tokens and door codes, drawn or fixed, and the ways to call with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from hypothesis import strategies as st

from mews_runtime.sending.retry import Retry
from tests.support import samples
from tests.support.clocks import FakeClock
from tests.support.sides import AnyClient, Options, items, settle


@dataclass(frozen=True)
class Secrets:
    """What one call holds that nothing may show."""

    client_token: str
    access_token: str
    door_code: str

    @property
    def all(self) -> tuple[str, str, str]:
        return self.client_token, self.access_token, self.door_code

    @property
    def options(self) -> Options:
        """Options of a client that holds them, and tries three times without waiting."""
        return Options(
            client_token=self.client_token,
            access_token=self.access_token,
            retry=Retry(attempts=3),
            clock=FakeClock(),
        )

    def __str__(self) -> str:
        return " ".join(self.all)


FIXED: Final = Secrets("Zq7/client\\token&'", 'Zq7"access+token-é🔑', "25806913470")


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

Operation = Callable[[AnyClient, Any], Any]


def added(client: AnyClient, door_code: Any) -> Any:
    """Add a door code."""
    access = [samples.access(door_code)]
    return settle(client.resource_access_tokens.add(resource_access_token_parameters=access))


OPERATIONS: Final[dict[str, Operation]] = {
    "write of a code": added,
    "untyped write": lambda client, door_code: settle(
        client.call("resourceAccessTokens/add", samples.door_codes(door_code))
    ),
    "read": lambda client, _: items(client.resource_blocks.get_all()),
    "read ahead": lambda client, _: items(client.resource_blocks.get_all(prefetch=True)),
    "write": lambda client, _: settle(
        client.resource_blocks.add(resource_blocks=[samples.block()])
    ),
    "untyped read": lambda client, _: settle(
        client.call("resourceBlocks/getAll", {"Limitation": {"Count": 10}})
    ),
}
WITH_CODES: Final = {name: OPERATIONS[name] for name in ("write of a code", "untyped write")}
CALLS: Final = st.sampled_from([*OPERATIONS.values()])
