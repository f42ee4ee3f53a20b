"""The schema `PaymentNextActionDiscriminator`."""

from mews_runtime.schema.enums import Member, OpenEnum


class PaymentNextActionDiscriminator(OpenEnum):
    """What to do next. `RedirectToUrl` is to send the customer's browser to an address."""

    REDIRECT_TO_URL = Member("RedirectToUrl")
