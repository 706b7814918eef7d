"""The processes below this one: who they are, how much memory they take, and how to end them all.

Linux: complete, because orphans come to us (`linux.adopt_orphans`) and /proc names every child. Elsewhere only the process
group of the kernel is known: a daemon that leaves the group survives, and its memory is not counted.
"""

from __future__ import annotations

import os
import signal
import time
from typing import Callable, Iterable

HAS_PROC = os.path.exists("/proc/self/task")
PAGE = os.sysconf("SC_PAGE_SIZE")
PATIENCE = 3.0


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


def resident_bytes(processes: Iterable[int]) -> int:
    """Resident memory of the processes together; pages that they share count for each."""
    pages = 0
    for process in processes:
        try:
            with open(f"/proc/{process}/statm") as file:
                pages += int(file.read().split()[1])
        except (OSError, ValueError, IndexError):
            pass
    return pages * PAGE


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


def reap() -> dict[int, int]:
    """Wait statuses of the children that have ended since the last call, by process id."""
    ended: dict[int, int] = {}
    while True:
        try:
            process, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return ended
        if process == 0:
            return ended
        ended[process] = status


def has_children() -> bool:
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        return True
    except ChildProcessError:
        return False


def end_all(leader: int, wait: Callable[[float], None]) -> None:
    """End the kernel's group and everything else below us.

    A program may fork faster than we kill, so all are stopped before any is killed, and that again until nobody is left.

    :param wait: returns when a child may have ended, at the latest after the seconds it is given
    """
    signal_group(leader, signal.SIGKILL)
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up:
        everyone = descendants(os.getpid())
        signal_all(everyone, signal.SIGSTOP)
        signal_all(everyone, signal.SIGKILL)
        reap()
        if not has_children():
            return
        wait(0.01)
