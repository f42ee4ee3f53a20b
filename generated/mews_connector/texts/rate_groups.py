"""What the contract says of the operations on rate groups."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "rateGroups/getAll": Texts(
        method="get_all",
        summary="Get all rate groups",
        description="Lists the groups that rates are in, newest first, in pages. A request has to name the groups, or the services that their rates are for.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "rate_group_ids": "Only these groups. May be left out where `service_ids` is given. Any number of them.",
            "service_ids": "Only groups with rates for these bookable services. May be left out where `rate_group_ids` is given. Any number of them.",
            "external_identifiers": "Only groups with one of these ids of another system. Any number of them.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
            "activity_states": "Whether to list what is in use, what is deleted, or both.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
}
