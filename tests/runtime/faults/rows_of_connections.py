"""Faults of names, connections, TLS and proxies, and answers that do not arrive whole."""

from typing import Final

import httpx

from mews_connector import errors
from tests.runtime.faults import steps
from tests.runtime.faults.certificates import Certificate
from tests.runtime.faults.stages import Door, Phase, Proxy, Stage
from tests.runtime.faults.table import (
    ATTEMPTS,
    ATTEMPTS_IN_SILENCE,
    BACKOFF,
    Row,
    Seen,
    Wait,
    Where,
)
from tests.support.loopback import Step

_GOOD: Final = Certificate.GOOD
_TIMEOUTS: Final[dict[Phase, type[httpx.TransportError]]] = {
    "connect": httpx.ConnectTimeout,
    "pool": httpx.PoolTimeout,
    "read": httpx.ReadTimeout,
    "write": httpx.WriteTimeout,
}


def _cause(stage: Stage, usual: type[httpx.TransportError]) -> type[httpx.TransportError]:
    if stage.gives_up and stage.proxy:
        return httpx.TimeoutException
    return _TIMEOUTS[stage.gives_up] if stage.gives_up else usual


def _attempts(stage: Stage) -> int:
    return ATTEMPTS_IN_SILENCE if stage.gives_up else ATTEMPTS


def never_sent(
    fault: str, where: Where, stage: Stage, cause: type[httpx.TransportError] = httpx.ConnectError
) -> Row:
    """Return the row of a request that does not leave: it is repeated, whatever it does."""
    attempts = _attempts(stage)
    seen = Seen(errors.TransportError, behind=_cause(stage, cause), tries=attempts)
    return Row(fault, where, stage, seen, seen, BACKOFF, attempts, arrives=False)


def hopeless(fault: str, certificate: Certificate) -> Row:
    """Return the row of a certificate, which is the same again a moment later."""
    seen = Seen(errors.TransportError, behind=httpx.ConnectError)
    stage = Stage(certificate=certificate)
    return Row(fault, Where.HANDSHAKE, stage, seen, seen, arrives=False)


def lost(fault: str, where: Where, stage: Stage, *, applied: int = 0, arrives: bool = True) -> Row:
    """Return the row of an answer that does not arrive: only a read is repeated."""
    attempts = _attempts(stage)
    # What httpx makes of a broken connection depends on when it notices.
    cause = _cause(stage, httpx.TransportError)
    read = Seen(errors.TransportError, behind=cause, tries=attempts)
    write = Seen(errors.OutcomeUnknownError, behind=errors.TransportError, applied=applied)
    return Row(fault, where, stage, read, write, BACKOFF, attempts, arrives)


def known(status: int, read: Seen, write: Seen, wait: Wait) -> Row:
    """Return the row of an error that does not arrive whole. Its status and headers have."""
    stage = Stage(steps.in_an_error(status, steps.finish))
    return Row(f"close, in a {status}", Where.BODY, stage, read, write, wait)


_BUSY: Final = Seen(errors.TooManyRequestsError, tries=ATTEMPTS)

BEGINNINGS: Final = [
    never_sent("unknown name", Where.LOOKUP, Stage(is_known=False, certificate=_GOOD)),
    never_sent("silence", Where.POOL, Stage(is_busy=True, gives_up="pool")),
    never_sent("refusal", Where.CONNECTING, Stage(door=Door.CLOSED)),
    never_sent("silence", Where.CONNECTING, Stage(door=Door.FULL, gives_up="connect")),
]

HANDSHAKES: Final = [
    hopeless("certificate for another name", Certificate.OTHER_NAME),
    hopeless("expired certificate", Certificate.EXPIRED),
    hopeless("certificate by an unknown authority", Certificate.UNKNOWN_AUTHORITY),
    never_sent("reset", Where.HANDSHAKE, Stage(steps.reset, certificate=_GOOD)),
    never_sent("close", Where.HANDSHAKE, Stage(steps.finish, certificate=_GOOD)),
    never_sent("plain http", Where.HANDSHAKE, Stage(steps.no_tls, certificate=_GOOD)),
    never_sent(
        "silence", Where.HANDSHAKE, Stage(steps.stall, certificate=_GOOD, gives_up="connect")
    ),
]


