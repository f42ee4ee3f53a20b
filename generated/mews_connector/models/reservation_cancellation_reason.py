"""The schema `ReservationCancellationReason`."""

from mews_runtime.schema.enums import Member, OpenEnum


class ReservationCancellationReason(OpenEnum):
    """Why a reservation, or a block of them, was cancelled."""

    OTHER = Member("Other")
    CONFIRMATION_MISSED = Member("ConfirmationMissed")
    BOOKED_ELSEWHERE = Member("BookedElsewhere")
    FORCE_MAJEURE = Member("ForceMajeure")
    GUEST_COMPLAINT = Member("GuestComplaint")
    NO_SHOW = Member("NoShow")
    PRICE_TOO_HIGH = Member("PriceTooHigh")
    SERVICE_NOT_AVAILABLE = Member("ServiceNotAvailable")
    INPUT_ERROR = Member("InputError")
    INVALID_PAYMENT = Member("InvalidPayment")
    TRAVEL_AGENCY = Member("TravelAgency")
    REQUESTED_BY_GUEST = Member("RequestedByGuest")
    UPDATE = Member("Update")
    BOOKING_ABANDONED = Member("BookingAbandoned")
    REQUESTED_BY_BOOKER = Member("RequestedByBooker")
