"""The password of Redis: nothing that people or log collectors read shows it."""

import logging
from traceback import TracebackException

import pytest

from mews_runtime.errors import ConfigurationError, LimiterUnavailableError, MewsError
from mews_runtime.limits.redis import RedisLimiter
from tests.runtime.redis import servers
from tests.runtime.redis.faces import Face, fleet
from tests.runtime.redis.servers import listening

pytestmark = pytest.mark.anyio

HUNTERS = "hunter2/hunter3"
WRITTEN = "hunter2%2Fhunter3"


def _shown(error: BaseException) -> str:
    """Return all that a traceback with locals shows of an error, from our code on."""
    trace = TracebackException.from_exception(error, capture_locals=True)
    for link in (trace, trace.__cause__, trace.__context__):
        if link is not None:
            # The test itself knows the password.
            ours = [frame for frame in link.stack if "mews_runtime" in frame.filename]
            link.stack[:] = ours
    return "".join(trace.format())


def test_a_repr_shows_where_redis_is() -> None:
    limiter = RedisLimiter(f"redis://me:{WRITTEN}@redis.example.com:6380/2")
    assert repr(limiter) == "RedisLimiter('redis.example.com:6380/2', 200, 30)"


def test_a_repr_shows_the_path_of_a_socket() -> None:
    limiter = RedisLimiter(f"unix:///run/redis.sock?db=2&password={WRITTEN}", requests=20)
    assert repr(limiter) == "RedisLimiter('/run/redis.sock/2', 20, 30)"


async def test_a_server_that_repeats_the_password_is_not_repeated(
    face: Face, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    quote = f"-ERR unknown command `AUTH`, with args beginning with: `{HUNTERS}`, \r\n".encode()
    with listening(quote) as listener:
        async with fleet(face, f"redis://:{WRITTEN}@{listener.address}") as limiters:
            with pytest.raises(LimiterUnavailableError) as raised:
                await limiters.ask(limiters.limiter())
            with pytest.raises(LimiterUnavailableError) as again:
                await limiters.ask(limiters.limiter())
    for error in (raised.value, again.value):
        assert "unknown command `AUTH`, with args beginning with: `***`" in str(error.__cause__)
        assert "hunter" not in _shown(error)
    assert "hunter" not in caplog.text


async def test_a_wrong_password_is_not_shown(face: Face, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with servers.running("another") as server:
        async with fleet(face, f"{server.url}?password={WRITTEN}") as limiters:
            with pytest.raises(LimiterUnavailableError) as raised:
                await limiters.ask(limiters.limiter())
    assert "hunter" not in _shown(raised.value)
    assert "hunter" not in caplog.text


async def test_the_right_password_opens(face: Face) -> None:
    with servers.running(HUNTERS) as server:
        async with fleet(face, f"{server.url}?password={WRITTEN}") as limiters:
            await limiters.use_up(limiters.limiter())


@pytest.mark.parametrize(
    "url",
    [
        # A slash that should have been %2F makes a port of what is before it.
        f"redis://:{HUNTERS}@localhost",
        f"http://:{WRITTEN}@localhost",
        f"redis://:{WRITTEN}@localhost/0?no_such_option=1",
    ],
)
def test_an_address_that_cannot_be_used_is_not_repeated(url: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        RedisLimiter(url)
    _assert_hidden(raised.value)


def test_an_argument_that_cannot_be_used_shows_no_address() -> None:
    with pytest.raises(ConfigurationError) as raised:
        RedisLimiter(f"redis://:{WRITTEN}@localhost", requests=0)
    _assert_hidden(raised.value)


def _assert_hidden(error: MewsError) -> None:
    assert "hunter" not in _shown(error)
