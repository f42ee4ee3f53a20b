"""Where the profiler's time is counted."""

import pytest

from benchmarks.stages import joined, stage


@pytest.mark.parametrize(
    ("file", "function", "expected"),
    [
        ("/project/src/mews_runtime/sending/core.py", "prepare", "mews_runtime.sending.core"),
        ("/project/.venv/lib/python3.11/site-packages/h11/_state.py", "step", "h11"),
        ("~", "<method 'decode' of 'msgspec.json.Decoder' objects>", "msgspec"),
        ("~", "<method 'recv' of '_socket.socket' objects>", "network, and the server's time"),
        ("~", "<built-in method builtins.len>", "Python"),
        ("/usr/lib/python3.11/enum.py", "__call__", "standard library"),
    ],
)
def test_a_function_belongs_to_its_module(file: str, function: str, expected: str) -> None:
    assert stage(file, function) == expected


def test_what_is_too_little_is_shown_together() -> None:
    taken = joined({"small": 0.5, "large": 90.0, "medium": 9.1, "tiny": 0.4})

    assert taken == {"large": 90.0, "medium": 9.1, "others": pytest.approx(0.9)}
    assert list(taken) == ["large", "medium", "others"]
