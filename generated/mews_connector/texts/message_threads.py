"""What the contract says of the operations on message threads."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "messageThreads/getAll": Texts(
        method="get_all",
        summary="Get all message threads",
        description="Lists conversations between guests and the property, newest first, in pages. Only those that your own integration has begun can be listed. At least one filter besides `enterprise_ids` has to be given, and filters narrow the result together.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "message_thread_ids": "Only these, by the ids that `messageThreads/add` gave. Any number of them.",
            "created_utc": "Only those that were made inside this interval. The interval may be of any length.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "messageThreads/add": Texts(
        method="add",
        summary="Add message thread",
        description="Begins a conversation between a guest and the property, in the name of the guest. It is empty at first: send what the guest has written with `messages/add`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "original_sender": "Name of the guest who writes first, as free text. It leads to no customer's profile.",
            "subject": "What it is about, in a few words.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="The conversation as it is kept.",
    ),
}
