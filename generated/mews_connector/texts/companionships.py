"""What the contract says of the operations on companionships."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "companionships/getAll": Texts(
        method="get_all",
        summary="List companionships",
        description="Tells which customers stay in which reservations: the guests of a reservation or of a group, or the stays of a customer. Guests are listed here alone: the `companion_ids` of reservations are deprecated.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "companionship_ids": "Which companionships to read again by their own ids. Any number of them.",
            "extent": "What else the response holds for the companionships of a page. What is not asked for is null, and can be listed by operations of its own.",
            "reservation_ids": "Reservations whose guests are wanted. Any number of them.",
            "customer_ids": "Customers whose stays are wanted. Any number of them.",
            "reservation_group_ids": "Groups of which all guests are wanted, in whichever reservation. Any number of them.",
            "updated_utc": "Only those that were last changed inside this interval. Needs one of the filters by id beside it. The interval may be of any length.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
}
