"""The schema `WebhookEventDiscriminator`."""

from mews_runtime.schema.enums import Member, OpenEnum


class WebhookEventDiscriminator(OpenEnum):
    """What has happened.

    Something that is updated may also be new. `ServiceOrderUpdated` is about a reservation, so
    far. A message that was added cannot be read by its id: `messages/getAll` lists those of a
    conversation.
    """

    SERVICE_ORDER_UPDATED = Member("ServiceOrderUpdated")
    RESOURCE_UPDATED = Member("ResourceUpdated")
    MESSAGE_ADDED = Member("MessageAdded")
    RESOURCE_BLOCK_UPDATED = Member("ResourceBlockUpdated")
    CUSTOMER_ADDED = Member("CustomerAdded")
    CUSTOMER_UPDATED = Member("CustomerUpdated")
    PAYMENT_UPDATED = Member("PaymentUpdated")
