"""Any operation with plain JSON, also one that the contract does not have."""

from pathlib import Path
from typing import Any

from mews_cli import connection
from mews_cli.arguments import json_of
from mews_cli.disclosure import by_model, without_tokens
from mews_cli.exits import CliError, Exit
from mews_cli.failures import telling
from mews_cli.formats import indented
from mews_cli.output import emit
from mews_cli.sources import STDIN
from mews_cli.transports import DryRun
from mews_cli.writing import Write
from mews_connector import Client
from mews_contract.json_values import is_object


def call(
    path: str,
    body: str,
    *,
    show_secrets: bool,
    dry_run: bool,
    sandbox: bool,
    env_file: Path | None,
) -> Exit:
    """Call an operation, and print its answer as it is."""
    contract = Client.contract
    value, _ = json_of(body, "the body", is_secret=False)
    if not is_object(value):
        message = "the body has to be a JSON object"
        raise CliError(message)
    known = contract.operation(path)
    asked, answered = (known.request, known.response) if known else (None, None)
    is_typed = not body.startswith("@") and body != STDIN
    if is_typed and by_model(value, asked) != value:
        message = "the body holds a secret, which others could see: give @file, or - to read it"
        raise CliError(message)

    def shown(request: Any) -> Any:
        masked = without_tokens(request, contract)
        return masked if show_secrets else by_model(masked, asked)

    def printed(answer: Any) -> None:
        masked = without_tokens(answer, contract)
        told = masked if show_secrets else by_model(masked, answered)
        emit(f"{indented(told)}\n")

    dry = DryRun(shown) if dry_run else None
    write = Write(contract.untyped(path), value, None)
    with (
        telling(write.known) if dry is None else dry.printing(),
        connection.client(is_sandbox=sandbox, env_file=env_file, tap=dry, is_limited=True) as mews,
    ):
        take = printed if dry is None else dry.ignore
        return write.once(mews, lambda: mews.call(path, value), take)
