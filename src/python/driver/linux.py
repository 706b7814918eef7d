"""What only Linux offers. Elsewhere nothing happens: see `process_tree` for what is weaker there."""

from __future__ import annotations

import os
import signal
import sys
from typing import Callable

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36


def _load_prctl() -> Callable[[int, int], object]:
    if sys.platform.startswith("linux"):
        try:
            import ctypes

            prctl = ctypes.CDLL(None).prctl
            return lambda option, value: prctl(option, value, 0, 0, 0)
        except (ImportError, OSError, AttributeError):
            pass  # a Python without ctypes: the promises are not given
    return lambda option, value: None


# Loaded here once, not in each kernel.
_prctl = _load_prctl()


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent ends, daemons included."""
    _prctl(PR_SET_CHILD_SUBREAPER, 1)


def die_with(parent: int) -> None:
    """Be killed when `parent` ends, or end now if it already has."""
    _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(98)


def go_first_when_memory_ends() -> None:
    """Should the machine run out of memory, take this process and what it starts before anything else."""
    try:
        with open("/proc/self/oom_score_adj", "w") as file:
            file.write("1000")
    except OSError:
        pass
