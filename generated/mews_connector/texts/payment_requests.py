"""What the contract says of the operations on payment requests."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "paymentRequests/getAll": Texts(
        method="get_all",
        summary="Get all payment requests",
        description="Lists what customers have been asked to pay, newest first, in pages. Filters narrow the result together. The payment that a customer makes on such a request names it in its `payment_request_id`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "payment_request_ids": "Only those with these ids. Any number of them.",
            "account_ids": "Only what these customers were asked for. Any number of them.",
            "reservation_ids": "Only what was asked for these stays. Any number of them.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
            "states": "Only payment requests in one of these states.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "paymentRequests/add": Texts(
        method="add",
        summary="Add payment requests",
        description="Asks customers to pay an amount, or to have it preauthorized, by a given time. Each of them gets an email about it, unless `send_payment_request_emails` is false. A new request is `Pending`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "payment_requests": "What to ask for, one customer each. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "Property that asks. Needed with a Portfolio Access Token, ignored without.",
            "send_payment_request_emails": "Whether each customer gets an email about it. They do when it is null or absent.",
        },
        returns="The payment requests as they were added.",
    ),
    "paymentRequests/cancel": Texts(
        method="cancel",
        summary="Cancel payment requests",
        description="Withdraws what customers were asked to pay and have not paid yet. Only a `Pending` request can be canceled.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "payment_request_ids": "The requests to withdraw, each of which has to be `Pending`. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="The payment requests as they are now.",
    ),
}
