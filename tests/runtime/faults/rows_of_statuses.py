"""Faults that the server tells of: every status, with each form of Retry-After."""

import json
from typing import Final

from mews_connector import errors
from tests.runtime.faults.stages import Stage
from tests.runtime.faults.steps import Answer
from tests.runtime.faults.table import ATTEMPTS, BACKOFF, PACE, Row, Seen, Wait, Where

_HALVINGS: Final = 10
"""How many pages a listing asks for: 1000, 500, 250, ... down to 1."""

_NOON: Final = "Date: Sun, 02 Jun 2024 12:00:00 GMT"

Form = tuple[str, tuple[str, ...], Wait]
"""What is said of waiting, the headers that say it, and the wait that follows from it."""

_FORMS: Final[list[Form]] = [
    ("", (), BACKOFF),
    (", Retry-After in seconds", ("Retry-After: 7",), 7.0),
    (", Retry-After as a date", (_NOON, "Retry-After: Sun, 02 Jun 2024 12:00:11 GMT"), 11.0),
]
_ODD_FORMS: Final[list[Form]] = [
    (
        ", Retry-After as a date gone by",
        (_NOON, "Retry-After: Sat, 01 Jun 2024 12:00:00 GMT"),
        0.0,
    ),
    (", Retry-After of 0 seconds", ("Retry-After: 0",), 0.0),
    (", Retry-After below 0", ("Retry-After: -5",), BACKOFF),
    (", Retry-After in words", ("Retry-After: soon",), BACKOFF),
    (", Retry-After that is empty", ("Retry-After:",), BACKOFF),
]
_TOO_LONG: Final[Form] = (", Retry-After behind the deadline", ("Retry-After: 86400",), None)


def unknown(behind: type[errors.MewsError]) -> Seen:
    """Return what a writer sees whose write may have been applied."""
    return Seen(errors.OutcomeUnknownError, behind=behind, applied=1)


_REFUSALS: Final[dict[int, type[errors.StatusError]]] = {
    400: errors.BadRequestError,
    401: errors.UnauthorizedError,
    403: errors.ForbiddenError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    413: errors.ContentTooLargeError,
    418: errors.UnexpectedStatusError,
}
_REPEATED: Final[dict[int, type[errors.StatusError]]] = {
    429: errors.TooManyRequestsError,
    **dict.fromkeys((500, 502, 503, 504), errors.ServerError),
}
_LATE: Final = Seen(errors.DeadlineExceededError, behind=errors.TooManyRequestsError)


def _stage(status: int, headers: tuple[str, ...]) -> Stage:
    body = json.dumps({"Message": "Not now", "RequestId": "r", "Details": None}).encode()
    is_refused = 400 <= status < 500 and status != 408
    fields = ("Content-Type: application/json", *headers)
    return Stage(Answer(status, fields, body, applies=not is_refused))


def _row(status: int, form: Form, read: Seen, write: Seen, *, is_repeated: bool = False) -> Row:
    said, headers, wait = form
    return Row(
        f"{status}{said}",
        Where.ANSWERING,
        _stage(status, headers),
        read,
        write,
        wait if is_repeated else None,
    )


def _repeated(status: int, form: Form) -> Row:
    error = _REPEATED[status]
    said, headers, wait = form
    if error is errors.TooManyRequestsError and wait == 0:
        form = (said, headers, PACE)
    read = Seen(error, tries=ATTEMPTS)
    write = read if error is errors.TooManyRequestsError else unknown(error)
    return _row(status, form, read, write, is_repeated=True)


_ROWS: Final = [
    _row(201, _FORMS[0], Seen(errors.UnexpectedStatusError), unknown(errors.UnexpectedStatusError)),
    *(
        _row(
            302,
            (said, ("Location: /elsewhere", *headers), wait),
            Seen(errors.UnexpectedStatusError),
            unknown(errors.UnexpectedStatusError),
        )
        for said, headers, wait in _FORMS
    ),
    *(
        _row(status, form, Seen(error), Seen(error))
        for status, error in _REFUSALS.items()
        for form in _FORMS
    ),
    *(
        _row(
            408,
            form,
            Seen(errors.RequestTimeoutError, tries=_HALVINGS),
            unknown(errors.RequestTimeoutError),
        )
        for form in _FORMS
    ),
    *(_repeated(429, form) for form in (*_FORMS, *_ODD_FORMS)),
    _row(429, _TOO_LONG, _LATE, _LATE),
    *(_repeated(status, form) for status in (500, 502, 504) for form in _FORMS),
    *(_repeated(503, form) for form in (*_FORMS, *_ODD_FORMS)),
    _row(
        503,
        _TOO_LONG,
        Seen(errors.DeadlineExceededError, behind=errors.ServerError),
        unknown(errors.ServerError),
    ),
]

STATUSES: Final = sorted(_ROWS, key=lambda row: row.fault.partition(",")[0])
