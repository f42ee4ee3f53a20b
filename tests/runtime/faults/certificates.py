"""Certificates of servers, and what their clients trust."""

import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from typing import Final

import trustme

NAME: Final = "nowhere.invalid"
"""A name that no server has: only a resolver of the tests knows it."""


class Certificate(Enum):
    """What a server shows in the TLS handshake."""

    GOOD = "good"
    OTHER_NAME = "for another name"
    EXPIRED = "expired"
    UNKNOWN_AUTHORITY = "by an unknown authority"


@dataclass(frozen=True, slots=True)
class _Authorities:
    known: trustme.CA
    unknown: trustme.CA


@cache
def _authorities() -> _Authorities:
    return _Authorities(trustme.CA(), trustme.CA())


@cache
def trusted() -> ssl.SSLContext:
    """Return what the clients trust: one authority, and no other."""
    context = ssl.create_default_context(ssl.Purpose.SERVER_AUTH, cadata=_known())
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _known() -> str:
    return _authorities().known.cert_pem.bytes().decode()


@cache
def shown(certificate: Certificate) -> ssl.SSLContext:
    """Return how a server answers a handshake."""
    made = _authorities()
    authority = made.unknown if certificate is Certificate.UNKNOWN_AUTHORITY else made.known
    name = "elsewhere.invalid" if certificate is Certificate.OTHER_NAME else NAME
    is_expired = certificate is Certificate.EXPIRED
    issued = authority.issue_cert(
        name,
        not_before=datetime(2001, 1, 1, tzinfo=UTC),
        not_after=datetime(2001, 2, 1, tzinfo=UTC) if is_expired else None,
    )
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    with issued.private_key_and_cert_chain_pem.tempfile() as path:
        context.load_cert_chain(path)
    return context
