"""Add payment terminal command."""

from mews_connector import models
from mews_runtime.schema.operation import Job, Operation

OPERATION: Operation[models.CommandAddResult] = Operation(
    path="/api/connector/v1/commands/addPaymentTerminal",
    request=models.PaymentTerminalCommandAddParameters,
    response=models.CommandAddResult,
    effect="write",
    portfolio=False,
    beta=False,
    restricted=True,
    job=Job(
        started="CommandId",
        operation="commands/getAllByIds",
        ids="CommandIds",
        items="Commands",
        state="State",
        done=frozenset({"Processed"}),
        failed=frozenset({"Cancelled", "Error"}),
        longest_pause=10,
    ),
)
