"""Batches of a write before anything is sent: what is cut, and what becomes of each."""

from typing import Any, cast

import httpx
import pytest
from msgspec import field
from msgspec.structs import replace

from mews_runtime.errors import ConfigurationError
from mews_runtime.schema.decoding import Violation
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Operation
from mews_runtime.sending.api import Options, Planned
from mews_runtime.sending.attempts import converse
from mews_runtime.sending.core import ApiResponse
from mews_runtime.sending.records import ContractWarning
from mews_runtime.sending.retry import Retry
from mews_runtime.writing.batches import Batch, PlannedBatch, plan
from tests.runtime.policy.script import Reply, answer, core_of, lost, play
from tests.support.clocks import FakeClock


class Keys(Model, kw_only=True, rename="pascal"):
    """A request with two lists under a bound. The six operations have one, the next may."""

    client_token: str
    access_token: str
    client: str
    rooms: list[int] = field(default_factory=list[int])
    guests: list[int] = field(default_factory=list[int])


CUT: Operation[dict[str, Any]] = Operation(
    path="/api/connector/v1/keys/cut",
    request=Keys,
    response=dict[str, Any],
    effect="write",
    portfolio=False,
    beta=False,
    max_items={"rooms": 3, "guests": 2},
)
CORE = core_of(FakeClock(), Retry())


def planned(**lists: list[int]) -> list[PlannedBatch]:
    """Return the batches of a write that can be cut."""
    return plan(CORE, Planned(CUT, lists, Options()))


@pytest.mark.parametrize(
    ("rooms", "guests", "cut"),
    [
        ([1, 2, 3], [4, 5, 6], [[4, 5], [6]]),
        ([1, 2, 3], [4, 5], [[1, 2, 3]]),
        ([1], [4, 5], [[4, 5]]),
        ([1, 2], [4], [[1, 2]]),
    ],
    ids=["one over its bound", "both at their bounds", "the longer", "the longer again"],
)
def test_the_list_over_its_bound_is_cut_or_else_the_longest_makes_one_batch(
    rooms: list[int], guests: list[int], cut: list[list[int]]
) -> None:
    batches = planned(rooms=rooms, guests=guests)
    assert [batch.items for batch in batches] == cut
    bodies = [cast("Keys", batch.call.body) for batch in batches]
    assert all(body.rooms == rooms or body.guests == guests for body in bodies)


def test_an_empty_list_makes_one_batch() -> None:
    one_by_one = replace(CUT, max_items={"guests": 1})
    found = plan(CORE, Planned(one_by_one, {"guests": []}, Options()))
    assert [batch.items for batch in found] == [[]]


@pytest.mark.parametrize(
    ("lists", "said"),
    [
        (
            {"rooms": [1, 2, 3, 4], "guests": [5, 6, 7]},
            "several lists that need batches: make the calls one by one",
        ),
        ({}, "no list to send in batches: make the calls one by one"),
    ],
)
def test_what_cannot_be_cut_is_refused(lists: dict[str, list[int]], said: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        planned(**lists)
    assert str(caught.value) == f"keys/cut has {said}"


def concluded(reply: Reply) -> Batch[Any]:
    """Return what becomes of the second batch if it is answered so."""
    batch = planned(guests=[4, 5, 6])[1]
    played = play(CORE, converse(CORE, batch.call), FakeClock(), [reply])
    return batch.concluded(played.outcome)


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (answer(200, {}), "done"),
        (answer(403), "failed"),
        (answer(500), "unknown"),
        (answer(200, []), "unknown"),
        (lost(httpx.ReadError("")), "unknown"),
        (None, "not tried"),
    ],
)
def test_a_batch_says_which_it_is_whatever_becomes_of_it(reply: Reply | None, outcome: str) -> None:
    batch = concluded(reply) if reply else planned(guests=[4, 5, 6])[1].not_tried()
    assert (batch.number, batch.items, batch.outcome) == (2, [6], outcome)
    assert (batch.error is None) == (outcome in {"done", "not tried"})


def test_a_batch_whose_answer_is_outside_the_contract_is_done_with_a_warning() -> None:
    flaw = Violation("$.Keys", "Expected `array`, got `int`")
    response = ApiResponse(dict[str, Any](), 200, [], 0.1, 1, (flaw,))
    with pytest.warns(ContractWarning) as caught:
        batch = planned(rooms=[1])[0].concluded(response)
    assert batch.outcome == "done"
    (warning,) = caught
    assert str(warning.message) == (
        "keys/cut: the response breaks the contract at $.Keys: Expected `array`, got `int`. "
        "The write was applied"
    )
