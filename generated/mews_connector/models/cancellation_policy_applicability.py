"""The schema `CancellationPolicyApplicability`."""

from mews_runtime.schema.enums import Member, OpenEnum


class CancellationPolicyApplicability(OpenEnum):
    """Which event the offset of a policy is counted from: when the reservation is made (`Creation`), when it starts, or the day on which it starts (`StartDate`)."""

    CREATION = Member("Creation")
    START = Member("Start")
    START_DATE = Member("StartDate")
