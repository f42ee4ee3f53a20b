"""What the contract says of the operations on orders."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "orders/add": Texts(
        method="add",
        summary="Add order",
        description="Charges products of the property, other items, or both to a customer or a company, as one order that is consumed at a single time. `product_orders` takes what the property has as a product, `items` what it does not. The order is listed by `productServiceOrders/getAll`, and what is in it by `orderItems/getAll` and on a bill of the account. Link it to the reservation of the guest: otherwise Mews guesses it, and neither billing automations nor allowances work reliably. To take something back, send the same with a negative price.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "service_id": "Which service sells it, such as the bar.",
            "account_id": "The customer or the company to charge. Whether companies can be charged depends on how the integration is set up.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property to act on. Required with a Portfolio Access Token, ignored otherwise.",
            "options": "How bills show the order.",
            "product_orders": "What is ordered of the products that the property has.",
            "items": "What is charged besides, and is no product of the property.",
            "consumption_utc": "When it is consumed, in UTC: ahead, or no further back than the property's history can be edited. Null or absent means now.",
            "notes": "A remark on the order, such as the number of the till's ticket.",
            "business_segment_id": "As which kind of business it counts.",
            "bill_id": "On which bill it stands. It has to be one of the same account.",
            "linked_reservation_id": "During whose stay it was ordered. Without it, Mews guesses.",
            "customer_id": "Deprecated. Use `account_id` instead.",
        },
        returns="What is known of the order once it is charged.",
    ),
}
