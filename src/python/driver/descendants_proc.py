"""The processes below one, as /proc tells it (Linux)."""

from __future__ import annotations

import os

PAGE = os.sysconf("SC_PAGE_SIZE")
#: How often it may be asked: it is cheap.
EVERY_SECONDS = 0.1


def _children(parent: int) -> list[int]:
    found: list[int] = []
    try:
        for thread in os.listdir(f"/proc/{parent}/task"):
            with open(f"/proc/{parent}/task/{thread}/children") as file:
                found += map(int, file.read().split())
    except (OSError, ValueError):
        pass  # it ended while we looked
    return found


def descendants(ancestor: int) -> list[int]:
    """The ids of all processes below `ancestor`, parents before their children."""
    found = _children(ancestor)
    for process in found:  # grows while we go
        found += _children(process)
    return found


def resident_bytes(ancestor: int) -> int:
    """Resident memory of all processes below `ancestor`; pages that they share count for each."""
    pages = 0
    for process in descendants(ancestor):
        try:
            with open(f"/proc/{process}/statm") as file:
                pages += int(file.read().split()[1])
        except (OSError, ValueError, IndexError):
            pass
    return pages * PAGE
