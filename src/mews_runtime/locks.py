"""Locks that a process may be forked under."""

import os
from threading import RLock


def fork_safe_lock() -> RLock:
    """Return a lock that a forked child finds free. For modules: it is never forgotten.

    The thread that holds it may take it again: a signal handler may make a call of its own.
    """
    lock = RLock()
    if hasattr(os, "register_at_fork"):
        # A child must not find it held by a thread that it does not have.
        os.register_at_fork(
            before=lock.acquire, after_in_parent=lock.release, after_in_child=lock.release
        )
    return lock
