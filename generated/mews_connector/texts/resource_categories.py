"""What the contract says of the operations on resource categories."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "resourceCategories/getAll": Texts(
        method="get_all",
        summary="Get all resource categories",
        description="Lists the categories of one or more bookable services, such as types of room, newest first, in pages. A category says for how many guests it is; which resources are in it is told by `resourceCategoryAssignments/getAll`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "service_ids": "Of which bookable services to list the categories. Any number of them.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "resource_category_ids": "Only categories with one of these ids. Any number of them.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
            "activity_states": "Whether to list what is in use, what is deleted, or both.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "resourceCategories/add": Texts(
        method="add",
        summary="Add resource categories",
        description="Adds categories, such as types of room, to one or more bookable services. A new category has no resources: no operation of this API puts any into it.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "resource_categories": "One entry for each new category. At most 100 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property to act on. Required with a Portfolio Access Token, ignored otherwise.",
        },
        returns="Resource categories as they are after they were added or changed.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
    "resourceCategories/update": Texts(
        method="update",
        summary="Update resource categories",
        description="Changes categories, such as their names or the number of guests that they are for. What is absent or null stays as it is. A category cannot be moved to another service.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "resource_category_updates": "One entry for each category. At most 100 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property to act on. Required with a Portfolio Access Token, ignored otherwise.",
        },
        returns="Resource categories as they are after they were added or changed.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
    "resourceCategories/delete": Texts(
        method="delete",
        summary="Delete resource categories",
        description="Deletes categories that nothing depends on any more: Mews refuses while one has active resources or reservations, or while overbookings, rate adjustments, channel manager mappings, product rules, promotions or restrictions refer to it. Deleted ones stay readable through `activity_states`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "resource_category_ids": "Which ones to delete. At most 100 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property to act on. Required with a Portfolio Access Token, ignored otherwise.",
        },
        returns="Success, with nothing to add.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
}
