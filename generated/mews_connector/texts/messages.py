"""What the contract says of the operations on messages."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "messages/getAll": Texts(
        method="get_all",
        summary="Get all messages",
        description="Lists what guests and the property's staff have written in conversations, newest first, in pages. Only conversations that your own integration has begun with `messageThreads/add` can be read.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "message_thread_ids": "Only what was written in these conversations. Any number of them.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "created_utc": "Only what was written inside this interval. The interval may be of any length.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "messages/add": Texts(
        method="add",
        summary="Add messages",
        description="Sends what guests have written to the property, each message in a conversation that your own integration has begun with `messageThreads/add`. What the property's staff replies is listed by `messages/getAll`, and a webhook of Mews can tell when there is something new.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "messages": "What was written, each with its conversation. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="The messages as they are kept.",
    ),
}
