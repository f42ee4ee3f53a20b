"""What the contract says of the operations on fiscal machine commands."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "fiscalMachineCommands/getAll": Texts(
        method="get_all",
        summary="Get all fiscal machine commands",
        description="Lists the bills that fiscal machines have to register, or have registered, in pages. There are two ways to ask, of which a request can use only one: by `command_ids`, or by `device_ids`, `states` and `updated_utc` together.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "command_ids": "Only these. Excludes all other filters but `enterprise_ids`. Any number of them.",
            "device_ids": "Only what these fiscal machines have to do. Needs `states` and `updated_utc` beside it. Any number of them.",
            "states": "Only commands that are this far. Needs `device_ids` and `updated_utc` beside it.",
            "updated_utc": "Only those that were last changed inside this interval. Needs `device_ids` and `states` beside it. The interval may be of any length.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
        status={
            "restricted": "Mews opens it to chosen partners only.",
            "beta": "Mews may change it without notice.",
        },
    ),
}
