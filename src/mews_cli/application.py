"""The command `mews`. Resources and operations are made when they are first asked for."""

import sys
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from mews_cli.catalogue import resources
from mews_cli.exits import Exit
from mews_cli.failures import complain, ended, guarded, say
from mews_cli.help_pages import Command, as_example, write, write_parameters
from mews_cli.output import discard, prepare
from mews_runtime import __version__

_ENVIRONMENT = (
    "Credentials come from the environment or a .env file: MEWS_CLIENT_TOKEN, MEWS_ACCESS_TOKEN, "
    "MEWS_CLIENT, and MEWS_PLATFORM (demo, production) or MEWS_BASE_URL. With --sandbox, none are "
    "needed.\n\n" + as_example("mews resource-blocks get-all --sandbox")
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

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the options, and the commands."""
        self.format_commands(ctx, formatter)
        write_parameters(self, ctx, formatter)

    def write_commands(self, ctx: Any, formatter: Any, heading: str, names: Iterable[str]) -> None:
        """Write what some of the commands do."""
        commands: dict[str, Any] = {name: self.get_command(ctx, name) for name in names}
        texts = (each.get_short_help_str(formatter.width) for each in commands.values())
        write(formatter, heading, [*zip(commands, texts, strict=True)])


class Resource(Lazy):
    """The operations of a resource."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return their names."""
        del ctx
        return sorted(resources()[self.name or ""])

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the operations."""
        self.write_commands(ctx, formatter, "Operations", self.list_commands(ctx))

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

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the resources, and the commands of our own."""
        self.write_commands(ctx, formatter, "Resources", resources())
        self.write_commands(ctx, formatter, "Commands", super().list_commands(ctx))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command, which holds none of its operations yet."""
        if cmd_name not in resources():
            return super().get_command(ctx, cmd_name)
        group = Resource(
            name=cmd_name,
            help=f"The operations on {cmd_name.replace('-', ' ')}.",
            no_args_is_help=True,
            rich_markup_mode=None,
        )
        first = next(iter(resources()[cmd_name]))
        group.epilog = as_example(f"mews {cmd_name} {first} --help")
        return group


app = typer.Typer(
    name="mews",
    cls=Root,
    help="Call the Mews Connector API.",
    epilog=_ENVIRONMENT,
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
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


@app.command(
    cls=Command, epilog='Example: mews call resourceBlocks/getAll \'{"Limitation": {"Count": 10}}\''
)
@guarded
def call(
    path: Annotated[
        str, typer.Argument(help="Resource, action and version if any, such as resources/getAll.")
    ],
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


@app.command(cls=Command, epilog=as_example("mews doctor --sandbox"))
@guarded
def doctor(*, sandbox: Sandbox = False, env_file: EnvFile = None) -> Exit:
    """Check address, TLS, clock, tokens and limit, and say what to do. Only reads."""
    code: Exit = import_module("mews_cli.doctor").examine(sandbox=sandbox, env_file=env_file)
    return code


@app.command(
    cls=Command,
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    add_help_option=False,
    epilog=as_example("mews sandbox --port 8080"),
)
@guarded
def sandbox(context: typer.Context) -> Exit:
    """Run an offline Mews to test against, as mews-sandbox does."""
    code: Exit = import_module("mews_cli.embedded").serve(context.args)
    return code


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns its exit code."""
    prepare()
    command: Any = get_command(app)
    try:
        command(args=arguments, prog_name="mews")
    except SystemExit as end:
        # Nothing of ours ends with 1: whoever read the help has gone.
        return Exit.PIPE_CLOSED if end.code == 1 else int(end.code or 0)
    except KeyboardInterrupt as end:
        return ended(end)
    except OSError as error:
        discard(sys.stdout)
        complain(f"the output cannot be written: {error.strerror or error}")
        for note in getattr(error, "__notes__", ()):
            say(note)
        return Exit.OUTPUT_FAILED
    return Exit.DONE
