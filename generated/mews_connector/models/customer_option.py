"""The schema `CustomerOption`."""

from mews_runtime.schema.enums import Member, OpenEnum


class CustomerOption(OpenEnum):
    """A consent, an objection or a permission that is on record for a customer.

    Advertising goes out by email or by post, for the property itself or, as in
    `SendPartnerMarketingEmails`, for its partners. `GuestPhotoConsent` and `IdPhotosConsent`
    mean that consent is to be asked before photos are taken of the guest or of identity
    documents. `None` stands for none of them.
    """

    SEND_MARKETING_EMAILS = Member("SendMarketingEmails")
    INVOICEABLE = Member("Invoiceable")
    BILL_ADDRESS_OBJECTION = Member("BillAddressObjection")
    SEND_MARKETING_POSTAL_MAIL = Member("SendMarketingPostalMail")
    SEND_PARTNER_MARKETING_EMAILS = Member("SendPartnerMarketingEmails")
    SEND_PARTNER_MARKETING_POSTAL_MAIL = Member("SendPartnerMarketingPostalMail")
    WITHDRAW_CARD_CONSENT = Member("WithdrawCardConsent")
    GUEST_PHOTO_CONSENT = Member("GuestPhotoConsent")
    ID_PHOTOS_CONSENT = Member("IdPhotosConsent")
    NONE = Member("None")
