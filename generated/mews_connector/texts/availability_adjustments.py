"""What the contract says of the operations on availability adjustments."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "availabilityAdjustments/getAll": Texts(
        method="get_all",
        summary="Get all availability adjustments",
        description="Lists by how much the availability of resource categories is raised or lowered, be it for an availability block or not, newest first, in pages. `services/updateAvailability` makes and removes the adjustments. Only active ones are listed unless `activity_states` says otherwise.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "availability_adjustment_ids": "Only these adjustments. Any number of them.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
            "activity_states": "Only active adjustments when absent or null. Ask for both states to notice deletions.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
}
