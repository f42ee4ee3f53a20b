"""A process that was forked uses the limiter of its parent, with connections of its own."""

import os
import subprocess
import sys

import pytest

from tests.runtime.redis.faces import Face
from tests.runtime.redis.forks import STORIES
from tests.runtime.redis.servers import RedisServer


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.parametrize("story", STORIES)
def test_a_limiter_goes_on_after_a_fork(face: Face, redis: RedisServer, story: str) -> None:
    command = (sys.executable, "-m", "tests.runtime.redis.forks", type(face).__name__, story)
    done = subprocess.run((*command, redis.url), capture_output=True, check=False, text=True)
    assert (done.returncode, sorted(done.stdout.split()), done.stderr) == (
        0,
        ["child", "parent"],
        "",
    )
