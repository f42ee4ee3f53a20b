"""Get all fiscal machine commands."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.FiscalMachineCommandResult, models.FiscalMachineCommand] = (
    PaginatedOperation(
        path="/api/connector/v1/fiscalMachineCommands/getAll",
        request=models.FiscalMachineCommandFilterParameters,
        response=models.FiscalMachineCommandResult,
        effect="read",
        portfolio=True,
        beta=True,
        restricted=True,
        alternatives=(("command_ids",), ("device_ids", "states", "updated_utc")),
        max_intervals={
            "updated_utc": "P3M",
        },
        max_items={
            "command_ids": 1000,
            "device_ids": 100,
            "enterprise_ids": 1000,
        },
        splittable=frozenset({"command_ids", "device_ids", "enterprise_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="commands",
        item=models.FiscalMachineCommand,
        cursor="cursor",
    )
)
