"""What the contract says of the operations on payment plans."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "paymentPlans/add": Texts(
        method="add",
        summary="Add payment plan",
        description="Sets up recurring payments for a reservation. They begin once the customer has fulfilled the payment request at the address in the result. No operation lists payment plans. Mews took this one out of its documentation on 2026-06-11, and has named no day for its end.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "reservation_id": "The stay that is paid for.",
            "name": "Short title of the plan.",
            "payment_request": "How the customer is asked for the payment method that the plan charges.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "Property that charges. Needed with a Portfolio Access Token, ignored without.",
            "start_month": "Month from which payments are collected, as `YYYY-MM`, such as 2027-04. It has to be a future one, in which the reservation goes on.",
        },
        returns="Where the new plan can be activated.",
        status={
            "deprecated": "use `billingAutomationPaymentPlans/add` instead.",
            "undocumented": "Mews has taken it out of its documentation.",
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
}
