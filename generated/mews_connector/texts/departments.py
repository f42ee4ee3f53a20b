"""What the contract says of the operations on departments."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "departments/getAll": Texts(
        method="get_all",
        summary="Get all departments",
        description="Lists the departments that a property's staff is divided into, newest first, in pages. Filters narrow the result together.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "department_ids": "Only these, such as those that tasks name. Any number of them.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
}
