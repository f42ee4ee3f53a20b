"""Slips of the hand that the sandbox could have: each is a line of it, and what it became."""

import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from operator import attrgetter
from types import CodeType, FunctionType
from typing import cast

import pytest

_PACKAGE = "mews_sandbox"


@dataclass(frozen=True)
class Slip:
    """A function of the sandbox that does something else than it should.

    Attributes:
        effect: What is wrong then, as a sentence.
        place: Module and function, such as `times:units`.
        right: Source that the function has once.
        wrong: What stands there instead.
    """

    effect: str
    place: str
    right: str
    wrong: str

    def make(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let the function do the wrong thing, wherever it was imported to."""
        module_name, name = self.place.split(":")
        module = import_module(f"{_PACKAGE}.{module_name}")
        function = cast("FunctionType", attrgetter(name)(module))
        source, whole = inspect.getsource(function), inspect.getsource(module)
        assert source.count(self.right) == 1, f"{self.place} changed: correct the slip"
        altered = whole.replace(source, source.replace(self.right, self.wrong))
        code = compile(altered, f"<{self.effect}>", "exec", dont_inherit=True)
        (slipped,) = [inner for inner in _within(code) if inner.co_qualname == name]
        monkeypatch.setattr(function, "__code__", slipped)


def _within(code: CodeType) -> Iterator[CodeType]:
    """Yield a code object and all that are inside it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _within(constant)


_ADD = "operations.resource_blocks_add"
_DELETE = "operations.resource_blocks_delete"
_LIST = "operations.resource_blocks_get_all"
_OCCUPANCY = "operations.resources_get_occupancy_state"
_TOKENS = "operations.resource_access_tokens_add"
_UPDATE = "operations.services_update_availability"

SLIPS = [
    Slip(
        "the end of an interval is inside it",
        f"{_LIST}:_inside",
        "< end or",
        "<= end or",
    ),
    Slip(
        "an interval with equal ends holds nothing",
        f"{_LIST}:_inside",
        " or (start == end == getattr(block, attribute))",
        "",
    ),
    Slip(
        "blocks collide with what they only touch",
        f"{_LIST}:_collides",
        "block.start_utc < end and",
        "block.start_utc <= end and",
    ),
    Slip(
        "the oldest block comes first",
        f"{_LIST}:_newest_first",
        "range(end - 1, -1, -1)",
        "range(end)",
    ),
    Slip(
        "deleted blocks are listed unasked",
        f"{_LIST}:_activity_states",
        'else ["Active"]',
        'else ["Active", "Deleted"]',
    ),
    Slip(
        "a page leaves out the block at its edge",
        f"{_LIST}:_newest_first",
        "end = positions[last.id]",
        "end = positions[last.id] - 1",
    ),
    Slip(
        "a page begins with the last block of the one before",
        f"{_LIST}:_newest_first",
        "end = positions[last.id]",
        "end = positions[last.id] + 1",
    ),
    Slip(
        "the cursor is that of the first block",
        f"{_LIST}:answer",
        'page[-1]["Id"]',
        'page[0]["Id"]',
    ),
    Slip(
        "the blocks of every property are listed",
        f"{_LIST}:_filters",
        "block.enterprise_id.int in enterprises",
        "bool(enterprises)",
    ),
    Slip(
        "blocks are deleted until one is unknown",
        f"{_DELETE}:answer",
        "    if len(active) < len(blocks):",
        "    for block in active if len(active) < len(blocks) else ():\n"
        "        call.state.replace_block(structs.replace(block, is_active=False))\n"
        "    if len(active) < len(blocks):",
    ),
    Slip(
        "a block can be deleted twice",
        f"{_DELETE}:answer",
        " and block.is_active",
        "",
    ),
    Slip(
        "blocks of any property can be deleted",
        f"{_DELETE}:answer",
        " and block.enterprise_id in call.scope",
        "",
    ),
    Slip(
        "blocks are added until one ends too early",
        f"{_ADD}:answer",
        "            forbid(message)",
        "            call.state.add_blocks(blocks[: blocks.index(block)])\n"
        "            forbid(message)",
    ),
    Slip(
        "a block may end when it starts",
        f"{_ADD}:answer",
        "block.end_utc <= block.start_utc",
        "block.end_utc < block.start_utc",
    ),
    Slip(
        "anything can be used with the token of another property",
        "call:Call.find",
        " or entry[0].id not in self.scope",
        "",
    ),
    Slip(
        "today is the day in UTC",
        f"{_OCCUPANCY}:_Today.__init__",
        "call.now.astimezone(owner.zone).date()",
        "call.now.date()",
    ),
    Slip(
        "deleted blocks still occupy",
        f"{_OCCUPANCY}:_Today.__init__",
        "block.is_active and ",
        "",
    ),
    Slip(
        "guests stay on the day of departure",
        f"{_OCCUPANCY}:_Today._occupancy",
        "< stay.departure",
        "<= stay.departure",
    ),
    Slip(
        "an adjustment adds to the one before",
        f"{_UPDATE}:answer",
        "unit_count=count,",
        "unit_count=count + (adjustments[key].unit_count if key in adjustments else 0),",
    ),
    Slip(
        "an update without a value removes nothing",
        f"{_UPDATE}:answer",
        "                adjustments.pop(key, None)",
        "                pass",
    ),
    Slip(
        "updates are applied until one is wrong",
        f"{_UPDATE}:answer",
        "call.state.adjustments.copy()",
        "call.state.adjustments",
    ),
    Slip(
        "availability blocks share their adjustments",
        f"{_UPDATE}:answer",
        "key = service.id, category.id, block_id, start",
        "key = service.id, category.id, None, start",
    ),
    Slip(
        "the first instant may be inside a time unit",
        f"{_UPDATE}:_units",
        "first != found[0]",
        "first < found[0]",
    ),
    Slip(
        "an availability block lasts a day too long",
        f"{_UPDATE}:_check_block",
        "units[-1] >= end",
        "units[-1] > end",
    ),
    Slip(
        "every day has 24 hours",
        "times:next_unit",
        "    local = start.astimezone(zone)\n",
        "    local = start.astimezone(zone)\n"
        "    if unit is TimeUnit.DAY:\n"
        "        return start + timedelta(days=1)\n",
    ),
    Slip(
        "days begin at midnight in UTC",
        "times:start_of_unit",
        "moment.astimezone(zone)",
        "moment",
    ),
    Slip(
        "no hour is longer than an hour",
        "times:next_unit",
        "        if following > start:\n            return following\n",
        "        return following if following > start else start + timedelta(hours=1)\n",
    ),
    Slip(
        "the last time unit is left out",
        "times:units",
        "start <= last",
        "start < last",
    ),
    Slip(
        "the past can be edited a day too long",
        f"{_UPDATE}:_units",
        "timedelta(days=owner.editable_history_days)",
        "timedelta(days=owner.editable_history_days + 1)",
    ),
    Slip(
        "access tokens may name the guest of another reservation",
        f"{_TOKENS}:_token",
        "companionship_id is not None and companionship_id not in companionships",
        "not companionships",
    ),
]
