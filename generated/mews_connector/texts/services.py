"""What the contract says of the operations on services."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "services/getAll": Texts(
        method="get_all",
        summary="Get all services",
        description="Lists the services of a property, newest first, in pages: those that are booked for a time, such as a stay, and those that only sell products, such as a bar. `data` tells which kind a service is. Inactive services cannot be filtered out: look at `is_active`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "service_ids": "Only these services. Any number of them.",
            "service_type": "Only services of this kind. Both kinds when absent or null.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "services/getAvailability/2024-01-22": Texts(
        method="get_availability_2024_01_22",
        summary="Get metrics of the availability of a service",
        description="Tells, for each time unit and resource category of a bookable service, the numbers that `metrics` asks for, such as how many resources are occupied or out of order. How many can still be booked is none of them, and comes from `services/getAvailability`. Both ends of the interval have to be exact starts of time units. A day starts at midnight in the property's time zone. The interval may span 367 hours, 367 days or 60 months, by the service's time unit.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "service_id": "A bookable service.",
            "first_time_unit_start_utc": "Exact start of the first time unit to look at, in UTC.",
            "last_time_unit_start_utc": "Exact start of the last time unit to look at, in UTC. That unit is still part of the interval.",
            "metrics": "What to count. Nothing else is returned.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="The numbers that were asked for, by resource category.",
    ),
    "services/getAvailability": Texts(
        method="get_availability",
        summary="Get the availability of a service",
        description="Tells how many resources of each category of a bookable service can still be booked in each time unit, with availability adjustments applied. Both ends of the interval have to be exact starts of time units. A day starts at midnight in the property's time zone. The interval may span 367 hours, 367 days or 60 months, by the service's time unit. The numbers behind the result can be had from `services/getAvailability/2024-01-22`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "service_id": "A bookable service.",
            "first_time_unit_start_utc": "Exact start of the first time unit to look at, in UTC.",
            "last_time_unit_start_utc": "Exact start of the last time unit to look at, in UTC. That unit is still part of the interval.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "start_utc": "Deprecated. Use `first_time_unit_start_utc` instead.",
            "end_utc": "Deprecated. Use `last_time_unit_start_utc` instead.",
        },
        returns="How many resources of each category can be booked in each time unit.",
    ),
    "services/updateAvailability": Texts(
        method="update_availability",
        summary="Update the availability of a service",
        description="Sets by how much the number of resources of a category that can be booked differs from the number that exists. A new value replaces the earlier one of the same time unit, category and availability block: after -5, send -7 to take 7 away. Availability is kept per time unit: the server converts each interval to the property's time zone and adjusts every unit that it intersects. Past units change only inside the property's editable history, future ones up to 5 years ahead.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "service_id": "The bookable service whose availability is adjusted.",
            "availability_updates": "The adjustments. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="Success, with nothing to add.",
    ),
}
