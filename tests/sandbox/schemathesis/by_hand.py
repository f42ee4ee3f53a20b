"""What Schemathesis cannot see of this contract, tried by hand: wherever the contract has it.

- Arrays of more than 15 items, which it makes badly: those at the bound, and one item more.
- Integers spelled `1.0`, which JSON Schema allows, and the longest intervals, which it cannot say.
- Credentials: they are in the body, so that the tool does not know that there are any.
- Addresses and methods that are not there, bodies that are too large, and what is no JSON.
"""

import asyncio
import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Final

import httpx2
from starlette.types import ASGIApp

from mews_contract.operation import Operation
from mews_contract.places import Place
from mews_sandbox.sandbox import Sandbox
from tests.contract.bodies import replaced, whole
from tests.sandbox.schemathesis.engine import OPERATIONS, REFUSED_BY
from tests.sandbox.schemathesis.realistic import Realistic
from tests.sandbox.schemathesis.report import BY_HAND, Intent, Outcome

OK, NO_CONTENT = 200, 204
METHODS: Final = ("GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
LONGEST: Final = {"P3M": ("2023-11-30T00:00:00Z", "2024-02-29T00:00:00Z", "2024-02-29T00:00:01Z")}
"""By duration: a start, the last end that is allowed, and the first that is not."""
_JSON: Final = {"Content-Type": "application/json"}
NO_JSON: Final = (b"", b"{", b"\xff", b'{"Client": NaN}', b"[" * 100_000)


@dataclass(frozen=True, slots=True)
class Trial:
    """A request, and what has to become of it.

    Attributes:
        operation: The operation.
        title: What is tried.
        content: The body.
        intent: Whether it is inside the contract.
        expected: The status and what it is refused by, where the intent does not say it.
        method: The HTTP method.
        path: The path of the address, if it is not that of the operation.
    """

    operation: Operation
    title: str
    content: bytes
    intent: Intent = "probe"
    expected: tuple[int, str] | None = None
    method: str = "POST"
    path: str | None = None


def try_out(app: ASGIApp, sandbox: Sandbox, operations: Collection[str]) -> Iterator[Outcome]:
    """Yield the answers of an app to every trial of some operations, each on the same hotel."""
    beginning = sandbox.snapshot()
    # It reaches no network, and so needs none of the certificates that take long to load.
    client = httpx2.AsyncClient(transport=httpx2.ASGITransport(app), trust_env=False)
    with asyncio.Runner() as runner:
        for trial in _trials(sandbox, operations):
            address = f"http://localhost{trial.path or trial.operation.path}"
            answer = runner.run(
                client.request(trial.method, address, content=trial.content, headers=_JSON)
            )
            sandbox.restore(beginning)
            yield _outcome(trial, answer)
        runner.run(client.aclose())


def _trials(sandbox: Sandbox, names: Collection[str]) -> Iterator[Trial]:
    realistic = Realistic(sandbox)
    for operation in (OPERATIONS[name] for name in names):
        body = realistic.body(operation, whole(operation, "request"))
        yield Trial(operation, "everything at once", _encoded(body), "positive")
        for place in operation.places["request"]:
            yield from _items(operation, place, body)
            yield from _integers(operation, place, body)
            yield from _intervals(operation, place, body)
            yield from _credentials(operation, place, body)
        yield from _addresses(operation, _encoded(body))
        yield from _contents(operation, _encoded(body), sandbox.max_body)


def _items(operation: Operation, place: Place, body: Any) -> Iterator[Trial]:
    for keyword, beyond in (("minItems", -1), ("maxItems", 1)):
        if keyword in place.node:
            limit: int = place.node[keyword]
            intents: dict[int, Intent] = {limit: "positive", limit + beyond: "negative"}
            for count, intent in intents.items():
                items = [_value(body, f"{place.path}[0]")] * count
                content = _encoded(replaced(body, place.path, items))
                yield Trial(operation, f"{count} items at {place.path}", content, intent)


def _value(body: Any, path: str) -> Any:
    """Return what is at a JSON path."""
    for step in re.findall(r"\w+", path):
        body = body[int(step) if step.isdecimal() else step]
    return body


def _integers(operation: Operation, place: Place, body: Any) -> Iterator[Trial]:
    if place.type == "integer":
        content = _encoded(replaced(body, place.path, 1.0))
        yield Trial(operation, f"1.0 at {place.path}", content, "positive")


def _intervals(operation: Operation, place: Place, body: Any) -> Iterator[Trial]:
    if "x-mews-max-interval" in place.node:
        start, last, past = LONGEST[place.node["x-mews-max-interval"]]
        intents: dict[str, Intent] = {last: "positive", past: "negative"}
        for end, intent in intents.items():
            content = _encoded(replaced(body, place.path, {"StartUtc": start, "EndUtc": end}))
            yield Trial(operation, f"{start} to {end} at {place.path}", content, intent)


def _credentials(operation: Operation, place: Place, body: Any) -> Iterator[Trial]:
    if "x-mews-credential" in place.node and "x-mews-secret" in place.node:
        content = _encoded(replaced(body, place.path, "unknown"))
        expected = 401, "authentication"
        yield Trial(operation, f"an unknown {place.path}", content, expected=expected)


def _addresses(operation: Operation, content: bytes) -> Iterator[Trial]:
    missing = 404, "address"
    for method in METHODS:
        yield Trial(operation, method, content, expected=missing, method=method)
    wrong = (
        operation.path.lower(),
        f"{operation.path}/",
        f"/{operation.path}",
        operation.path[:-1],
    )
    for path in wrong:
        yield Trial(operation, f"address {path}", content, expected=missing, path=path)


def _contents(operation: Operation, content: bytes, largest: int) -> Iterator[Trial]:
    # White space around JSON says nothing, and counts.
    yield Trial(operation, f"{largest} bytes", content.ljust(largest), "positive")
    expected = 413, "size"
    yield Trial(operation, f"{largest + 1} bytes", content.ljust(largest + 1), expected=expected)
    for text in NO_JSON:
        yield Trial(operation, f"the body {text[:20]!r}", text, "negative")


def _encoded(body: Any) -> bytes:
    return json.dumps(body).encode()


def _outcome(trial: Trial, answer: httpx2.Response) -> Outcome:
    refused_by = answer.headers.get(REFUSED_BY)
    broken = [*_breaches(trial.operation, answer)]
    if trial.expected not in {None, (answer.status_code, refused_by)}:
        broken.append(f"expected {trial.expected}, got {(answer.status_code, refused_by)}")
    return Outcome(
        source=BY_HAND,
        operation=trial.operation.name,
        intent=trial.intent,
        status=answer.status_code,
        refused_by=refused_by,
        request=trial.title,
        broken=broken,
    )


def _breaches(operation: Operation, answer: httpx2.Response) -> Iterator[str]:
    """Yield where an answer leaves the contract."""
    request_id = answer.headers.get("Request-Id")
    if not request_id:
        yield "no Request-Id"
    if answer.request.method == "HEAD" or answer.status_code == NO_CONTENT:
        return
    body = answer.json()
    if answer.status_code == OK:
        if not operation.validator("response").is_valid(body):
            yield f"outside the contract: {answer.text[:500]}"
    elif body.get("RequestId") != request_id or not body.get("Message"):
        yield f"not an error of the API: {answer.text[:500]}"
