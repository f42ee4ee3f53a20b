"""What the contract says of the operations on sources."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "sources/getAll": Texts(
        method="get_all",
        summary="Get all sources",
        description="Lists where reservations can come from, such as travel websites, newest first, in pages. Which of them a reservation came from is told by `sourceAssignments/getAll`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "source_ids": "Only these sources. Any number of them.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
}
