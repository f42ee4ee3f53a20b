"""Every write that can be read back is found by what the contract's examples say of it."""

import json
from dataclasses import dataclass
from typing import Any, cast

import httpx
import pytest

from mews_connector.errors import OutcomeUnknownError
from mews_connector.types import Reconciled
from mews_contract.contract import installed
from mews_contract.operation import Operation
from mews_runtime.schema.model import attribute_name
from tests.support import samples
from tests.support.clocks import FakeClock
from tests.support.every import check_every
from tests.support.methods import method_of
from tests.support.sides import SYNC

pytestmark = pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")

Item = dict[str, Any]

BY_NAME = installed().by_name
WRITES = [each for each in BY_NAME.values() if each.extension("x-mews-read-back")]


@dataclass
class Lost:
    """A write whose answer is lost, and the listing by which it is read back."""

    write: Operation

    def __post_init__(self) -> None:
        self.said: dict[str, Any] = self.write.extension("x-mews-read-back")
        self.listing = BY_NAME[self.said["operation"]]
        self.page: dict[str, Any] = self.listing.example("response")
        self.items = cast("dict[str, str]", self.listing.pagination)["items"]
        example: dict[str, Any] = self.write.example("request")
        self.sent: list[Item] = example[self.said["sent"]] if "sent" in self.said else [example]
        documented: list[Item] = self.page[self.items]
        if self.found(self.sent, documented) != ["found"] * len(self.sent):
            # The example of the listing shows others. So would these be shown.
            made = [self.made(sent, documented[0]) for sent in self.sent]
            self.page = {**self.page, self.items: [*documented, *made]}

    def made(self, sent: Item, item: Item) -> Item:
        """Return a listed item as it is of what was sent."""
        for place, name in self.said["matches"].items():
            item = changed(item, place, at(sent, name))
        return item

    def found(self, sent: list[Item], listed: list[Item]) -> list[str]:
        """Send items, lose the answer, and return what is found of each in what is listed."""
        return [each.finding for each in self.reconciled(sent, listed)]

    def reconciled(self, sent: list[Item], listed: list[Item]) -> list[Reconciled]:
        """Do the same, and return all that is known of each."""

        def answer(request: httpx.Request) -> httpx.Response:
            if not request.url.path.endswith(self.listing.name):
                return httpx.Response(503)
            asked = json.loads(request.content)
            assert not [*self.listing.request_breaches(asked)], asked
            return httpx.Response(200, json=self.listed(listed))

        client = SYNC.client(answer, clock=FakeClock())
        operation = client.contract.operation(self.write.name)
        assert operation
        arguments = {
            attribute_name(operation.request, wire): value
            for wire, value in self.body(sent).items()
            if wire not in client.contract.credentials
        }
        with pytest.raises(OutcomeUnknownError) as caught:
            method_of(client, self.write.name)(**arguments)
        return client.reconcile(caught.value)

    def body(self, sent: list[Item]) -> Item:
        """Return the request that sends items."""
        if "sent" not in self.said:
            return sent[0]
        return {**self.write.example("request"), self.said["sent"]: sent}

    def listed(self, items: list[Item]) -> Item:
        """Return the page that holds items."""
        return {**self.page, self.items: items, "Cursor": None}

    def pair(self) -> tuple[Item, Item]:
        """Return an item as it is sent, and as it is listed."""
        sent = self.sent[0]
        return sent, next(
            each for each in self.page[self.items] if self.found([sent], [each]) == ["found"]
        )

    def places(self, sent: Item) -> list[tuple[str, str]]:
        """Return the places of a listed item that tell it apart, and those in what was sent."""
        matches: dict[str, str] = self.said["matches"]
        return [(place, name) for place, name in matches.items() if at(sent, name) is not None]


def at(value: Item, place: str) -> Any:
    """Return what is at a place, or None where nothing is."""
    name, _, rest = place.partition(".")
    below = value.get(name)
    return at(below, rest) if rest and below else below


def changed(value: Item, place: str, new: object) -> Item:
    """Return a copy with another value at a place."""
    name, _, rest = place.partition(".")
    return {**value, name: changed(value.get(name) or {}, rest, new) if rest else new}


def without(value: Item, place: str) -> Item:
    """Return a copy that has nothing at a place."""
    name, _, rest = place.partition(".")
    if rest:
        return {**value, name: without(value[name], rest)}
    return {each: value[each] for each in value if each != name}


def other(value: Any) -> Any:
    """Return another value of the same kind."""
    if not isinstance(value, str):
        return not value if isinstance(value, bool) else value + 1
    if value.startswith("20") and value.endswith("Z"):
        return "2035" + value[4:]
    return samples.id_of(7) if len(value) == len(samples.id_of(7)) else f"{value}s"


def test_every_lost_write_is_found_again_in_a_page_and_absent_from_an_empty_one() -> None:
    def is_found(write: Operation) -> None:
        lost = Lost(write)
        assert lost.found(lost.sent, lost.page[lost.items]) == ["found"] * len(lost.sent)
        assert lost.found(lost.sent, []) == ["absent"] * len(lost.sent)

    check_every(WRITES, is_found)


def test_what_differs_in_anything_that_was_sent_is_another() -> None:
    def is_told_apart(write: Operation) -> None:
        lost = Lost(write)
        sent, item = lost.pair()
        for place, _ in lost.places(sent):
            another = changed(item, place, other(at(item, place)))
            assert lost.found([sent], [another]) == ["absent"], place

    check_every(WRITES, is_told_apart)


def test_an_external_identifier_that_is_compared_is_the_callers_own() -> None:
    for write in WRITES:
        said = write.extension("x-mews-read-back")
        compared = [name for name in said["matches"].values() if name == "ExternalIdentifier"]
        assert [said[name] for name in said if name == "identifier"] == compared, write.name


def test_what_was_not_sent_may_be_null_and_is_ambiguous_where_it_is_filled_in() -> None:
    filled_in: list[str] = []
    null: list[str] = []

    def is_taken_for_it(write: Operation) -> None:
        lost = Lost(write)
        sent, item = lost.pair()
        for place, name in lost.places(sent):
            empty = changed(item, place, None)
            for less in (without(sent, name), changed(sent, name, None)):
                if any(write.request_breaches(lost.body([less]))):
                    continue
                filled_in.append(place)
                decides = "identifier" in lost.said and at(less, lost.said["identifier"])
                assert lost.found([less], [item]) == ["found" if decides else "ambiguous"], place
                assert lost.found([less], [item, item]) == ["ambiguous"], place
                (told,) = lost.reconciled([less], [item])
                attribute = attribute_name(told.sent, name.partition(".")[0])
                also = f"what matches also has {attribute}, which was not sent"
                assert told.reason == (None if decides else also), place
                if not any(lost.listing.response_breaches(200, lost.listed([empty]))):
                    null.append(place)
                    assert lost.found([less], [empty]) == ["found"], place
                    assert lost.found([less], [item, empty]) == ["found"], place

    check_every(WRITES, is_taken_for_it)
    assert filled_in
    assert null
