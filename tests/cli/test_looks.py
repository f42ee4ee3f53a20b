"""What people see: tables that fit, help that is whole, and nothing that steers a terminal."""

import io
import re
import sys
from datetime import timedelta
from typing import Any

import pytest

from mews_cli.arguments import is_listing, lists
from mews_cli.columns import columns
from mews_cli.tables import Table
from mews_connector import Client, models
from mews_contract.contract import installed
from mews_runtime.schema.model import Model
from mews_sandbox import Sandbox
from mews_sandbox.faults import Status
from mews_sandbox.ids import known_ids
from tests.cli.running import Mews

LIST = "resource-blocks get-all --sandbox"
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")
EVIL = "Ž\x1b]0;pwn\x07\x9b2J\u202ex\u2028y\x85z\rw"


class Terminal(io.TextIOWrapper):
    """A terminal of old, which knows ASCII alone."""

    def __init__(self) -> None:
        self._written = io.BytesIO()
        super().__init__(self._written, encoding="ascii")

    def isatty(self) -> bool:
        return True

    def shown(self) -> str:
        """Return what was written to it."""
        return self._written.getvalue().decode("ascii")


def _block(sandbox: Sandbox, name: str) -> None:
    with sandbox.client() as client:
        client.resource_blocks.add(
            resource_blocks=[
                models.ResourceBlockParameters(
                    resource_id=sandbox.hotel.find_resource("201").id,
                    name=name,
                    type_=models.ResourceBlockType.OUT_OF_ORDER,
                    start_utc=sandbox.clock.now(),
                    end_utc=sandbox.clock.now() + timedelta(days=1),
                )
            ]
        )


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 160, 250, 400])
def test_a_listing_is_a_table_that_fits(
    mews: Mews, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))

    ended = mews(LIST)

    header, rule, *lines = ended.out.rstrip("\n").split("\n")
    assert {*rule} == {"─"}
    assert max(map(len, [header, *lines])) <= width
    assert len(lines) == len(mews(f"{LIST} -o jsonl").out.rstrip("\n").split("\n"))
    told = re.search(r"not shown: (.*) \(--columns", ended.err)
    hidden = told[1].split(", ") if told else []
    assert {*header.split(), *hidden} == {*models.ResourceBlock.__struct_encode_fields__}


def test_names_states_and_times_are_shown_before_ids(
    mews: Mews, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    header = mews(LIST).out.split("\n")[0]

    assert header.split() == ["Name", "Type", "StartUtc", "EndUtc"]


def test_of_a_wide_item_people_see_what_it_is_called_how_it_stands_and_what_it_costs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    looked_for = re.compile(r"(?:\w*Name|Names|Number|State|Amount\.GrossValue)")
    missing: list[str] = []
    for name, documented in installed().by_name.items():
        operation = Client.contract.operation(name)
        if not is_listing(operation):
            continue
        (shape, *_) = lists(operation).values()
        page: Any = documented.example("response")
        table = Table(every := columns(shape.model or Model, None), is_chosen=False)
        table.page(page[shape.wire])

        header = capsys.readouterr().out.split("\n")[0].split()
        wanted = [
            each.name
            for each in every
            if not each.shape.is_deprecated and looked_for.fullmatch(each.name)
            if any(each.of(record) not in (None, "") for record in page[shape.wire])
        ]
        missing += [f"{name}: {each}" for each in wanted[:3] if each not in header]

    assert missing == []


def test_columns_that_are_chosen_are_shown_at_any_width(
    mews: Mews, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    ended = mews(f"{LIST} --columns id,assigned-resource-id,name")

    assert ended.out.split("\n")[0].split() == ["Id", "AssignedResourceId", "Name"]
    assert ended.err == ""


def test_a_table_in_a_pipe_has_every_column_and_a_line_for_each(
    mews: Mews, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS")

    ended = mews(LIST)

    header, _, *lines = ended.out.rstrip("\n").split("\n")
    assert {*header.split()} == {*models.ResourceBlock.__struct_encode_fields__}
    assert len(lines) == len(mews(f"{LIST} -o jsonl").out.rstrip("\n").split("\n"))
    assert ended.err == ""


def test_a_list_of_objects_is_a_line_for_each(
    mews: Mews, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    category = known_ids(sandbox)["ResourceCategoryId"][0]
    line = f"resources get-occupancy-state --sandbox --resource-category-ids {category}"
    with sandbox.client() as client:
        (found,) = client.resources.get_occupancy_state(
            resource_category_ids=[category]
        ).resource_category_occupancy_states
    rooms = {str(each.resource_id) for each in found.resource_occupancy_states}

    plain, chosen = mews(line), mews(f"{line} --columns resource-id,occupancy-state")

    assert plain.out.split("\n")[0].split() == ["ResourceState", "OccupancyState", "ResourceId"]
    assert {row.split()[-1] for row in plain.out.rstrip("\n").split("\n")[2:]} == rooms
    assert {row.split()[0] for row in chosen.out.rstrip("\n").split("\n")[2:]} == rooms


@pytest.mark.parametrize("form", ["table", "csv", "json", "jsonl"])
def test_nothing_steers_a_terminal(
    mews: Mews, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    _block(sandbox, EVIL)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)

    ended = mews(f"{LIST} -o {form} --columns name")

    assert ended.code == 0
    assert "pwn" in terminal.shown()
    shown = re.sub("\x1b\\[[0-9;]*m", "", terminal.shown()) if form == "table" else terminal.shown()
    assert not STEERING.search(shown)


def test_the_doctor_shows_what_a_server_says_without_what_steers_a_terminal(
    mews: Mews, sandbox: Sandbox
) -> None:
    sandbox.add_fault(Status(status=403, message=EVIL))

    ended = mews("doctor --sandbox")

    assert "pwn" in ended.out
    assert not STEERING.search(ended.out)


@pytest.mark.parametrize(
    "command",
    ["resources get-occupancy-state", "resource-blocks get-all", "resource-blocks delete"],
)
def test_help_names_no_bound_that_is_none_here(mews: Mews, command: str) -> None:
    out = " ".join(mews(f"{command} --help").out.split())

    assert "May be given several times" in out
    assert "at most" not in out
    assert "may span" not in out
