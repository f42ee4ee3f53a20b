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
from mews_runtime.sending.core import ApiResponse, Core
from mews_runtime.sending.records import ContractWarning
from mews_runtime.sending.retry import Retry
from mews_runtime.writing.batches import Batch, PlannedBatch, plan
from tests.runtime.clocks import FakeClock
from tests.runtime.policy.script import Reply, answer, core_of, lost, play


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


def core() -> Core:
    return core_of(FakeClock(), Retry())


def planned(**lists: list[int]) -> list[PlannedBatch]:
    """Return the batches of a write that can be cut."""
    return plan(core(), Planned(CUT, lists, Options()))


def refused(**lists: list[int]) -> str:
    """Say why a write cannot be cut."""
    with pytest.raises(ConfigurationError) as caught:
        planned(**lists)
    return str(caught.value)


def test_the_list_over_its_bound_is_cut_though_another_is_as_long() -> None:
    batches = planned(rooms=[1, 2, 3], guests=[4, 5, 6])
    assert [batch.items for batch in batches] == [[4, 5], [6]]
    assert [cast("Keys", batch.call.body).rooms for batch in batches] == [[1, 2, 3]] * 2


def test_lists_at_their_bounds_are_not_over_them() -> None:
    (batch,) = planned(rooms=[1, 2, 3], guests=[4, 5])
    assert batch.items == [1, 2, 3]


def test_the_longest_list_is_what_a_single_batch_holds() -> None:
    assert [batch.items for batch in planned(rooms=[1], guests=[4, 5])] == [[4, 5]]
    assert [batch.items for batch in planned(rooms=[1, 2], guests=[4])] == [[1, 2]]


def test_an_empty_list_makes_one_batch() -> None:
    one_by_one = replace(CUT, max_items={"guests": 1})
    found = plan(core(), Planned(one_by_one, {"guests": []}, Options()))
    assert [batch.items for batch in found] == [[]]


def test_two_lists_over_their_bounds_are_refused() -> None:
    assert refused(rooms=[1, 2, 3, 4], guests=[5, 6, 7]) == (
        "keys/cut has more than one list over its bound: make the calls one by one"
    )


def test_a_write_without_a_list_is_refused() -> None:
    assert refused() == "keys/cut has no list that could be cut: make the calls one by one"


def concluded(reply: Reply) -> Batch[Any]:
    """Return what becomes of the second batch if it is answered so."""
    batch = planned(guests=[4, 5, 6])[1]
    clock = FakeClock()
    played = play(core(), converse(core(), batch.call), clock, [reply])
    return batch.concluded(played.outcome)


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (answer(200, {}), "done"),
        (answer(403), "failed"),
        (answer(500), "unknown"),
        (answer(200, []), "unknown"),
        (lost(httpx.ReadError("")), "unknown"),
    ],
)
def test_a_batch_says_which_it_is_whatever_becomes_of_it(reply: Reply, outcome: str) -> None:
    batch = concluded(reply)
    assert (batch.number, batch.items, batch.outcome) == (2, [6], outcome)
    assert (batch.error is None) == (outcome == "done")


def test_a_batch_that_was_not_tried_says_which_it_is() -> None:
    batch = planned(guests=[4, 5, 6])[1].not_tried()
    assert (batch.number, batch.items, batch.outcome) == (2, [6], "not tried")


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
