"""What httpx2 and httpx, which it comes from, have under the same names."""

import sys


def named(*names: str) -> tuple[type, ...]:
    """Return the classes of these names, of httpx too where the application has loaded it."""
    modules = (sys.modules.get(name) for name in ("httpx2", "httpx"))
    # They are one where the application has had httpx2 take the name of httpx.
    return tuple({vars(module)[name] for module in modules if module for name in names})
