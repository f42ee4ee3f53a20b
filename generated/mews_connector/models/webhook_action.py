"""The schema `WebhookAction`."""

from mews_runtime.schema.enums import Member, OpenEnum


class WebhookAction(OpenEnum):
    """What was done to a connection: it was made, switched on or off, canceled, taken up again, or ended.

    With `IntegrationApiKeyCreated` its access token was replaced.
    """

    INTEGRATION_CREATED = Member("IntegrationCreated")
    INTEGRATION_ENABLED = Member("IntegrationEnabled")
    INTEGRATION_DISABLED = Member("IntegrationDisabled")
    INTEGRATION_CANCELED = Member("IntegrationCanceled")
    INTEGRATION_REINSTATED = Member("IntegrationReinstated")
    INTEGRATION_DELETED = Member("IntegrationDeleted")
    INTEGRATION_API_KEY_CREATED = Member("IntegrationApiKeyCreated")
