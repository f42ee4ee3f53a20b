"""What the contract says of the operations on resources."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "resources/getOccupancyState": Texts(
        method="get_occupancy_state",
        summary="Get the occupancy state of resources",
        description="Answers for the current day, in the property's own time zone: the state of every resource of the given categories, grouped by category. In beta, so it may change.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "resource_category_ids": "Ids of the resource categories. More than 5 are asked for in parts.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "resource_states": "Only resources in one of these states. All when absent or null.",
            "occupancy_states": "Only resources that are occupied in one of these ways. All when absent or null.",
        },
        returns="The occupancy states of today, grouped by resource category.",
    ),
}
