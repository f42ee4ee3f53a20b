"""How long it takes to mask what a server says back of a request that holds many secrets.

    python -m benchmarks.masking

An error of a write of 1,000 door codes that echoes all of them, and of a client that has had
1,000 access tokens: as a JSON value and as JSON in a text. The target is 5 ms each.
"""

import json
import secrets
from collections.abc import Callable
from time import perf_counter

from mews_runtime.masking import JsonValue, Secrets, mask

MANY = 1000
ROUNDS = 20


def token() -> str:
    """Return a token as long as those of Mews."""
    return f"{secrets.token_hex(16)}-{secrets.token_hex(15)}".upper()


def door_code() -> str:
    """Return a door code of ten digits."""
    return str(10**9 + secrets.randbelow(9 * 10**9))


def difficult() -> str:
    """Return a secret that every way of escaping writes in another way."""
    return f'é/"1<{secrets.token_urlsafe(12)}'


KINDS: dict[str, Callable[[], str]] = {
    "tokens": token,
    "door codes": door_code,
    "with escapes": difficult,
}


def milliseconds(value: JsonValue, hidden: list[str]) -> float:
    """Return how long it takes to mask a value, the best of several rounds."""
    taken: list[float] = []
    for _ in range(ROUNDS):
        began = perf_counter()
        mask(value, Secrets(hidden))
        taken.append(perf_counter() - began)
    return min(taken) * 1000


def main() -> None:
    """Print a row for each kind of secret."""
    print(f"Masking an error that echoes {MANY} secrets, in ms")
    print(f"{'':>14}{'as values':>12}{'in a text':>12}")
    for name, make in KINDS.items():
        hidden = [make() for _ in range(MANY)]
        values: list[JsonValue] = [{"Value": each} for each in hidden]
        as_values = milliseconds(values, hidden)
        in_a_text = milliseconds(json.dumps(values), hidden)
        print(f"{name:>14}{as_values:>12.2f}{in_a_text:>12.2f}")


if __name__ == "__main__":
    main()
