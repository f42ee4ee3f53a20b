"""What the contract says of the operations on services."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "services/updateAvailability": Texts(
        method="update_availability",
        summary="Update the availability of a service",
        description="Sets by how much the number of resources of a category that can be booked differs from the number that exists. A new value replaces the earlier one of the same time unit, category and availability block: after -5, send -7 to take 7 away. Availability is kept per time unit: the server converts each interval to the property's time zone and adjusts every unit that it intersects. Past units change only inside the property's editable history, future ones up to 5 years ahead.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "service_id": "Id of the service.",
            "availability_updates": "The adjustments. At most 1000 in a request.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
        },
        returns="Success, with nothing to add.",
    ),
}
