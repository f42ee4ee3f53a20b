"""What the contract says of the operations on outlet bills."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "outletBills/add": Texts(
        method="add",
        summary="Add outlet bills",
        description="Records bills that outlets have closed in a system of their own, with what was sold and how it was paid, so that the books of the whole property balance at the end of the day. What is sold is positive and what is paid negative: on a paid bill all items add up to zero. Nothing can be changed later; to take an item back, send it again with the opposite sign. What a guest has yet to pay at the hotel goes to `orders/add` instead.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "bills": "The closed bills, each with all that is on it. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="What is known of the bills once they are recorded.",
    ),
}
