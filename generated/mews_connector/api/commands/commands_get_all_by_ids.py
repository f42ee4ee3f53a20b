"""Get commands by their ids."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.CommandResult, models.Command] = PaginatedOperation(
    path="/api/connector/v1/commands/getAllByIds",
    request=models.CommandFilterParameters,
    response=models.CommandResult,
    effect="read",
    portfolio=False,
    beta=False,
    max_items={
        "command_ids": 1000,
    },
    splittable=frozenset({"command_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="commands",
    item=models.Command,
    cursor="cursor",
)
