"""What the contract says of the operations on vouchers."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "vouchers/getAll": Texts(
        method="get_all",
        summary="Get all vouchers",
        description="Lists vouchers, whose codes guests give to book certain rates, newest first, in pages. Filters narrow the result together, and `extent` says what a page holds. Deleted vouchers are listed as well unless `activity_states` says otherwise. Codes are in `voucherCodes/getAll`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "extent": "What a page of vouchers holds.",
            "service_ids": "Of which bookable services to list the vouchers. Any number of them.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "voucher_ids": "Only vouchers with one of these ids. Any number of them.",
            "company_ids": "Only vouchers for one of these companies. Any number of them.",
            "voucher_code_values": "Only vouchers that have one of these codes, as guests give them. At most 1000 in a call.",
            "activity_states": "Whether to list active vouchers, deleted ones or both. Both when absent or null.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
            "external_identifiers": "Only vouchers that somebody else's system knows by one of these. Any number of them.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "vouchers/add": Texts(
        method="add",
        summary="Add vouchers",
        description="Adds vouchers to bookable services, and says which rates they open. Guests book with their codes: add these with `voucherCodes/add`. The result does not show the rates again, but `vouchers/getAll` does.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "voucher_parameters": "The vouchers, each with its service. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property that offers them. Required with a Portfolio Access Token, ignored with any other.",
        },
        returns="The vouchers as they are now, without the rates that they open and without their codes.",
    ),
    "vouchers/update": Texts(
        method="update",
        summary="Update vouchers",
        description="Changes vouchers. What is absent or null is kept. The rates that a voucher opens are replaced as a whole: to open one more, send those that it opens already as well. Codes are added and deleted by `voucherCodes/add` and `voucherCodes/delete`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "voucher_updates": "The vouchers, each with its new values. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property that offers them. Required with a Portfolio Access Token, ignored with any other.",
        },
        returns="The vouchers as they are now, without the rates that they open and without their codes.",
    ),
    "vouchers/delete": Texts(
        method="delete",
        summary="Delete vouchers",
        description="Deletes vouchers. `vouchers/getAll` still lists them, as no longer active. To withdraw single codes of a voucher, use `voucherCodes/delete`.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "voucher_ids": "The vouchers, as `vouchers/getAll` lists them. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property that offers them. Required with a Portfolio Access Token, ignored with any other.",
        },
        returns="Success, with nothing to add.",
    ),
}
