"""The command `mews`. Resources and operations are made when they are first asked for."""

import io
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup
from typer.main import get_command

from mews_cli.catalogue import resources
from mews_cli.exits import Exit
from mews_cli.failures import guarded
from mews_runtime import __version__

_ENVIRONMENT = (
    "Credentials come from the environment or a .env file: MEWS_CLIENT_TOKEN, MEWS_ACCESS_TOKEN, "
    "MEWS_CLIENT, and MEWS_PLATFORM (demo, production) or MEWS_BASE_URL. With --sandbox, none are "
    "needed. Example: mews resource-blocks get-all --sandbox"
)


class Lazy(TyperGroup):
    """Commands that are made when they are asked for."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that arguments begin with, or say which are like it."""
        if not ctx.resilient_parsing and args[0] not in self.list_commands(ctx):
            alike = ", ".join(get_close_matches(args[0], self.list_commands(ctx)))
            hint = f" Did you mean {alike}?" if alike else ""
            ctx.fail(f"No such command '{args[0]}'.{hint}")
        return super().resolve_command(ctx, args)


class Resource(Lazy):
    """The operations of a resource."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return their names."""
        del ctx
        return sorted(resources()[self.name or ""])

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return one of them."""
        del ctx
        if cmd_name not in resources()[self.name or ""]:
            return None
        # Only who asks for it pays for the import.
        return import_module("mews_cli.operations").command(self.name or "", cmd_name)


class Root(Lazy):
    """All resources, beside the commands of our own."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of all commands."""
        return [*resources(), *super().list_commands(ctx)]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command, which holds none of its operations yet."""
        if cmd_name not in resources():
            return super().get_command(ctx, cmd_name)
        group = Resource(
            name=cmd_name,
            help=f"The operations on {cmd_name.replace('-', ' ')}.",
            no_args_is_help=True,
            rich_help_panel="Resources",
        )
        group.epilog = f"Example: mews {cmd_name} {next(iter(resources()[cmd_name]))} --help"
        return group


app = typer.Typer(
    name="mews",
    cls=Root,
    help="Call the Mews Connector API.",
    epilog=_ENVIRONMENT,
    no_args_is_help=True,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["--help", "-h"]},
)


@app.callback(invoke_without_command=True)
def mews(
    *, version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False
) -> None:
    """Call the Mews Connector API."""
    if version:
        typer.echo(f"mews {__version__}")
        raise typer.Exit


Sandbox = Annotated[bool, typer.Option("--sandbox", help="Use a sandbox in this process.")]
EnvFile = Annotated[
    Path | None, typer.Option("--env-file", help="File of the credentials, in place of .env.")
]


@app.command(epilog='Example: mews call resourceBlocks/getAll \'{"Limitation": {"Count": 10}}\'')
@guarded
def call(
    path: Annotated[str, typer.Argument(help="Resource and action, such as resources/getAll.")],
    body: Annotated[
        str, typer.Argument(help="The request without credentials: JSON, @FILE, or - for stdin.")
    ] = "{}",
    *,
    show_secrets: Annotated[
        bool, typer.Option("--show-secrets", help="Print door codes. Tokens are never printed.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print the request, and send nothing.")
    ] = False,
    sandbox: Sandbox = False,
    env_file: EnvFile = None,
) -> Exit:
    """Call any operation with JSON, also one that the contract does not have."""
    code: Exit = import_module("mews_cli.untyped").call(
        path, body, show_secrets=show_secrets, dry_run=dry_run, sandbox=sandbox, env_file=env_file
    )
    return code


@app.command(epilog="Example: mews doctor --sandbox")
@guarded
def doctor(*, sandbox: Sandbox = False, env_file: EnvFile = None) -> Exit:
    """Check address, TLS, clock, tokens and limit, and say what to do. Only reads."""
    code: Exit = import_module("mews_cli.doctor").examine(sandbox=sandbox, env_file=env_file)
    return code


@app.command(
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    add_help_option=False,
    epilog="Example: mews sandbox --port 8080",
)
@guarded
def sandbox(context: typer.Context) -> Exit:
    """Run an offline Mews to test against, as mews-sandbox does."""
    code: Exit = import_module("mews_cli.embedded").serve(context.args)
    return code


def run(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command. Ends the process with its exit code."""
    # Who has closed them reads nothing.
    sys.stdout = sys.stdout or io.StringIO()
    sys.stderr = sys.stderr or io.StringIO()
    command: Any = get_command(app)
    try:
        command(args=arguments, prog_name="mews")
    except SystemExit as end:
        if end.code in {Exit.INTERRUPTED, Exit.PIPE_CLOSED}:
            # Threads with pages ahead may wait for their turn. Nobody waits for them.
            sys.stderr.flush()
            os._exit(int(end.code or 0))
        raise
    sys.exit(Exit.DONE)
