"""What the contract says of the operations on reservation groups."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "reservationGroups/getAll": Texts(
        method="get_all",
        summary="List reservation groups",
        description="Lists the groups that the `group_id` of reservations refers to. A group does not say which reservations it holds: list reservations by group for that.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "reservation_group_ids": "Which groups to read, such as the `group_id` of reservations. Any number of them.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
}
