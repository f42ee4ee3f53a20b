"""The command `mews`. Resources and operations are made when they are first asked for."""

import sys
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from enum import StrEnum
from importlib import import_module
from typing import Any, Final

import typer
from typer.core import TyperArgument, TyperGroup
from typer.main import get_install_completion_arguments

from mews_cli.catalogue import about, actions
from mews_cli.commands import (
    Command,
    as_example,
    completing,
    option,
    shared,
    with_hyphens,
    write,
    write_parameters,
)
from mews_cli.exits import Exit
from mews_cli.output import complain, ended, guarded, prepare, say
from mews_connector.api import CONTRACT
from mews_contract.output import discard
from mews_runtime import __version__
from mews_runtime.schema.operation import Texts

_ENVIRONMENT = (
    "Credentials come from the environment or a .env file: MEWS_CLIENT_TOKEN, MEWS_ACCESS_TOKEN, "
    "MEWS_CLIENT, and MEWS_PLATFORM (demo, production) or MEWS_BASE_URL. With --sandbox, none are "
    "needed.\n\n" + as_example("mews resource-blocks get-all --sandbox")
)


class Lazy(TyperGroup):
    """Commands that are made when they are asked for.

    Args:
        name: Its name.
        lists: What each of them does, under headings.
        settings: What else typer's groups take.
    """

    def __init__(self, name: str, lists: Mapping[str, Mapping[str, str]], **settings: Any) -> None:
        super().__init__(name=name, no_args_is_help=True, rich_markup_mode=None, **settings)
        self._lists = lists

    def get_help(self, ctx: Any) -> str:
        """Return its help, in which no name is cut at the end of a line."""
        return with_hyphens(super().get_help(ctx))

    def list_commands(self, ctx: Any) -> list[str]:
        """Return their names."""
        del ctx
        return [name for each in self._lists.values() for name in each]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that arguments begin with, or say which are like it."""
        if not ctx.resilient_parsing and args[0] not in self.list_commands(ctx):
            alike = ", ".join(get_close_matches(args[0], self.list_commands(ctx)))
            hint = f" Did you mean {alike}?" if alike else ""
            ctx.fail(f"No such command '{args[0]}'.{hint}")
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the commands, and the options."""
        for heading, texts in self._lists.items():
            if texts:
                write(formatter, heading, texts.items())
        write_parameters(self, ctx, formatter)


class Resource(Lazy):
    """The operations of a resource."""

    def __init__(self, name: str) -> None:
        found = actions(name)
        usual, old = dict[str, str](), dict[str, str]()
        for action, (_, texts) in found.items():
            listed = old if "deprecated" in texts.status else usual
            listed[action] = _marked(texts)
        lists = {"Operations": usual, "Deprecated": old}
        example = as_example(f"mews {name} {next(iter(found))} --help")
        super().__init__(name, lists, help=about()[name], epilog=example)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return one of them."""
        if cmd_name not in self.list_commands(ctx):
            return None
        # Only who asks for it pays for the import.
        return import_module("mews_cli.operations").command(self.name, cmd_name)


def _marked(texts: Texts) -> str:
    """Return what an operation does, and the words to know before. The heading says deprecated."""
    words = ", ".join(word for word in texts.status if word != "deprecated")
    return f"{texts.summary}." + (f" ({words})" if words else "")


class Root(Lazy):
    """All resources, beside the commands of our own."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command, which holds none of its operations yet."""
        return Resource(cmd_name) if cmd_name in about() else super().get_command(ctx, cmd_name)


def _later(module: str, name: str) -> Any:
    """Return a function of a module that only who calls it pays for."""

    @guarded
    def run(**given: Any) -> Exit:
        code: Exit = getattr(import_module(module), name)(**given)
        return code

    return run


def _version(*, version: bool, **_: object) -> None:
    if version:
        typer.echo(f"mews {__version__}")
        raise typer.Exit


class _Lines(StrEnum):
    """How to print what comes one by one."""

    TABLE = "table"
    JSONL = "jsonl"


_WHERE: Final = (
    shared("sandbox"),
    shared("env_file"),
)

_OWN: Final = (
    Command(
        "call",
        _later("mews_cli.running", "call"),
        help="Call any operation with JSON, also one that the contract does not have.",
        epilog='Example: mews call resourceBlocks/getAll \'{"Limitation": {"Count": 10}}\'',
        params=[
            TyperArgument(
                param_decls=["path"],
                required=True,
                help="Resource, action and version if any, such as resources/getAll.",
                autocompletion=completing(lambda: CONTRACT.modules),
            ),
            TyperArgument(
                param_decls=["body"],
                default="{}",
                help="The request without credentials: JSON, @FILE, or - for stdin.",
            ),
            shared("show_secrets"),
            shared("dry_run"),
            *_WHERE,
            shared("timeout"),
            shared("verbose"),
        ],
    ),
    Command(
        "doctor",
        _later("mews_cli.own.doctor", "examine"),
        help="Check settings, network, TLS, clock and tokens by one request that reads, and say "
        "what to do.",
        epilog=as_example("mews doctor --sandbox"),
        params=[*_WHERE],
    ),
    Command(
        "events",
        _later("mews_cli.own.events", "listen"),
        help="Print events as they come through a WebSocket, and connect again when it is lost.",
        epilog=as_example("mews events --output jsonl >> events.jsonl"),
        params=[
            option(
                "output", "How to print events.", flags="--output -o", kind=_Lines, default="table"
            ),
            option("count", "End after so many events.", kind=int, metavar="N"),
            option(
                "deadline",
                "Seconds to try to connect for, each time. No end by default.",
                kind=float,
                metavar="SECONDS",
            ),
            shared("env_file"),
        ],
    ),
    Command(
        "sandbox",
        _later("mews_cli.connection", "serve"),
        help="Run an offline Mews to test against, as mews-sandbox does.",
        epilog=as_example("mews sandbox --port 8080"),
        context_settings={"ignore_unknown_options": True},
        add_help_option=False,
        params=[TyperArgument(param_decls=["arguments"], nargs=-1)],
    ),
)


def root() -> Root:
    """Return the command `mews`."""
    own = {str(each.name): str(each.help) for each in _OWN}
    return Root(
        "mews",
        {"Resources": about(), "Commands": own},
        commands=_OWN,
        callback=_version,
        invoke_without_command=True,
        help="Call the Mews Connector API.",
        epilog=_ENVIRONMENT,
        params=[
            option("version", "Print the version.", kind=bool, default=False),
            *get_install_completion_arguments(),
        ],
        context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
    )


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns its exit code."""
    prepare()
    try:
        root()(args=arguments, prog_name="mews")
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
