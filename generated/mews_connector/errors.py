"""Every error that the client raises.

    MewsError
    ├── ConfigurationError         the client was set up wrongly (also a ValueError)
    ├── ClientClosedError          the client was used after it was closed
    ├── RequestInvalidError        the request is outside the contract; nothing was sent
    ├── TransportError             no answer arrived: refused, reset, timed out, ...
    ├── OutcomeUnknownError        a write was sent and its answer lost: it may have been applied
    ├── DeadlineExceededError      the time for the call is over; nothing was applied
    ├── JobFailedError             what an operation has begun has ended without success
    ├── JobUnfinishedError         what an operation has begun is not finished in time; it goes on
    ├── LimiterUnavailableError    the rate limit of a fleet cannot be asked; nothing was sent
    ├── EventInvalidError          what Mews sent to tell of an event is outside the contract
    ├── InboxFullError             more events wait than are to be kept; nothing was added
    └── ResponseError              an answer arrived that is not a result
        ├── ContractError          it is outside the contract
        ├── ResponseTooLargeError  it is larger than the client accepts
        └── StatusError            it has an error status
            ├── BadRequestError        400
            ├── UnauthorizedError      401
            ├── ForbiddenError         403
            ├── NotFoundError          404
            ├── RequestTimeoutError    408
            ├── ConflictError          409
            ├── ContentTooLargeError   413
            ├── TooManyRequestsError   429
            ├── ServerError            500 and every other 5xx
            └── UnexpectedStatusError  a status that the contract does not document

None of them shows a token or a door code. `raw_body`, which is what the server sent, to the byte, and
`partial`, which is made of it, may hold them, and are never shown or pickled.
"""

from mews_runtime.errors import (
    BadRequestError,
    ClientClosedError,
    ConfigurationError,
    ConflictError,
    ContentTooLargeError,
    ContractError,
    DeadlineExceededError,
    EventInvalidError,
    ForbiddenError,
    InboxFullError,
    JobFailedError,
    JobUnfinishedError,
    LimiterUnavailableError,
    MewsError,
    NotFoundError,
    OutcomeUnknownError,
    RequestInvalidError,
    RequestTimeoutError,
    ResponseError,
    ResponseTooLargeError,
    ServerError,
    StatusError,
    TooManyRequestsError,
    TransportError,
    UnauthorizedError,
    UnexpectedStatusError,
)

__all__ = [
    "BadRequestError",
    "ClientClosedError",
    "ConfigurationError",
    "ConflictError",
    "ContentTooLargeError",
    "ContractError",
    "DeadlineExceededError",
    "EventInvalidError",
    "ForbiddenError",
    "InboxFullError",
    "JobFailedError",
    "JobUnfinishedError",
    "LimiterUnavailableError",
    "MewsError",
    "NotFoundError",
    "OutcomeUnknownError",
    "RequestInvalidError",
    "RequestTimeoutError",
    "ResponseError",
    "ResponseTooLargeError",
    "ServerError",
    "StatusError",
    "TooManyRequestsError",
    "TransportError",
    "UnauthorizedError",
    "UnexpectedStatusError",
]
