"""What the contract says of the operations on source assignments."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "sourceAssignments/getAll": Texts(
        method="get_all",
        summary="Get all source assignments",
        description="Lists which groups of reservations came from which sources, newest first, in pages. A group can have come through several of them, one of which is the main one.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "reservation_group_ids": "Only where these groups came from. Any number of them.",
            "updated_utc": "Only assignments of groups that were last changed inside this interval. The interval may be of any length.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "sourceAssignments/getAll/2024-09-20": Texts(
        method="get_all_2024_09_20",
        summary="Get all source assignments (2024-09-20)",
        description="Lists which reservations came from which sources, in pages that lead on to newer assignments. A reservation can have come through several of them.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "reservation_ids": "Only where these reservations came from. Any number of them.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
            "enterprise_ids": "The property to list from. Required with a Portfolio Access Token, ignored otherwise. At most 1 in a call.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
}
