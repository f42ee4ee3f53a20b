"""What the contract says of the operations on payment method requests."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "paymentMethodRequests/add": Texts(
        method="add",
        summary="Add a payment method request",
        description="Asks a customer or a company to enter a payment method, such as a card. Nothing is charged. The request is sent by email unless `emails_to_send` is empty.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "account_id": "The customer or company to ask.",
            "expiration_utc": "Until when a payment method can be entered, in UTC.",
            "description": "Text that the customer or company is shown, such as what the payment method is for.",
            "payment_methods": "Which kinds of payment method can be entered.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "Property that asks. Needed with a Portfolio Access Token, ignored without.",
            "notes": "Internal remarks.",
            "email": "Where the request is sent. The address in the customer's profile when absent or null.",
            "emails_to_send": "Which emails are sent. All that there are when absent or null, and none when empty. Mews may add further kinds.",
        },
        returns="How Mews refers to the request.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
}
