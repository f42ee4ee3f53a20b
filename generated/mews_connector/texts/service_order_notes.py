"""What the contract says of the operations on service order notes."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "serviceOrderNotes/getAll": Texts(
        method="get_all",
        summary="Get all service order notes",
        description="Lists the remarks on reservations and on orders of products, newest first, in pages. Special requests are left out unless `types` asks for them.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "service_order_ids": "Only remarks on these reservations, or on these orders of `orders/add`. Any number of them.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "service_order_note_ids": "Only these notes, if they belong to those orders. Any number of them.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
            "types": "Only notes of these types. Null or absent means `general` and `channel_manager`, and no special requests.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "serviceOrderNotes/add": Texts(
        method="add",
        summary="Add service order notes",
        description="Attaches remarks to reservations or to orders of products, each to one of them. An order can have several.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "service_order_notes": "The remarks, each with its order. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="The remarks as they are kept.",
    ),
    "serviceOrderNotes/update": Texts(
        method="update",
        summary="Update service order notes",
        description="Rewrites notes. The whole text is replaced: to add a line, send the old ones as well.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "service_order_note_updates": "The notes, each with its new text. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="The remarks as they are now.",
    ),
    "serviceOrderNotes/delete": Texts(
        method="delete",
        summary="Delete service order notes",
        description="Removes notes from their reservations or orders. They cannot be listed any more.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "service_order_note_ids": "The notes to remove, as `serviceOrderNotes/getAll` lists them. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="Success, with nothing to add.",
    ),
}
