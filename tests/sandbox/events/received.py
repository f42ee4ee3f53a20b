"""Taking what a sandbox sends, and causing it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from mews_contract.json_values import JsonObject
from mews_sandbox import Clock, Sandbox
from tests.sandbox.test_default_hotel import STORY
from tests.sandbox.test_operations_of_the_hotel import call, id_of

HARBOUR: Final = "sandbox-harbour-access-token"
LAKESIDE: Final = "sandbox-lakeside-access-token"
PORTFOLIO: Final = "sandbox-portfolio-access-token"


@dataclass
class Receiver:
    """A webhook in this process, which answers with one status after the other, and then 204."""

    statuses: Sequence[int] = ()
    messages: list[JsonObject] = field(default_factory=list[JsonObject])

    def __call__(self, body: bytes) -> int:
        self.messages.append(json.loads(body))
        count = len(self.messages)
        return self.statuses[count - 1] if count <= len(self.statuses) else 204

    @property
    def events(self) -> list[tuple[str, str]]:
        """Discriminator and id of each general event, in the order in which they came."""
        return [
            (event["Discriminator"], event["Value"]["Id"])
            for message in self.messages
            for event in message.get("Events", ())
        ]


@dataclass
class Listener:
    """A connection of the WebSocket in this process."""

    messages: list[JsonObject] = field(default_factory=list[JsonObject])
    is_cut: bool = False

    def __call__(self, body: bytes | None) -> None:
        if body is None:
            self.is_cut = True
        else:
            self.messages.append(json.loads(body))

    @property
    def events(self) -> list[JsonObject]:
        """The events, in the order in which they came."""
        return [event for message in self.messages for event in message["Events"]]


def story() -> Sandbox:
    """Return a sandbox of the default hotel at the time of the story."""
    return Sandbox(clock=Clock(STORY))


def rename(sandbox: Sandbox, room: str, name: str, **more: Any) -> str:
    """Call a room something else. Return its id."""
    id_ = id_of(sandbox, "resources", room)
    answer = call(
        sandbox,
        "resources/update",
        ResourceUpdates=[{"ResourceId": id_, "Name": {"Value": name}}],
        **more,
    )
    assert answer.status == 200, answer.content
    return id_
