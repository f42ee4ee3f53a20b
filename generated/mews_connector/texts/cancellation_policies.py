"""What the contract says of the operations on cancellation policies."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "cancellationPolicies/getAll": Texts(
        method="get_all",
        summary="Get all cancellation policies",
        description="Lists what it costs to cancel a reservation, newest first, in pages. A policy holds for all rates of one group, which may have several: the fee can rise as the arrival comes closer. Only active policies are listed unless `activity_states` says otherwise.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "service_ids": "Only policies for rates of these bookable services. Any number of them.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "cancellation_policy_ids": "Only these policies. Any number of them.",
            "rate_group_ids": "Only policies for rates of these groups. Any number of them.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
            "activity_states": "Only active policies when absent or null. Ask for both states to notice deletions.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
    "cancellationPolicies/getByReservations": Texts(
        method="get_by_reservations",
        summary="Get cancellation policies by reservations",
        description="Tells for each of some reservations which cancellation policies hold for it. There may be several: the fee can rise as the arrival comes closer. Unlike in `cancellationPolicies/getAll`, policies have no ids here.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "reservation_ids": "The reservations that somebody may cancel. Any number of them.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="What it costs to cancel each of the reservations.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
    "cancellationPolicies/getByRates": Texts(
        method="get_by_rates",
        summary="Get cancellation policies by rates",
        description="Tells for each of some rates which cancellation policies would hold for a stay at it, so that a guest can be told before booking. There may be several: the fee can rise as the arrival comes closer. Unlike in `cancellationPolicies/getAll`, policies have no ids here.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "rate_ids": "The rates that the guest can choose from. Any number of them.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "reservation_start_utc": "When the stay would begin, in UTC. Better not left out: the documentation requires it, although its own example has none.",
            "reservation_end_utc": "When the stay would end, in UTC. As optional as `reservation_start_utc`.",
        },
        returns="What it would cost to cancel a stay at each of the rates.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
}
