"""Waiting for a job: what an operation has only begun is asked for until it has finished."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final, cast
from uuid import UUID

from msgspec import UNSET, ValidationError, convert
from msgspec.structs import replace as renewed

from mews_runtime.clock import is_seconds
from mews_runtime.errors import (
    ConfigurationError,
    JobFailedError,
    JobUnfinishedError,
    MewsError,
    check_argument,
    kind_of,
)
from mews_runtime.http.departure import Deadline
from mews_runtime.messages.places import place_of
from mews_runtime.schema.model import Model, attribute_name
from mews_runtime.schema.operation import Job, Operation
from mews_runtime.schema.updates import value_at
from mews_runtime.sending.api import Options
from mews_runtime.sending.attempts import Sleep, Steps, gather
from mews_runtime.sending.core import ApiResponse, Core

_SHORTEST_PAUSE: Final = 1.0
"""Seconds."""

_SHARE: Final = 0.5
"""The pause before it is asked again, as a share of the time that it has taken so far."""


class Waiting:
    """A job that was begun.

    Args:
        core: What the client knows.
        operation: The operation that has begun it.
        begun: The result of that, or the id of the job.
        seconds: How long to wait at most, or None for no end.
        options: Those of each request.

    Raises:
        ConfigurationError: The deadline is none, or `begun` names no job of that kind.
    """

    def __init__(
        self,
        core: Core,
        operation: Operation[Any],
        begun: object,
        seconds: float | None,
        options: Options,
    ) -> None:
        fits = seconds is None or (is_seconds(seconds) and seconds > 0)
        check_argument("deadline", seconds, "a number of seconds above 0, or None", fits=fits)
        self._core, self._options = core, options
        self._job = cast("Job", operation.job)
        self._begun = begun if isinstance(begun, operation.response) else None
        named = None if self._job.items is None else _id_of(begun)
        if self._begun is None and named is None:
            other = (
                ""
                if self._job.items is None
                else f", or its {_in_python(operation.response, self._job.started)}"
            )
            message = f"begun must be the result of {operation.name}{other}; got {kind_of(begun)}"
            raise ConfigurationError(message)
        self._id = named if self._begun is None else value_at(self._begun, self._job.started)
        self.asked = cast("Operation[Any]", core.contract.operation(self._job.operation))
        self._deadline = Deadline(core.clock, seconds)

    def steps(self) -> Steps[Any]:
        """Ask until it is finished. End with the response that tells so, whose result is the job.

        The error is a `JobFailedError` where it has failed, and a `JobUnfinishedError` where the
        deadline has passed.
        """
        if self._id is None:
            return JobFailedError("no job was started", operation=self.asked.name, job=self._begun)
        while True:
            response = yield from gather(self._core, self._calls())
            if isinstance(response, MewsError):
                return response
            outcome = self._outcome(response)
            if not isinstance(outcome, str):
                return outcome
            left = self._deadline.left()
            if left <= 0:
                text = (
                    f"after {self._deadline.seconds:g} s the job {self._id} has not finished (its "
                    f"state is {outcome}). It goes on: wait for it again"
                )
                return JobUnfinishedError(text, operation=self.asked.name, state=outcome)
            pause = max(_SHORTEST_PAUSE, self._deadline.elapsed() * _SHARE)
            yield Sleep(min(pause, self._job.longest_pause, left))

    def _calls(self) -> Any:
        sent = {wire: value_at(self._begun, place) for wire, place in self._job.sent.items()}
        sent[self._job.ids] = self._id if self._job.items is None else [self._id]
        arguments: Mapping[str, object] = {
            attribute_name(self.asked.request, wire): value for wire, value in sent.items()
        }
        retry = self._options.retry or self._core.retry
        within = min(self._deadline.left(), retry.deadline or self._deadline.seconds)
        if within < self._deadline.seconds:
            retry = replace(retry, deadline=max(within, self._deadline.least))
        options = Options(timeout=self._options.timeout, retry=retry)
        return self._core.parts(self.asked, arguments, options)

    def _outcome(self, response: ApiResponse[Any]) -> ApiResponse[Any] | MewsError | str:
        """Return the response whose result is the job, how it has failed, or how it stands."""
        job: object = response.result
        if self._job.items is not None:
            listed = getattr(job, attribute_name(type(cast("Model", job)), self._job.items))
            job = next(iter(listed if listed is not UNSET and listed else ()), None)
        state = value_at(job, self._job.state)
        if state in self._job.done:
            return renewed(response, result=job)
        if job is None or state in self._job.failed:
            ended = "no longer exists" if job is None else f"has ended as {state}"
            text = f"the job {self._id} {ended}"
            return JobFailedError(text, operation=self.asked.name, job=job)
        return str(state)


def _id_of(begun: object) -> UUID | None:
    """Return what is passed as an id, which may be a text as in any other argument, or None."""
    with suppress(ValidationError):
        return convert(begun, UUID) if isinstance(begun, str | UUID) else None
    return None


def _in_python(model: type[Model], way: str) -> str:
    """Return the way to a property by the names of attributes."""
    place, names = place_of(model), list[str]()
    for wire in way.split("."):
        names.append(attribute_name(place.model, wire) if place.model else wire)
        place = place.property(wire)
    return ".".join(names)
