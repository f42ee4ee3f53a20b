"""The options of the command `mews-sandbox`."""

import argparse
import re
from datetime import datetime
from functools import partial
from importlib.metadata import version
from ipaddress import ip_address
from math import inf
from pathlib import Path
from typing import Final, NoReturn

from mews_sandbox.events.addresses import checked
from mews_sandbox.lenience import LENIENCES
from mews_sandbox.limit import DOCUMENTED
from mews_sandbox.sandbox import MAX_BODY

_LAST_PORT: Final = 2**16 - 1
_CANNOT_BE_USED: Final = 2
_NAME: Final = re.compile(r"[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?", re.IGNORECASE)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """End with what is wrong, which eight lines of usage would hide."""
        # A file's name may hold what steers a terminal.
        shown = "".join(
            each if each.isprintable() or each in "\n\t" else f"\\u{ord(each):04x}"
            for each in message
        )
        self.exit(_CANNOT_BE_USED, f"{self.prog}: {shown} (see {self.prog} --help)\n")


def _whole(text: str, *, least: int, most: float = inf) -> int:
    try:
        number = int(text)
    except ValueError:
        number = None
    if number is None or not least <= number <= most:
        wanted = f"{least} or more" if most == inf else f"from {least} to {most}"
        message = f"has to be {wanted}; got {text}"
        raise argparse.ArgumentTypeError(message)
    return number


_port = partial(_whole, least=0, most=_LAST_PORT)
_count = partial(_whole, least=0)
_size = partial(_whole, least=1)


def _host(text: str) -> str:
    """Return a host as it is compared: a name in lower case, or an address as it is written."""
    try:
        return str(ip_address(text))
    except ValueError:
        if _NAME.fullmatch(text):
            return text.lower()
    message = (
        f"has to be the name or the address of a host, without a scheme or a port; got {text!r}"
    )
    raise argparse.ArgumentTypeError(message)


def _time(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        at = None
    if at is None or at.utcoffset() is None:
        message = f"has to be a time with its zone, such as 2027-03-08T16:00:00Z; got {text!r}"
        raise argparse.ArgumentTypeError(message)
    return at


def _webhook(text: str) -> str:
    try:
        return checked(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def options_parser() -> argparse.ArgumentParser:
    """Return what reads the options."""
    parser = _Parser(
        prog="mews-sandbox", description="An offline Mews to test against. Stop it with Ctrl-C."
    )
    add = parser.add_argument
    add("--version", action="version", version=f"%(prog)s {version('mews-connector')}")
    add("--host", default="127.0.0.1", help="address to listen on (default: loopback only)")
    add(
        "--allow-host",
        type=_host,
        action="append",
        default=[],
        metavar="NAME",
        help="accept this host name too, also from a browser (may be given several times)",
    )
    add("--port", type=_port, default=0, help="port to listen on (default: any free port)")
    add("--hotel", type=Path, metavar="FILE", help="hotel data (default: a hotel with 40 rooms)")
    add(
        "--clock",
        type=_time,
        metavar="TIME",
        help="time at which its clock begins, such as 2027-03-08T16:00:00Z (default: now)",
    )
    add("--seed", type=int, default=0, help="makes ids and random choices the same each time")
    add(
        "--rate-limit",
        type=_count,
        default=DOCUMENTED,
        metavar="N",
        help="requests per access token in 30 seconds, 0 for any number (default: %(default)s)",
    )
    add("--max-body", type=_size, metavar="BYTES", default=MAX_BODY, help="largest request body")
    add(
        "--fault",
        action="append",
        default=[],
        metavar="KIND:NAME=VALUE,...",
        help="what goes wrong, such as status:status=503,nth=2 (may be given several times)",
    )
    add(
        "--lenient",
        action="append",
        default=[],
        choices=LENIENCES,
        help="accept what Mews was seen to refuse (may be given several times)",
    )
    add(
        "--webhook",
        type=_webhook,
        action="append",
        default=[],
        metavar="URL",
        help="send events of the first property to an address of this machine "
        "(may be given several times)",
    )
    add("--no-control", dest="control", action="store_false", help="leave /__sandbox__/ out")
    add("--no-access-log", dest="access_log", action="store_false", help="log no requests")
    return parser
