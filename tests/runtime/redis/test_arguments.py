"""What a limiter is made with."""

import subprocess
import sys
from typing import Any

import pytest

from mews_runtime.errors import ConfigurationError
from mews_runtime.limits.redis import RedisLimiter

URL = "redis://localhost"
NO_URL = "url must be that of a Redis, such as redis://host:6379/0 or rediss://host"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"requests": 0}, "requests must be a whole number of at least 1; got 0"),
        ({"when_lost": "hope"}, "when_lost must be 'fail' or 'share'; got 'hope'"),
        ({"when_lost": []}, "when_lost must be 'fail' or 'share'; got []"),
        ({"timeout": 0}, "timeout must be a number of seconds above 0; got 0"),
        ({"timeout": float("inf")}, "timeout must be a number of seconds above 0; got inf"),
        ({"timeout": None}, "timeout must be a number of seconds above 0; got None"),
        (
            {"when_lost": "share", "share": 0},
            "share must be a whole number from 1 to requests, 200; got 0",
        ),
        (
            {"when_lost": "share", "requests": 20},
            "share must be a whole number from 1 to requests, 20; got 25",
        ),
    ],
)
def test_an_argument_out_of_bounds_is_refused(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        RedisLimiter(URL, **arguments)
    assert str(raised.value) == message


@pytest.mark.parametrize("url", ["", "localhost", "http://localhost", "redis://host:port", None])
def test_an_address_that_is_no_redis_is_refused(url: Any) -> None:
    with pytest.raises(ConfigurationError) as raised:
        RedisLimiter(url)
    assert str(raised.value) == NO_URL


def test_a_limiter_asks_over_the_network() -> None:
    assert not RedisLimiter(URL).is_local


def test_a_share_is_of_no_concern_to_who_fails() -> None:
    RedisLimiter(URL, requests=20)


def test_the_extra_is_named_where_it_is_missing() -> None:
    program = "import sys; sys.modules['redis'] = None; import mews_runtime.limits.redis"
    done = subprocess.run(
        (sys.executable, "-c", program), capture_output=True, check=False, text=True
    )
    assert done.stderr.splitlines()[-1].startswith(
        'ImportError: RedisLimiter needs an extra: pip install "mews-connector[redis]" ('
    )
