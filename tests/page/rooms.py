"""Rooms on the page of the hotel, and blocks in them."""

from datetime import timedelta

from playwright.sync_api import Locator, Page

from mews_connector import Client, models
from mews_sandbox.hotel.loading import default


def tile(page: Page, room: str) -> Locator:
    """Return a room of the grid."""
    return page.locator(".tile").filter(has=page.get_by_text(room, exact=True))


def line(page: Page, room: str) -> Locator:
    """Return a room of the timeline."""
    return page.locator(".lines > li").filter(has=page.get_by_text(room, exact=True))


def blocked(mews: Client, room: str, *names: str) -> list[models.ResourceBlock]:
    """Put a room out of order for two hours of now, as often as there are names."""
    resource = default().find_resource(room)
    start = mews.configuration.get().now_utc - timedelta(minutes=1)
    added = mews.resource_blocks.add(
        resource_blocks=[
            models.ResourceBlockParameters(
                resource_id=resource.id,
                name=name,
                type_=models.ResourceBlockType.OUT_OF_ORDER,
                start_utc=start,
                end_utc=start + timedelta(hours=2),
            )
            for name in names
        ]
    )
    return added.resource_blocks
