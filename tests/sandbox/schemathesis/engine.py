"""Schemathesis against a sandbox: how it is configured, what it is fed with, what it saw.

Its engine runs the four phases as `st run` does, on the app itself: no socket. What the tool makes
of types is partly unknown to strict checkers, and so its own objects are `Any` here.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal
from zlib import crc32

import schemathesis
from schemathesis.core.failures import Failure
from schemathesis.core.transport import Response
from schemathesis.engine import Status, events, from_schema
from schemathesis.generation.meta import REQUEST_SHAPE_PROBES, TestPhase
from schemathesis.hooks import HookContext
from schemathesis.openapi.checks import RejectedPositiveData
from starlette.types import ASGIApp

from mews_contract.operation import PREFIX, Operation
from mews_sandbox.sandbox import Sandbox
from tests.contract.contract import operations
from tests.contract.links import links
from tests.sandbox.schemathesis.document import document
from tests.sandbox.schemathesis.realistic import Realistic

OPERATIONS: Final = {operation.name: operation for operation in operations()}
REFUSED_BY: Final = "sandbox-refused-by"
GRANTED: Final = frozenset({200, 204})

Run = Literal["positive", "negative", "stateful"]
"""What a run of the tool tries: what is inside the contract, what is outside, or links."""

Intent = Literal["positive", "negative", "probe"]
"""Whether a request is inside the contract, outside of it, or odd in a way that it is silent on."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A request and its answer.

    Attributes:
        phase: The phase of the tool that sent it.
        operation: Short name of the operation.
        intent: What the request is.
        status: The status of the answer.
        refused_by: What the sandbox says it was refused by, or None if it was granted.
        request: What was sent, in a form to repeat it from.
        broken: What the tool's checks of the response say.
        link: The link of the contract that it followed: its operation, and its name.
        message: What the answer says, if it is a refusal.
    """

    phase: str
    operation: str
    intent: Intent
    status: int
    refused_by: str | None
    request: str
    broken: list[str]
    link: tuple[str, str] | None
    message: str

    def problems(self) -> list[str]:
        """Return what is wrong with the answer."""
        found = list(self.broken)
        if self.status >= 500 or self.refused_by == "sandbox":
            found.append("the sandbox failed")
        # The tool knows what is valid, not what exists: a rule may refuse what is valid.
        elif self.intent == "positive" and self.status not in GRANTED and self.refused_by != "rule":
            found.append("a request inside the contract was refused")
        elif self.intent == "negative" and (self.status, self.refused_by) != (400, "contract"):
            found.append("the contract did not refuse a request outside of it")
        told = f"{self.operation} ({self.phase}): {self.status}, refused by {self.refused_by}"
        return [f"{told}: {problem}\n    {self.request}" for problem in found]


@dataclass(frozen=True, slots=True)
class Budget:
    """How much is tried. What the contract's bounds and examples give is tried in any case.

    Attributes:
        fuzzing: Random cases for each operation, inside the contract and as many outside.
        scenarios: Random sequences of calls along each link of the contract.
        seed: Makes the cases the same each time.
    """

    fuzzing: int
    scenarios: int
    seed: int = 1


def attack(
    app: ASGIApp, sandbox: Sandbox, budget: Budget, names: Collection[str]
) -> Iterator[Outcome | str]:
    """Yield every answer of an app, and in words every error that kept the tool from testing.

    Args:
        app: The app.
        sandbox: The sandbox behind it, whose ids go into the requests.
        budget: How much is tried.
        names: The operations that are tried.
    """
    # A run of both would make five of six random cases positive.
    for intent in ("negative", "positive"):
        yield from _run(app, sandbox, names, configuration(budget, intent))


def follow(
    app: ASGIApp, sandbox: Sandbox, budget: Budget, sources: Collection[str]
) -> Iterator[Outcome | str]:
    """Yield what `attack` does, of sequences of calls along each link of some operations."""
    found = [link for link in links() if link.origin.name in sources]
    for source in dict.fromkeys(link.origin.name for link in found):
        targets = [link.target.name for link in found if link.origin.name == source]
        names = dict.fromkeys([source, *targets])
        yield from _run(app, sandbox, names, configuration(budget, "stateful"))


def _run(
    app: ASGIApp, sandbox: Sandbox, names: Collection[str], configured: dict[str, Any]
) -> Iterator[Outcome | str]:
    config_type: Any = schemathesis.Config
    raw = document(OPERATIONS[name] for name in names)
    schema = schemathesis.openapi.from_dict(raw, config=config_type.from_dict(configured))
    schema.app = app
    _connect(schema, sandbox)
    for event in from_schema(schema).execute():
        if isinstance(event, events.ScenarioFinished):
            yield from _outcomes(event.phase.value, event.recorder)
        elif isinstance(event, events.NonFatalError):
            yield f"{event.label}: {event.info}"


def configuration(budget: Budget, run: Run) -> dict[str, Any]:
    """Return the configuration of the tool, which is that of its command line."""
    is_stateful = run == "stateful"
    return {
        "seed": budget.seed,
        # A failure is one among others; shrinking it would cost more than it tells.
        "continue-on-failure": True,
        "generation": {
            "mode": "all" if is_stateful else run,
            "max-examples": budget.scenarios if is_stateful else budget.fuzzing,
            "no-shrink": True,
            "database": "none",
        },
        "phases": {
            "examples": {"enabled": run == "positive"},
            # `unsupported_method` wants 405; Mews answers another method by 404, as it does any
            # address that it does not have (facts, "Addresses"). Tried by hand.
            "coverage": {"enabled": not is_stateful, "unexpected-methods": []},
            "fuzzing": {"enabled": not is_stateful},
            "stateful": {"enabled": is_stateful},
        },
        "checks": {
            # By default 401, 403, 404, 409 and 429 pass as acceptance, and all of 4xx as rejection.
            # The documentation gives 400 to what is malformed (facts, "Responses").
            "positive_data_acceptance": {"expected-statuses": [str(each) for each in GRANTED]},
            "negative_data_rejection": {"expected-statuses": ["400"]},
        },
    }


def _connect(schema: Any, sandbox: Sandbox) -> None:
    """Hang what the tool calls while it runs into its schema. The names are those of its hooks."""
    realistic, beginning = Realistic(sandbox), sandbox.snapshot()

    def map_case(_: HookContext, case: Any) -> Any:
        # The sandbox looks at the contract first: what is outside needs no more to be refused.
        if _intent(case) == "positive":
            is_linked = case.meta.phase.name == TestPhase.STATEFUL
            case.body = realistic.body(_operation(case), case.body, is_linked=is_linked)
        if crc32(repr(case.body).encode()) % 4 == 0:
            case.headers["Prefer"] = "return=minimal"
        return case

    def before_add_examples(context: HookContext, examples: list[Any]) -> None:
        # Examples are not mapped by themselves.
        examples[:] = [map_case(context, example) for example in examples]

    def after_call(_: HookContext, case: Any, response: Response) -> None:
        # Every case begins with the same hotel, but for those of a sequence.
        if case.meta.phase.name != TestPhase.STATEFUL and response.status_code in GRANTED:
            sandbox.restore(beginning)

    def filter_failure(_: HookContext, failure: Failure, __: Any, response: Response) -> bool:
        # What is valid may still name what does not exist or does not belong together: the
        # documentation gives 400 and 403 to that. The sandbox says when it was one of its rules.
        is_refusal = isinstance(failure, RejectedPositiveData)
        return not (is_refusal and response.headers.get(REFUSED_BY) == ["rule"])

    for hook in (map_case, before_add_examples, after_call, filter_failure):
        schema.hook(hook)


def _outcomes(phase: str, recorder: Any) -> Iterator[Outcome]:
    for id_, interaction in recorder.interactions.items():
        node, response = recorder.cases[id_], interaction.response
        case = node.value
        failures = [
            f"{check.name}: {check.failure_info.failure.message}"
            for check in recorder.checks.get(id_, ())
            if check.status == Status.FAILURE and check.failure_info
        ]
        operation = _operation(case)
        yield Outcome(
            phase=phase,
            operation=operation.name,
            intent=_intent(case),
            status=response.status_code if response else 0,
            refused_by=_header(response.headers if response else {}, REFUSED_BY),
            request=repr(case),
            broken=failures if response else ["no answer", *failures],
            link=_link(node),
            message=_message(response),
        )


def _message(response: Response | None) -> str:
    if response is None or response.status_code in GRANTED:
        return ""
    return response.content.decode(errors="replace")


def _operation(case: Any) -> Operation:
    path: str = case.operation.path
    return OPERATIONS[path.removeprefix(PREFIX)]


def _link(node: Any) -> tuple[str, str] | None:
    """Return the operation and the name of the link that led to a case."""
    if node.transition is None or not node.is_transition_applied:
        return None
    # Such as `POST /a -> [200] GetAdded -> POST /b`.
    source, link, _ = node.transition.id.split(" -> ")
    return source.rpartition(PREFIX)[2], link.partition(" ")[2]


def _intent(case: Any) -> Intent:
    # A request of another media type: the documentation knows none but JSON, and says no more.
    if getattr(case.meta.phase.data, "scenario", None) in REQUEST_SHAPE_PROBES:
        return "probe"
    return "negative" if case.meta.generation.mode.is_negative else "positive"


def _header(headers: Mapping[str, list[str]], name: str) -> str | None:
    return headers.get(name, [None])[0]
