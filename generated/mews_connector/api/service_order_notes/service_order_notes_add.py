"""Add service order notes."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.ServiceOrderNoteAddResult] = Operation(
    path="/api/connector/v1/serviceOrderNotes/add",
    request=models.ServiceOrderNoteAddParameters,
    response=models.ServiceOrderNoteAddResult,
    effect="write",
    portfolio=False,
    beta=False,
    max_items={
        "service_order_notes": 1000,
    },
    read_back=ReadBack(
        operation="serviceOrderNotes/getAll",
        sent="ServiceOrderNotes",
        filters={"ServiceOrderIds": "ServiceOrderId"},
        fixed={"Types": ["General", "ChannelManager", "SpecialRequest"]},
        matches={"OrderId": "ServiceOrderId", "Text": "Text"},
        created="CreatedUtc",
    ),
)
