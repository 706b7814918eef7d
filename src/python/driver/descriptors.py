"""File descriptors that stay out of the way of the programs we run.

A program that closes or reuses the descriptors it finds tries the low numbers; ours are high, and no program that is
started by the learner's inherits them.
"""

from __future__ import annotations

import fcntl
import os
import resource
from typing import Iterable

HIGH = 500


def raised(descriptor: int) -> int:
    """Move a descriptor to a high number; the old one is closed."""
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    lowest = HIGH if limit == resource.RLIM_INFINITY else min(HIGH, limit // 2)
    high = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, lowest)
    os.close(descriptor)
    return high


def high_pipe() -> tuple[int, int]:
    """A pipe with both ends on high numbers: (end to read, end to write)."""
    reading, writing = os.pipe()
    return raised(reading), raised(writing)


def close_all_but(kept: Iterable[int]) -> None:
    """Close every descriptor above 2 that is not to be kept."""
    spared = {0, 1, 2, *kept}
    try:
        open_ones = [int(name) for name in os.listdir("/dev/fd")]
    except OSError:
        open_ones = list(range(3, 4096))
    for descriptor in open_ones:
        if descriptor not in spared:
            try:
                os.close(descriptor)
            except OSError:
                pass  # the one that listed the folder
