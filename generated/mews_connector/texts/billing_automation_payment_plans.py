"""What the contract says of the operations on billing automation payment plans."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "billingAutomationPaymentPlans/add": Texts(
        method="add",
        summary="Add a payment plan to a billing automation",
        description="Lets the bills of a billing automation be charged to a customer automatically, some days after each is made. The plan becomes active once the customer has fulfilled the payment request at the address in the result. No operation lists payment plans.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "billing_automation_id": "The automation that makes the bills.",
            "customer_id": "Who pays by the plan, and is asked to activate it.",
            "name": "Short title of the plan.",
            "payment_request": "How the customer is asked for the payment method that the plan charges.",
            "payment_offset_days": "How many days after a bill is made it is charged.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "Property that charges. Needed with a Portfolio Access Token, ignored without.",
            "start_month": "Month from which payments are collected, as `YYYY-MM`, such as 2027-04. It has to be a future one. When absent or null, the plan begins with the earliest bill of the automation that is there.",
        },
        returns="Where the new plan can be activated.",
    ),
}
