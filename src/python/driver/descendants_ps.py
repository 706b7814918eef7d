"""The processes below one, as `ps` tells it (macOS and others without /proc)."""

from __future__ import annotations

import subprocess
from typing import NamedTuple

#: How often it may be asked: each time a program is started.
EVERY_SECONDS = 1.0


class Row(NamedTuple):
    process: int
    parent: int
    kilobytes: int


def _table() -> list[Row]:
    with subprocess.Popen(
        ["ps", "-A", "-o", "pid=,ppid=,rss="], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as ps:
        rows = [Row(*map(int, line.split())) for line in ps.stdout]
    return [row for row in rows if row.process != ps.pid]


def _below(ancestor: int) -> list[Row]:
    rows = _table()
    family = {ancestor}
    found: list[Row] = []
    while True:
        new = [row for row in rows if row.parent in family and row.process not in family]
        if not new:
            return found
        found += new
        family.update(row.process for row in new)


def descendants(ancestor: int) -> list[int]:
    """The ids of all processes below `ancestor`, parents before their children."""
    return [row.process for row in _below(ancestor)]


def resident_bytes(ancestor: int) -> int:
    """Resident memory of all processes below `ancestor`; pages that they share count for each."""
    return sum(row.kilobytes for row in _below(ancestor)) * 1024