def _proxied(fault: Step | None, gives_up: Phase | None = None, door: Door = Door.OPEN) -> Stage:
    return Stage(fault, door, proxy=Proxy.TUNNEL, gives_up=gives_up)


_ENDS: Final[list[tuple[str, Step, Phase | None]]] = [
    ("reset", steps.reset, None),
    ("close", steps.finish, None),
    ("silence", steps.stall, "read"),
]

PROXIES: Final = [
    never_sent("refusal", Where.PROXY, _proxied(None, door=Door.CLOSED)),
    *(
        never_sent(
            f"{status} to CONNECT",
            Where.PROXY,
            _proxied(steps.no_tunnel(status)),
            httpx.ProxyError,
        )
        for status in (403, 407, 502, 503)
    ),
    *(
        lost(fault, Where.PROXY, _proxied(steps.in_the_tunnel(end), gives_up), arrives=False)
        for fault, end, gives_up in _ENDS
    ),
    Row(
        "502 of a forwarding proxy",
        Where.PROXY,
        Stage(steps.Answer(502, body=b"<html>", applies=False), proxy=Proxy.FORWARD),
        read=Seen(errors.ServerError, tries=ATTEMPTS),
        write=Seen(errors.OutcomeUnknownError, behind=errors.ServerError),
        wait=BACKOFF,
    ),
]


def _large(end: Step, gives_up: Phase | None = None) -> Stage:
    return Stage(steps.while_it_is_sent(end), is_narrow=True, gives_up=gives_up)


_PLACES: Final = [
    (Where.BEFORE_READING, steps.before_reading, 0),
    (Where.IN_THE_REQUEST, steps.in_the_request, 0),
    (Where.BEFORE_APPLYING, steps.before_applying, 0),
    (Where.AFTER_APPLYING, steps.after_applying, 1),
    (Where.HEADERS, steps.in_the_headers, 1),
    (Where.BODY, steps.in_the_body, 1),
    (Where.CHUNK, steps.in_a_chunk, 1),
]


CONNECTIONS: Final = [
    lost("reset", Where.SENDING, _large(steps.reset), arrives=False),
    lost("close", Where.SENDING, _large(steps.finish), arrives=False),
    lost("silence", Where.SENDING, _large(steps.stall, "write"), arrives=False),
    *(
        lost(
            fault,
            where,
            Stage(at(end), gives_up=gives_up),
            applied=applied,
            arrives=where not in {Where.BEFORE_READING, Where.IN_THE_REQUEST},
        )
        for where, at, applied in _PLACES
        for fault, end, gives_up in _ENDS
    ),
    *(
        lost(f"{fault}, over TLS", Where.BODY, Stage(at, certificate=_GOOD), applied=1)
        for fault, at in (
            ("reset", steps.in_the_body(steps.reset)),
            ("close", steps.in_the_body(steps.finish)),
        )
    ),
    known(403, Seen(errors.ForbiddenError), Seen(errors.ForbiddenError), None),
    known(429, _BUSY, _BUSY, 7.0),
    known(
        503,
        Seen(errors.ServerError, tries=ATTEMPTS),
        Seen(errors.OutcomeUnknownError, behind=errors.ServerError),
        7.0,
    ),
    lost(
        "silence, and applied when the client has given up",
        Where.BEFORE_APPLYING,
        Stage(steps.applied_late, gives_up="read"),
        applied=1,
    ),
    lost(
        "reset",
        Where.IDLE,
        Stage(steps.before_reading(steps.reset), earlier=steps.well),
        arrives=False,
    ),
    Row(
        "close",
        Where.IDLE,
        Stage(earlier=steps.closed_while_idle),
        read=Seen(blocks=1),
        write=Seen(blocks=1, applied=1),
    ),
]
