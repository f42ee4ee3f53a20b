"""What the contract says of the operations on service overbooking limits."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "serviceOverbookingLimits/getAll": Texts(
        method="get_all",
        summary="Get all service overbooking limits",
        description="Lists how many reservations services take beyond their resources, and when, newest first, in pages. Only active limits are listed unless `activity_states` says otherwise.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "service_ids": "Only limits of these bookable services. Any number of them.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "service_overbooking_limit_ids": "Only these limits. Any number of them.",
            "colliding_utc": "Only limits that hold at some time of this interval.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
            "activity_states": "Only active limits when absent or null. Ask for both states to notice deletions.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
    "serviceOverbookingLimits/set": Texts(
        method="set_",
        summary="Set service overbooking limits",
        description="Sets how many reservations a service takes beyond its resources, each for an interval of time units. Both ends have to be starts of time units. A day starts at midnight in the property's time zone. An interval may span 367 days. Limits in the past change only inside the property's `operational_editable_history_interval`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "service_id": "Which bookable service may be overbooked.",
            "set_service_overbooking_limits": "The limits, with their intervals. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property to act on. Required with a Portfolio Access Token, ignored otherwise.",
        },
        returns="Success, with nothing to add.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
    "serviceOverbookingLimits/clear": Texts(
        method="clear",
        summary="Clear service overbooking limits",
        description="Removes the limits of a service from intervals of time units. A limit that reaches beyond an interval is split, and its rest stays. Both ends have to be starts of time units. A day starts at midnight in the property's time zone. An interval may span 367 hours, 367 days or 60 months, by the service's time unit. Limits in the past are removed only inside the property's `operational_editable_history_interval`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "service_id": "Whose limits to remove.",
            "clear_service_overbooking_limits": "The intervals to clear. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property to act on. Required with a Portfolio Access Token, ignored otherwise.",
        },
        returns="Success, with nothing to add.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
}
