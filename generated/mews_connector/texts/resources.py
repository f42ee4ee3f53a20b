"""What the contract says of the operations on resources."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "resources/getAll": Texts(
        method="get_all",
        summary="Get all resources",
        description="Lists rooms, beds, parking spots and whatever else a property lets, newest first, in pages. Filters narrow the result together. `extent` says what a page holds, and whether deleted resources are among it. To which category a resource belongs is in `resourceCategoryAssignments/getAll`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "extent": "What a page of resources holds.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "resource_ids": "Only resources with one of these ids. Any number of them.",
            "names": "Only resources with one of these names. Any number of them.",
            "created_utc": "Only those that were made inside this interval. The interval may be of any length.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "resources/getOccupancyState": Texts(
        method="get_occupancy_state",
        summary="Get the occupancy state of resources",
        description="Tells the state of every resource of the given categories on the current day, in the property's own time zone, grouped by category.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "resource_category_ids": "Of which categories to report the resources. Any number of them.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "resource_states": "Only resources in one of these states. All when absent or null.",
            "occupancy_states": "Only resources that are occupied in one of these ways. All when absent or null.",
        },
        returns="The occupancy states of today, grouped by resource category.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
    "resources/update": Texts(
        method="update",
        summary="Update resources",
        description="Changes names, places and, above all, the states that housekeeping reports. What is absent or null stays as it is. The state `OutOfOrder` cannot be set: block the resource with `resourceBlocks/add` instead.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "resource_updates": "One entry for each resource. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="Success, with nothing to add.",
    ),
}
