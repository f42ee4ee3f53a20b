"""What becomes of a violation: an error, a warning, a log record, or a call of your own."""

import logging
import warnings
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Final, Literal, TypeAlias, cast, get_args

import httpx2

from mews_contract.conformance import Finding
from mews_runtime.errors import ConfigurationError, MewsError
from mews_runtime.masking import Hidden
from mews_runtime.sending.records import ContractWarning

Way: TypeAlias = Literal["raise", "warn", "log"]
Reaction: TypeAlias = Way | Callable[[Finding], object]
"""What to do about a violation: one of three ways, or a function that is given each finding."""

LOGGER: Final = logging.getLogger("mews_contract")
# Without a handler of the application's, nothing is printed.
LOGGER.addHandler(logging.NullHandler())

_WAYS: Final = get_args(Way)
_SHOWN: Final = 3
_FRAMES_TO_SKIP: Final = 3


class ContractViolationError(MewsError):
    """A request or response is outside the contract. Quotes no value: it may be secret.

    Attributes:
        findings: What is outside the contract, the request's before the response's.
    """

    is_of_transport = True

    def __init__(self, findings: Sequence[Finding], advice: str) -> None:
        self.findings = tuple(findings)
        first = findings[0]
        text = "; ".join(_inside(finding) for finding in findings[:_SHOWN])
        more = f"; and {len(findings) - _SHOWN} more" if len(findings) > _SHOWN else ""
        super().__init__(f"{text}{more}. {advice}", operation=first.operation)


class RequestViolationError(ContractViolationError):
    """The request is outside the contract. It was not sent."""

    applied = False

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(findings, "Nothing was sent: correct the request")


class ResponseViolationError(ContractViolationError):
    """The response is outside the contract. The request was sent, and a response has arrived.

    So a write may have been applied: look at `status` before you send it again.

    Attributes:
        status: The HTTP status of the response.
    """

    def __init__(
        self, findings: Sequence[Finding], response: httpx2.Response, *, is_write: bool
    ) -> None:
        self.applied, advice = _known(response.status_code, is_write=is_write)
        self.status = response.status_code
        self._raw: Hidden[httpx2.Response] | None = Hidden(response)
        super().__init__(findings, advice)

    @property
    def response(self) -> httpx2.Response | None:
        """The response with its body. None once pickled. May hold door codes and tokens."""
        raw: Hidden[httpx2.Response] | None = getattr(self, "_raw", None)
        return raw.content if raw else None


def _known(status: int, *, is_write: bool) -> tuple[bool | None, str]:
    """Return whether a write was applied, as far as its status tells, and what to do."""
    if is_write and status < HTTPStatus.BAD_REQUEST:
        return True, "The write was applied: do not send it again. See `response`"
    if is_write and (
        status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.REQUEST_TIMEOUT
    ):
        advice = "Whether the write was applied is unknown: look before you send it again"
        return None, advice
    return False if is_write else None, "A response arrived: see `response`"


def require_known(on_violation: Reaction) -> None:
    """Refuse what is no way to deal with a violation.

    Raises:
        ConfigurationError: It is none.
    """
    if not callable(on_violation) and on_violation not in _WAYS:
        ways = ", ".join(repr(way) for way in _WAYS)
        message = f"on_violation has to be one of {ways}, or a function that takes a Finding"
        raise ConfigurationError(message)


def report(
    findings: Sequence[Finding],
    on_violation: Reaction,
    error: Callable[[], ContractViolationError],
) -> None:
    """Do about some findings what is to be done.

    Raises:
        ContractViolationError: That is what to do.
    """
    if findings and on_violation == "raise":
        raise error()
    tell(findings, on_violation)


def tell(findings: Sequence[Finding], on_violation: Reaction) -> None:
    """Report some findings without ending the call: as warnings, where violations are raised."""
    for finding in findings:
        if on_violation in {"warn", "raise"}:
            warnings.warn(str(finding), ContractWarning, stacklevel=_FRAMES_TO_SKIP)
        elif on_violation == "log":
            LOGGER.warning("%s", finding, extra=_attributes(finding))
        else:
            cast("Callable[[Finding], object]", on_violation)(finding)


def report_unchecked(operation: str, reason: str, on_violation: Reaction) -> None:
    """Say that a response was passed on without a check: as a warning, or else in the log."""
    message = f"{operation} response is not checked: {reason}"
    if on_violation == "warn":
        warnings.warn(message, ContractWarning, stacklevel=_FRAMES_TO_SKIP)
    else:
        LOGGER.warning("%s", message, extra={"operation": operation})


def _inside(finding: Finding) -> str:
    """Return a finding without its operation, which the error names already."""
    return str(finding).removeprefix(f"{finding.operation} ")


def _attributes(finding: Finding) -> dict[str, object]:
    return {
        "operation": finding.operation,
        "direction": finding.direction,
        "json_path": finding.path,
        "problem": finding.problem,
        "kind": finding.kind,
        "status": finding.status,
    }
