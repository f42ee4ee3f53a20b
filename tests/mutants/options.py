"""What the commands that try mutants can be asked to do."""

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec


@dataclass(frozen=True, slots=True)
class Options:
    """What a command was asked to do.

    Attributes:
        sample: How many mutants to draw. None for all.
        seed: Of the draw.
        only: Part of a mutant's id that those to try have.
        fresh: Whether to forget what earlier runs have found.
        processes: How many mutants are tried at a time.
    """

    sample: int | None
    seed: int
    only: str
    fresh: bool
    processes: int


def parsed(command: str, description: str | None, arguments: Sequence[str] | None) -> Options:
    """Return what a command was asked to do, by its arguments or those of the process."""
    parser = argparse.ArgumentParser(command, description=description)
    parser.add_argument("--sample", type=int, help="draw so many mutants")
    parser.add_argument("--seed", type=int, default=0, help="of the draw")
    parser.add_argument("--only", default="", help="try those with this text in their id")
    parser.add_argument("--fresh", action="store_true", help="forget what earlier runs found")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    return msgspec.convert(vars(parser.parse_args(arguments)), Options)
