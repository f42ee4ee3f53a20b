"""What errors tell of a fault, over real connections."""

import ssl

import pytest

from tests.runtime.faults.play import play
from tests.runtime.faults.rows import row_of
from tests.runtime.faults.table import Where
from tests.support.evidence import Evidence
from tests.support.sides import Side

pytestmark = pytest.mark.anyio


async def test_behind_a_certificate_that_is_refused_is_the_reason(side: Side) -> None:
    reasons = ("for another name", "by an unknown authority")
    for fault in ("expired certificate", *(f"certificate {reason}" for reason in reasons)):
        played = await play(row_of(fault, Where.HANDSHAKE), side, "write", lasts=True)
        chain = Evidence(played.error).chain()
        assert any(isinstance(error, ssl.SSLCertVerificationError) for error in chain)
