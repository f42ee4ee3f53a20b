"""One call with the credentials of the environment, whatever comes of it."""

from collections.abc import Mapping
from typing import Any

from mews_connector import Client
from mews_contract.exchange import Exchange
from mews_contract.recorder.headers import MINIMAL
from mews_contract.watching.clients import listening
from mews_runtime.errors import (
    ConfigurationError,
    MewsError,
    OutcomeUnknownError,
    RequestInvalidError,
    ResponseError,
)
from mews_runtime.sending.retry import Retry


class CallError(Exception):
    """No response came, or none that can be read. The message is safe to show.

    Attributes:
        is_answered: Whether one came.
    """

    def __init__(self, failure: MewsError | None) -> None:
        super().__init__(str(failure))
        cause = failure.error if isinstance(failure, OutcomeUnknownError) else failure
        self.is_answered = isinstance(cause, ResponseError)


def call(operation: str, body: Mapping[str, Any], *, is_minimal: bool) -> Exchange:
    """Call an operation once, by its name, and return what went over the wire.

    The body has no credentials, and may be outside the contract.

    Raises:
        ConfigurationError: The environment does not name a platform and credentials.
        RequestInvalidError: The body holds credentials, or a time without its zone.
        CallError: No response came, or none that can be read.
    """
    taken: list[Exchange] = []
    failure: MewsError | None = None
    with (
        listening(taken.append, {"Prefer": MINIMAL} if is_minimal else None) as http,
        Client.from_env(http_client=http, retry=Retry(attempts=1)) as mews,
    ):
        try:
            mews.call(operation, body)
        except (ConfigurationError, RequestInvalidError):
            raise
        except MewsError as error:
            failure = error
    if not taken:
        raise CallError(failure) from None
    return taken[-1]
