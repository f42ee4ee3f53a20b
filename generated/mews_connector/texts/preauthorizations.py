"""What the contract says of the operations on preauthorizations."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "preauthorizations/getAllByCustomers": Texts(
        method="get_all_by_customers",
        summary="Get all preauthorizations by customers",
        description="Lists the amounts that are, or were, held on cards of some customers, whatever has become of them, all in a single response.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "customer_ids": "The customers on whose cards the amounts are held. Any number of them.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="What is, or was, held on cards.",
    ),
}
