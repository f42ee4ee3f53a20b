"""What `mews` ends with, and which error of the client ends with what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final, NoReturn


class Exit(IntEnum):
    """An exit code."""

    DONE = 0
    USAGE = 2
    """An argument, a file, the environment or the request cannot be used. Nothing was sent."""
    REFUSED = 3
    """Mews refused the request. It was not applied."""
    UNAUTHORIZED = 4
    """A token is wrong, has expired, or does not permit the operation."""
    LIMIT = 5
    """The rate limit, or the time for the call, was reached. It was not applied."""
    UNKNOWN_OUTCOME = 6
    """A write was sent and its response lost: it may have been applied."""
    CONTRACT_BROKEN = 7
    """The response is outside the contract, or larger than accepted."""
    NETWORK = 8
    """No response arrived, or the server is at fault. What was to be written was not."""
    OUTPUT_FAILED = 9
    """The output cannot be written. The last line on standard error says what was done."""
    INTERRUPTED = 130
    """Ended by Ctrl-C."""
    PIPE_CLOSED = 141
    """Whoever read a listing has gone, as behind `| head`."""
    TERMINATED = 143
    """Ended by another process, or by a terminal that was closed."""


CODES: Final = {
    "MewsError": Exit.NETWORK,
    "ConfigurationError": Exit.USAGE,
    "ClientClosedError": Exit.USAGE,
    "RequestInvalidError": Exit.USAGE,
    "ModelInvalidError": Exit.USAGE,
    "EventInvalidError": Exit.CONTRACT_BROKEN,
    "InboxFullError": Exit.LIMIT,
    "TransportError": Exit.NETWORK,
    "OutcomeUnknownError": Exit.UNKNOWN_OUTCOME,
    "DeadlineExceededError": Exit.LIMIT,
    "JobFailedError": Exit.REFUSED,
    "JobUnfinishedError": Exit.LIMIT,
    "LimiterUnavailableError": Exit.LIMIT,
    "ResponseError": Exit.NETWORK,
    "ContractError": Exit.CONTRACT_BROKEN,
    "ResponseTooLargeError": Exit.CONTRACT_BROKEN,
    "StatusError": Exit.NETWORK,
    "BadRequestError": Exit.REFUSED,
    "UnauthorizedError": Exit.UNAUTHORIZED,
    "ForbiddenError": Exit.REFUSED,
    "NotFoundError": Exit.REFUSED,
    "RequestTimeoutError": Exit.NETWORK,
    "ConflictError": Exit.REFUSED,
    "ContentTooLargeError": Exit.REFUSED,
    "TooManyRequestsError": Exit.LIMIT,
    "ServerError": Exit.NETWORK,
    "UnexpectedStatusError": Exit.NETWORK,
}
"""The exit code of each class of `mews_connector.errors`, by name: most commands load none."""


class CliError(Exception):
    """The command cannot go on. Its text is all that is said."""

    def __init__(self, text: str, code: Exit = Exit.USAGE) -> None:
        super().__init__(text)
        self.code = code


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was read."""

    source: str
    line: int
    columns: Mapping[str, str] = field(default_factory=dict[str, str])
    """What the columns of a file are called in it, by their names in the contract."""

    def fail(self, what: str, column: str = "") -> NoReturn:
        """End the command."""
        column = self.columns.get(column, column)
        where = f"{self.source}, line {self.line}" + (f", column {column}" if column else "")
        message = f"{where}: {what}. Nothing was sent"
        raise CliError(message)


def code_of(error: Exception) -> Exit:
    """Return the exit code of an error, or of the class nearest to its own.

    Of a deadline it is that of the last attempt, which says why none succeeded until then.
    """
    cause = error.__cause__
    if type(error).__name__ == "DeadlineExceededError" and isinstance(cause, Exception):
        return code_of(cause)
    names = (kind.__name__ for kind in type(error).__mro__)
    return next(CODES[name] for name in names if name in CODES)
