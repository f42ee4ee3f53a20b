"""What the contract says of the operations on accounting categories."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "accountingCategories/getAll": Texts(
        method="get_all",
        summary="Get all accounting categories",
        description="Lists the headings under which the properties book revenue and payments, newest first, in pages. Accounting software and points of sale map their own accounts to them once, before anything is posted. Filters narrow the result together.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "accounting_category_ids": "Only those with these ids. Any number of them.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
            "activity_states": "Whether to list what is in use, what is deleted, or both.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
}
