"""What the contract says of the operations on ledger balances."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "ledgerBalances/getAll": Texts(
        method="get_all",
        summary="Get all ledger balances",
        description="Lists for each day, and for each ledger that was asked for, what the ledger stood at when the day began and when it ended, newest first, in pages.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "date": "The days to list, both ends included. The interval may be of any length.",
            "ledger_types": "Which ledgers to list.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
}
