"""Receiving a message of a webhook: `python -m benchmarks.webhooks`.

A general message of ten events, of all types, is parsed and checked. Beside it is what one does
without a client: `json.loads`, which checks nothing.
"""

import json
import sys
from argparse import ArgumentParser
from itertools import cycle, islice
from typing import Final
from uuid import UUID

from benchmarks.bar import Bar
from benchmarks.interleave import interleave
from benchmarks.report import as_text
from mews_connector import models, webhooks

EVENTS: Final = 10
MESSAGE: Final = f"a message of {EVENTS} events, 1000 times"
PARSED: Final = "webhooks.parse"
PLAIN: Final = "json.loads"
BARS: Final = (Bar(MESSAGE, PARSED, PLAIN, "<=", 2.0),)

_TIMES: Final = range(1000)


def body() -> bytes:
    """Return the message as it arrives."""
    types = islice(cycle(models.WebhookEventDiscriminator), EVENTS)
    events = [
        models.WebhookEvent(
            discriminator=type_, value=models.EntityUpdatedData(id=UUID(int=number << 64))
        )
        for number, type_ in enumerate(types, 1)
    ]
    own = {"enterprise_id": UUID(int=2**127), "integration_id": UUID(int=2**126)}
    return models.WebhookMessage(**own, events=events).to_json().encode()


def main() -> int:
    """Run the benchmark. Returns the exit code: 1 when the bar is missed."""
    parser = ArgumentParser(prog="python -m benchmarks.webhooks")
    parser.add_argument("--rounds", type=int, default=100, help="default: %(default)s")
    options = parser.parse_args()
    content = body()
    contenders = {
        PARSED: lambda: [webhooks.parse(content) for _ in _TIMES],
        PLAIN: lambda: [json.loads(content) for _ in _TIMES],
    }
    results = {MESSAGE: interleave(contenders, rounds=options.rounds, warm_up=3)}
    print(as_text(results, BARS))
    return 0 if all(bar.is_kept(results) for bar in BARS) else 1


if __name__ == "__main__":
    sys.exit(main())
