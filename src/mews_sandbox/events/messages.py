"""The messages that events travel in, as the contract has them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.events.causes import PRICE_UPDATE, Change
from mews_sandbox.events.feed import Repriced
from mews_sandbox.events.integrations import Integration
from mews_sandbox.hotel.data import Hotel

MOST_EVENTS: Final = 100
"""How many events a message has at most. Mews says that they are hundreds."""


def general(
    changes: Iterable[Change], integration: Integration, wanted: Collection[str]
) -> Iterator[JsonObject]:
    """Yield the messages of general webhooks to an integration, for each enterprise its own."""
    events: dict[str, list[JsonObject]] = {}
    for change in changes:
        enterprise = integration.told_by(change.owner)
        names = [change.cause.added] if change.is_new else []
        for name in (*names, change.cause.updated):
            if enterprise is not None and name in wanted:
                event = {"Discriminator": name, "Value": {"Id": change.entity["Id"]}}
                events.setdefault(enterprise, []).append(event)
    for enterprise, found in events.items():
        for part in _parts(found):
            yield {"EnterpriseId": enterprise, "IntegrationId": integration.id, "Events": part}


def websocket_events(
    changes: Iterable[Change], repriced: Iterable[Repriced], new_id: Callable[[], str]
) -> list[tuple[str | None, JsonObject]]:
    """Return the WebSocket's events for changes, each with its property."""
    found: list[tuple[str | None, JsonObject]] = []
    for change in changes:
        if change.cause.type is not None:
            entity = change.entity
            shown = {name: entity.get(source) for name, source in change.cause.shown.items()}
            told = {"Type": change.cause.type, "Id": entity["Id"], **shown}
            found.append((change.owner, told))
    for prices in repriced:
        event = {
            "Type": PRICE_UPDATE,
            "Id": new_id(),
            "StartUtc": prices.start,
            "EndUtc": prices.end,
            "RateId": prices.rate_id,
            "ResourceCategoryId": prices.category_id,
        }
        found.append((prices.owner, event))
    return found


def websocket(
    events: Iterable[tuple[str | None, JsonObject]], integration: Integration
) -> Iterator[JsonObject]:
    """Yield the messages of the WebSocket to an integration."""
    told = [event for owner, event in events if integration.told_by(owner) is not None]
    yield from ({"Events": part} for part in _parts(told))


def _created(_: Hotel, integration: Integration, at: datetime) -> JsonObject:
    id_, name = integration.enterprise
    return {
        "Enterprise": {"Id": id_, "Name": name},
        "Service": None,
        "Requestor": None,
        "AccessToken": integration.access_token,
        "CreatedUtc": wire(at),
        "IsEnabled": True,
    }


def _deleted(_: Hotel, __: Integration, at: datetime) -> JsonObject:
    return {"DeletedUtc": wire(at)}


def _key_created(_: Hotel, integration: Integration, __: datetime) -> JsonObject:
    # The token that the hotel knows goes on to work, so that it can be used at once.
    return {"ApiKey": integration.access_token}


def _nothing(*_: Any) -> JsonObject:
    return {}


_DATA: Final[Mapping[str, Callable[[Hotel, Integration, datetime], JsonObject]]] = {
    "IntegrationCreated": _created,
    **dict.fromkeys(("IntegrationEnabled", "IntegrationDisabled"), _nothing),
    **dict.fromkeys(("IntegrationCanceled", "IntegrationReinstated"), _nothing),
    "IntegrationDeleted": _deleted,
    "IntegrationApiKeyCreated": _key_created,
}
"""What is said by each action, besides the integration that it is about."""

SECRETS: Final = ("AccessToken", "ApiKey")
"""What nobody but the application may see of these."""

ACTIONS: Final = (*_DATA,)
"""The actions of integration webhooks."""


def of_integration(action: str, hotel: Hotel, integration: Integration, at: datetime) -> JsonObject:
    """Return the message of an integration webhook."""
    named = {"Id": integration.id, "Name": hotel.profile.name}
    data = _DATA[action](hotel, integration, at)
    return {"Action": action, "Data": {**data, "Integration": named}}


def _parts(events: Sequence[JsonObject]) -> Iterator[Sequence[JsonObject]]:
    return (events[at : at + MOST_EVENTS] for at in range(0, len(events), MOST_EVENTS))
