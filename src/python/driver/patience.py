"""How long threads may work before their time counts on the virtual clock.

What counts is the time that they use a processor or really wait for something. The time that they wait for a processor does
not: it says how busy the machine is, and the same program shall show the same on a busy machine.
"""

from __future__ import annotations

import threading
import time
from typing import Collection

from .clock import monotonic

#: So much takes no time at all, s: starting a thread, waking one, a short computation.
PATIENCE = 0.05



def _others_processor_time(process=time.process_time, thread=time.thread_time) -> float:
    """What all threads but the asking one have used."""
    return process() - thread()


class Patience:
    def __init__(self) -> None:
        self._used = 0.0
        self._wall = 0.0
        self._processor = 0.0
        self._is_fresh = True

    def renew(self) -> None:
        self._used = 0.0
        self._is_fresh = True

    def is_over(self, working: Collection[int]) -> bool:
        """To be asked again and again while these threads work, and the asking one waits."""
        wall, processor = monotonic(), _others_processor_time()
        if not self._is_fresh:
            waited = 0.0 if any(map(_wants_processor, working)) else wall - self._wall
            self._used += max(waited, processor - self._processor)
        self._wall, self._processor, self._is_fresh = wall, processor, False
        return self._used > PATIENCE


def _wants_processor(thread: int) -> bool:
    """Whether a thread runs or could run. Where the system does not say, it counts as waiting."""
    known = threading._active.get(thread)
    try:
        with open("/proc/self/task/%d/stat" % known.native_id, "rb") as file:
            return file.read().rpartition(b")")[2].split()[0] == b"R"
    except (OSError, AttributeError, IndexError, TypeError):
        return False
