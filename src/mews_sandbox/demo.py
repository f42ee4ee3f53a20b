"""A demonstration: all operations, through the client, against a sandbox in this process.

Run it with `python -m mews_sandbox.demo`.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from mews_connector import Client, models, time_units
from mews_sandbox.sandbox import Sandbox

Row = tuple[str, str]
"""A call, and what came of it."""


def rows(sandbox: Sandbox, mews: Client) -> Iterator[Row]:
    """Perform each operation. Yield what was called, and what came of it."""
    hotel, now = sandbox.hotel, sandbox.clock.now()
    rooms = hotel.find_resource_category("Harbour double")
    room = hotel.find_resource("203")

    def occupancy() -> str:
        result = mews.resources.get_occupancy_state(resource_category_ids=[rooms.id])
        (category,) = result.resource_category_occupancy_states
        counts = Counter(str(state.occupancy_state) for state in category.resource_occupancy_states)
        return ", ".join(f"{number} {state}" for state, number in sorted(counts.items()))

    yield "resources.get_occupancy_state", f"{rooms.name}: {occupancy()}"
    added = mews.resource_blocks.add(
        resource_blocks=[
            models.ResourceBlockParameters(
                resource_id=room.id,
                name="Broken window",
                type_=models.ResourceBlockType.OUT_OF_ORDER,
                start_utc=now,
                end_utc=now + timedelta(days=2),
            )
        ]
    )
    (block,) = added.resource_blocks
    yield "resource_blocks.add", f"{block.name}: room {room.name} until {block.end_utc:%d %B}"
    yield "resources.get_occupancy_state", f"{rooms.name}: {occupancy()}"
    names = ", ".join(listed.name for listed in mews.resource_blocks.get_all())
    yield "resource_blocks.get_all", names
    mews.resource_blocks.delete(resource_block_ids=[block.id])
    yield "resource_blocks.delete", f"{block.name}: room {room.name} is free again"
    owner = hotel.properties[0]
    today = now.astimezone(owner.zone).date()
    week = time_units.day_units(today, today + timedelta(days=6), owner.time_zone)
    mews.services.update_availability(
        service_id=hotel.find_service("Harbour stay").id,
        availability_updates=[
            models.AvailabilityUpdate(
                **week.bounds,
                resource_category_id=rooms.id,
                unit_count_adjustment=models.Int32UpdateValue(value=-2),
            )
        ],
    )
    nights = len(sandbox.adjustments)
    yield "services.update_availability", f"{rooms.name}: 2 rooms fewer in each of {nights} nights"
    granted = mews.resource_access_tokens.add(
        resource_access_token_parameters=[
            models.ResourceAccessTokenParameters(
                service_order_id=hotel.find_reservation("H-1003").id,
                resource_id=hotel.find_resource("201").id,
                type_=models.ResourceAccessTokenType.PIN_CODE,
                value="a-door-code",
                validity_start_utc=now,
                validity_end_utc=now + timedelta(days=3),
                permissions=models.ResourceAccessTokenPermissionsParameters(
                    room=models.BooleanUpdateValue(value=True)
                ),
            )
        ]
    )
    (token,) = granted.resource_access_tokens or []
    yield (
        "resource_access_tokens.add",
        f"room 201: {token.type_} until {token.validity_end_utc:%d %B}",
    )


def main() -> None:
    """Print the demonstration as a table."""
    sandbox = Sandbox()
    name = sandbox.hotel.properties[0].name
    with sandbox.client() as mews:
        sys.stdout.write(f"\nThe {name} of the embedded sandbox, seen through the client:\n\n")
        for call, outcome in rows(sandbox, mews):
            sys.stdout.write(f"  {call:<30} {outcome}\n")
    sys.stdout.write(f"\n{len(sandbox.requests)} requests, and none left this process.\n")


if __name__ == "__main__":
    main()
