"""What the contract says of the operations on resource access tokens."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "resourceAccessTokens/getAll": Texts(
        method="get_all",
        summary="Get all resource access tokens",
        description="Lists door codes and RFID tags, newest first, in pages. Filters narrow the result together, and at least one of `resource_access_token_ids`, `service_order_ids`, `colliding_utc` and `updated_utc` has to be given. What opens the doors is in the result: treat it as a secret.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "resource_access_token_ids": "Only tokens with one of these ids. Any number of them.",
            "service_order_ids": "Only tokens for one of these reservations. Any number of them.",
            "colliding_utc": "Only tokens that can be used at some time of this interval. The interval may be of any length.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
            "activity_states": "Whether to list what is in use, what is deleted, or both.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "resourceAccessTokens/add": Texts(
        method="add",
        summary="Add resource access tokens",
        description="Creates door codes or RFID tags for reservations. What opens the doors is in the request and in the result: treat both as secrets.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "resource_access_token_parameters": "One entry for each door code or RFID tag. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="Resource access tokens that were made, changed or found.",
    ),
    "resourceAccessTokens/update": Texts(
        method="update",
        summary="Update resource access tokens",
        description="Changes when door codes and RFID tags work, what they open, or the code or tag itself. What is absent or null stays as it is. What opens the doors is in the result, and may be in the request: treat both as secrets.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property to act on. Required with a Portfolio Access Token, ignored otherwise.",
            "resource_access_token_updates": "One entry for each door code or RFID tag.",
        },
        returns="Resource access tokens that were made, changed or found.",
    ),
    "resourceAccessTokens/delete": Texts(
        method="delete",
        summary="Delete resource access tokens",
        description="Deletes door codes and RFID tags. Deleted ones stay readable through `activity_states`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "ids": "Which ones to delete.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="Success, with nothing to add.",
    ),
}
