"""Soak the client: `python -m tests.soak [seconds]`.

Mixed traffic through a sandbox that misbehaves in one call of twenty. At the end every write is
accounted for: applied once, or reported unknown, or reported failed. Nothing may have grown.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.soak.soak import soak

_TEN_MINUTES: Final = 600.0

if __name__ == "__main__":
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else _TEN_MINUTES
    with TemporaryDirectory() as folder:
        report = soak(seconds, Path(folder))
    sys.stdout.write(f"{report}\n")
    raise SystemExit(bool(report.flaws))
