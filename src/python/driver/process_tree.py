"""The processes below this one: how much memory they take, and how to stop, continue and end them.

Linux: complete, because orphans come to us (`linux.adopt_orphans`). Elsewhere a process whose parent has ended is lost
sight of, unless it is still in the kernel's group: a daemon survives its run there.
"""

from __future__ import annotations

import os
import signal
import time
from typing import Callable, Iterable

if os.path.exists("/proc/self/task"):
    from . import descendants_proc as table
else:
    from . import descendants_ps as table

LOOK_SECONDS = table.EVERY_SECONDS
PATIENCE = 3.0


def descendants() -> list[int]:
    return table.descendants(os.getpid())


def resident_bytes() -> int:
    return table.resident_bytes(os.getpid())


def signal_all(processes: Iterable[int], number: int) -> None:
    for process in processes:
        try:
            os.kill(process, number)
        except OSError:
            pass


def signal_group(group: int, number: int) -> bool:
    """Signal a process group; whether there is one."""
    try:
        os.killpg(group, number)
        return True
    except OSError:
        return False


def reap() -> tuple[dict[int, int], bool]:
    """Wait statuses, by process id, of the children that have ended since the last call; whether others still live."""
    ended: dict[int, int] = {}
    while True:
        try:
            process, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return ended, False
        if process == 0:
            return ended, True
        ended[process] = status


def end_all(leader: int, wait: Callable[[float], None]) -> None:
    """End the kernel's group and everything else below us.

    A program may fork faster than we kill, so all are stopped before any is killed, and that again until nobody is left.

    :param wait: returns when a child may have ended, at the latest after the seconds it is given
    """
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up:
        everyone = descendants()
        signal_all(everyone, signal.SIGSTOP)
        signal_all(everyone, signal.SIGKILL)
        signal_group(leader, signal.SIGKILL)
        _, are_left = reap()
        if not are_left:
            return
        wait(0.01)
