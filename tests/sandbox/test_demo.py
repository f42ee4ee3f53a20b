"""The demonstration that `make` ends with."""

import pytest

from mews_connector import Client, models
from mews_sandbox import Sandbox, demo


@pytest.fixture
def shown(capsys: pytest.CaptureFixture[str]) -> str:
    demo.main()
    return capsys.readouterr().out


def test_it_performs_every_operation_and_says_so(shown: str) -> None:
    operations = {name.split("/")[1].lower() for name in Client.contract.modules}
    words = {word.rpartition(".")[2].replace("_", "").lower() for word in shown.split()}
    assert operations <= words


def test_a_block_that_it_adds_is_seen_in_the_occupancy_and_gone_in_the_end() -> None:
    sandbox = Sandbox()
    with sandbox.client() as mews:
        outcomes = [outcome for _, outcome in demo.rows(sandbox, mews)]
    assert ["OutOfOrder" in outcome for outcome in outcomes[:3]] == [False, False, True]
    assert [block.is_active for block in sandbox.entities(models.ResourceBlock)[-1:]] == [False]


def test_it_tells_how_many_requests_it_made(shown: str) -> None:
    calls = [line for line in shown.splitlines() if line.startswith("  ")]
    # The listing asks once more, for what is behind its only page.
    assert f"{len(calls) + 1} requests" in shown
