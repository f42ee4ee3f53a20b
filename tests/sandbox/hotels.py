"""A hotel of two properties in two time zones, in which every id follows from a name."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import NAMESPACE_DNS, uuid5

from mews_sandbox import Clock, Sandbox
from mews_sandbox.faults import Fault

NOON: Final = datetime(2024, 6, 12, 12, tzinfo=UTC)
"""A Wednesday in summer. It is 13:00 in the North, and midnight of the next day in the South."""

NORTH: Final = "token-of-the-north"
SOUTH: Final = "token-of-the-south"
BOTH: Final = "token-of-both"
"""The access tokens of the two properties, and that of the portfolio."""

NOWHERE: Final = "00000000-0000-4000-8000-000000000000"
"""An id that nothing has."""


def id_of(name: str) -> str:
    """Return the id of whatever has a name in the hotel. Nothing shares its name."""
    return str(uuid5(NAMESPACE_DNS, name))


def thing(name: str, **more: Any) -> dict[str, Any]:
    """Return the data of something with a name."""
    return {"name": name, "id": id_of(name), **more}


def service(
    name: str, time_unit: str, block: str, *resource_categories: dict[str, Any]
) -> dict[str, Any]:
    """Return the data of a service, with one availability block."""
    return thing(
        name,
        time_unit=time_unit,
        availability_blocks=[thing(block)],
        resource_categories=[*resource_categories],
    )


def category(name: str, capacity: int, **states: str) -> dict[str, Any]:
    """Return the data of a resource category, with the state of each of its resources."""
    resources = [thing(resource, state=state) for resource, state in states.items()]
    return thing(name, capacity=capacity, resources=resources)


def taxed(gross: Decimal | int, net: Decimal | int) -> dict[str, Any]:
    """Return an amount in pounds with the standard tax."""
    item = {"TaxRateCode": "UK-S", "NetValue": net, "TaxValue": gross - net}
    return {
        "Currency": "GBP",
        "GrossValue": gross,
        "NetValue": net,
        "TaxValues": [{"Code": "UK-S", "Value": gross - net}],
        "Breakdown": {"Items": [item]},
    }


HOTEL: Final[dict[str, Any]] = {
    "client_token": "token-of-the-client",
    "portfolio_access_tokens": {BOTH: ["North", "South"]},
    "properties": [
        thing(
            "North",
            access_token=NORTH,
            time_zone="Europe/London",
            editable_history_days=2,
            services=[
                service(
                    "Nights",
                    "Day",
                    "Fair",
                    category(
                        "Single",
                        1,
                        dirty="Dirty",
                        clean="Clean",
                        inspected="Inspected",
                        unserviced="OutOfService",
                        broken="OutOfOrder",
                    ),
                    category("Double", 2, reserved="Clean", locked="Clean", free="Clean"),
                ),
                service("Hours", "Hour", "Course", category("Hall", 12, hall="Inspected")),
                service("Months", "Month", "Term", category("Flat", 4, flat="Inspected")),
            ],
            reservations=[
                thing(
                    "R-1",
                    resource="reserved",
                    arrival="2024-06-12",
                    departure="2024-06-14",
                    companionships=[thing("Ada"), thing("Alan")],
                ),
                thing(
                    "R-2",
                    resource="locked",
                    arrival="2024-06-12",
                    departure="2024-06-13",
                    locked=True,
                    companionships=[thing("Grace")],
                ),
            ],
        ),
        thing(
            "South",
            access_token=SOUTH,
            time_zone="Pacific/Auckland",
            services=[service("Stays", "Day", "Harvest", category("Lodge", 2, lodge="Inspected"))],
            reservations=[
                thing(
                    "R-3",
                    resource="lodge",
                    arrival="2024-06-13",
                    departure="2024-06-14",
                    companionships=[thing("Emmy")],
                )
            ],
        ),
    ],
}


def opened(at: datetime = NOON, *faults: Fault, **options: Any) -> Sandbox:
    """Return a sandbox of the hotel whose clock stands."""
    return Sandbox(HOTEL, clock=Clock(at), faults=faults, **options)
