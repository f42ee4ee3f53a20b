"""What the contract says of the operations on voucher codes."""

from mews_runtime.schema.operation import Texts

TEXTS = {
    "voucherCodes/getAll": Texts(
        method="get_all",
        summary="Get all voucher codes",
        description="Lists what guests have to give to book with certain vouchers, newest first, in pages. Filters narrow the result together. Who knows a code can book its rates: treat codes as secrets.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "voucher_ids": "Of which vouchers to list the codes. Any number of them.",
            "limitation": "How many items a page may hold, and where it begins.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_ids": "Ids of the properties. Every property that the access token covers when absent or null. Any number of them.",
            "voucher_code_ids": "Only codes with one of these ids. Any number of them.",
            "updated_utc": "Only those that were last changed inside this interval. The interval may be of any length.",
        },
        returns="A pager: iterate it for items, or its `pages()` for whole results.",
    ),
    "voucherCodes/add": Texts(
        method="add",
        summary="Add voucher codes",
        description="Gives vouchers codes that guests can book with. You choose the codes. Who knows one can book the rates of its voucher: treat codes as secrets.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "voucher_code_parameters": "The codes, each with the offer that guests book with it. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property that offers the vouchers. Required with a Portfolio Access Token, ignored with any other.",
        },
        returns="Codes of vouchers: a page of them in a listing, newest first, and else those that were added.",
    ),
    "voucherCodes/delete": Texts(
        method="delete",
        summary="Delete voucher codes",
        description="Withdraws codes, so that guests cannot book with them any more. Their vouchers stay, with all other codes.",
        arguments={
            "client_token": "Identifies the application. One per application and platform.",
            "access_token": "Identifies the connected property, or several with a Portfolio Access Token.",
            "client": "Name and version of the application.",
            "voucher_code_ids": "The codes, by their ids in `voucherCodes/getAll`. The codes themselves are not taken. At most 1000 in a call.",
            "language_code": "Language of names and error messages. Belongs together with `culture_code`; with one of them missing the server uses its defaults.",
            "culture_code": "Culture in which values are put into words. Belongs together with `language_code`; with one of them missing the server uses its defaults.",
            "enterprise_id": "The property that offers the vouchers. Required with a Portfolio Access Token, ignored with any other.",
        },
        returns="Success, with nothing to add.",
    ),
}
