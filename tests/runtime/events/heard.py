"""Messages as Mews sends them by webhooks, and what in them is secret."""

import json
from collections.abc import Sequence
from typing import Any, Final

from tests.support.samples import id_of

AGREED: Final = "agreed-with-mews"
FIRST: Final = "opens-the-hotel"
API_KEY: Final = "opens-it-again"
SECRETS: Final = (AGREED, FIRST, API_KEY)

KNOWN: Final = (
    *("ServiceOrderUpdated", "ResourceUpdated", "MessageAdded", "ResourceBlockUpdated"),
    *("CustomerAdded", "CustomerUpdated", "PaymentUpdated"),
)
_INTEGRATION: Final = {"Integration": {"Id": id_of(7), "Name": "Night Audit"}}
DATA: Final[dict[str, dict[str, Any]]] = {
    "IntegrationCreated": {
        **_INTEGRATION,
        "Enterprise": {"Id": id_of(8), "Name": "Harbour Hotel"},
        "Service": {"Id": id_of(9), "Name": "Harbour stay"},
        "Requestor": None,
        "AccessToken": FIRST,
        "CreatedUtc": "2027-03-08T09:30:00Z",
        "IsEnabled": True,
    },
    "IntegrationEnabled": _INTEGRATION,
    "IntegrationDisabled": _INTEGRATION,
    "IntegrationCanceled": _INTEGRATION,
    "IntegrationReinstated": _INTEGRATION,
    "IntegrationDeleted": {**_INTEGRATION, "DeletedUtc": "2027-03-08T18:00:00Z"},
    "IntegrationApiKeyCreated": {**_INTEGRATION, "ApiKey": API_KEY},
}
"""What a message about an integration says, by its action."""


def event(kind: str, number: int = 1) -> dict[str, Any]:
    """Return an event about the entity of a number."""
    return {"Discriminator": kind, "Value": {"Id": id_of(number)}}


def general(*events: dict[str, Any], integration: int = 7, **changes: Any) -> bytes:
    """Return a message about entities."""
    ids = {"EnterpriseId": id_of(8), "IntegrationId": id_of(integration)}
    return json.dumps({**ids, "Events": events, **changes}).encode()


def integration(action: str, **changes: Any) -> bytes:
    """Return a message about an integration."""
    data = {**DATA.get(action, _INTEGRATION), **changes}
    return json.dumps({"Action": action, "Data": data}).encode()


def nested(levels: int) -> Sequence[Any]:
    """Return lists inside one another."""
    found: list[Any] = []
    for _ in range(levels - 1):
        found = [found]
    return found
