"""Add key cutter command."""

from mews_connector import models
from mews_runtime.schema.operation import Job, Operation

OPERATION: Operation[models.CommandAddResult] = Operation(
    path="/api/connector/v1/commands/addKeyCutter",
    request=models.KeyCutterCommandAddParameters,
    response=models.CommandAddResult,
    effect="write",
    portfolio=True,
    beta=False,
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
