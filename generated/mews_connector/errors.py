"""Every error that the client raises.

    MewsError
    ├── ConfigurationError         the client was set up wrongly (also a ValueError)
    ├── ClientClosedError          the client was used after it was closed
    ├── RequestInvalidError        the request is outside the contract; nothing was sent
    ├── TransportError             no response arrived: refused, reset, timed out, ...
    ├── OutcomeUnknownError        a write was sent and its response lost: it may have been applied
    ├── DeadlineExceededError      the deadline of the call has passed; nothing was applied
    ├── JobFailedError             a job that an operation started has failed
    ├── JobUnfinishedError         a job has not finished within the deadline; it goes on
    ├── LimiterUnavailableError    the shared rate limit cannot be reached; nothing was sent
    ├── EventInvalidError          a message about events is outside the contract
    ├── ModelInvalidError          what `from_dict` or `from_json` got is outside the contract
    ├── InboxFullError             the inbox of events is full; nothing was added
    └── ResponseError              a response arrived that is not a result
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

None of them shows a token or a door code. `raw_body`, which is what the server sent, byte for byte, and
`partial`, which is made from it, may hold them, and are never shown or pickled.
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
    ModelInvalidError,
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
    "ModelInvalidError",
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
