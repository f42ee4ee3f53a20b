"""Add export."""

from mews_connector import models
from mews_runtime.schema.operation import Job, Operation

OPERATION: Operation[models.ExportAddResult] = Operation(
    path="/api/connector/v1/exports/add",
    request=models.ExportAddParameters,
    response=models.ExportAddResult,
    effect="write",
    portfolio=True,
    beta=True,
    restricted=True,
    job=Job(
        started="Export.Id",
        operation="exports/getAll",
        ids="ExportIds",
        items="Exports",
        state="Status",
        done=frozenset({"Success"}),
        failed=frozenset({"Failed", "Expired"}),
        longest_pause=300,
    ),
)
