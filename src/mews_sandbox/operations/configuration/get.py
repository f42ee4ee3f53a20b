"""Returns what a client has to know of a property before it does anything else."""

from typing import Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call

EXTERNAL_PAYMENT_TYPES: Final = (
    *("Cash", "CreditCard", "Invoice", "GiftCard", "WireTransfer", "Voucher", "OnlinePayment"),
    *("Prepayment", "Cheque", "Unspecified"),
)
"""The types of external payment that each property takes."""


def answer(call: Call) -> JsonObject:
    """Return the configuration of the property that the request names, or else of the only one.

    Raises:
        RefusedError: The property is unknown.
    """
    named: str | None = call.body.get("EnterpriseId")
    id_ = next(iter(call.scope)) if named is None else named
    entity = call.find(["enterprises"], id_, "EnterpriseId")
    owner = call.directory.owners[entity["Id"]]
    history = entity["OperationalEditableHistoryInterval"]
    shown = {name: value for name, value in entity.items() if name != "LinkedUtc"}
    return {
        "NowUtc": wire(call.now),
        "Enterprise": {
            **shown,
            "Currencies": [{"Currency": owner.currency, "IsDefault": True, "IsEnabled": True}],
            "AccountingConfiguration": {
                "CompanyName": entity["ChainName"],
                "SurchargeConfiguration": {"SurchargeFees": {}},
                "EnabledExternalPaymentTypes": [*EXTERNAL_PAYMENT_TYPES],
                "Options": [],
            },
            "IsPortfolio": False,
            "EditableHistoryInterval": entity["EditableHistoryInterval"] or history,
        },
        "Service": None,
        "PaymentCardStorage": None,
        "IsIdentityDocumentNumberRequired": True,
    }
