"""The flows of a hotel go over a network as well as in one process: each page prints the same."""

from contextlib import ExitStack
from pathlib import Path
from typing import Final

import pytest

from mews_connector import Client
from mews_sandbox import Sandbox
from tests.docs.pages import ROOT, blocks, each_page
from tests.docs.programs import printed, shown
from tests.support.serving import in_a_thread

FLOWS: Final = [
    ROOT / "docs" / "how-to" / f"{flow}.md"
    for flow in (
        "accounting",
        "booking_engine",
        "front_desk",
        "groups",
        "housekeeping_board",
        "revenue",
        "warehouse",
    )
]


@pytest.mark.one_in(3)
@each_page(FLOWS)
def test_a_flow_prints_the_same_over_a_socket(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = blocks(page)
    monkeypatch.chdir(tmp_path)
    served = set[Sandbox]()
    with ExitStack() as stack:

        def client(sandbox: Sandbox, **_: object) -> Client:
            served.add(sandbox)
            port = stack.enter_context(in_a_thread(sandbox))
            return stack.enter_context(
                Client(
                    client_token=sandbox.client_token,
                    access_token=sandbox.access_token,
                    client="Flows 1.0",
                    base_url=f"http://127.0.0.1:{port}",
                    limiter=None,
                    clock=sandbox.clock,
                )
            )

        monkeypatch.setattr(Sandbox, "client", client)
        assert printed(found, tmp_path, capsys) == shown(found)

    assert [len(sandbox.requests) > 10 for sandbox in served] == [True]
