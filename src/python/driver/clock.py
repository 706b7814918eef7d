"""The clock that a run lives by: the machine's, or one that jumps over every wait."""

from __future__ import annotations

import heapq
import itertools
import threading
import time
from typing import Optional, Tuple

monotonic = time.monotonic  # the machine's, also after `time` was patched


class RealClock:
    is_virtual = False

    @staticmethod
    def now() -> float:
        """Seconds since some moment in the past."""
        return monotonic()


class Sleeper:
    """A thread that sleeps on the virtual clock."""

    __slots__ = ("thread", "deadline", "is_awake")

    def __init__(self, thread: int, deadline: float) -> None:
        self.thread = thread
        self.deadline = deadline
        self.is_awake = False


class VirtualClock:
    """Virtual seconds since the run began, and the threads that wait for some of them to pass."""

    is_virtual = True

    def __init__(self) -> None:
        self._now = 0.0
        self._sleepers: list[Tuple[float, int, Sleeper]] = []
        self._order = itertools.count()
        self.changed = threading.Condition()

    def now(self) -> float:
        return self._now

    def advance_to(self, when: float) -> None:
        """Let time pass; it never goes back."""
        with self.changed:
            if when > self._now:
                self._now = when

    def add_sleeper(self, seconds: float) -> Sleeper:
        """Count the calling thread as asleep; somebody has to wake it."""
        with self.changed:
            sleeper = Sleeper(threading.get_ident(), self._now + seconds)
            heapq.heappush(self._sleepers, (sleeper.deadline, next(self._order), sleeper))
            self.changed.notify_all()
        return sleeper

    def next_wake(self) -> Optional[float]:
        """When the next sleeping thread wants to be woken."""
        with self.changed:
            return self._sleepers[0][0] if self._sleepers else None

    def wake_next(self) -> None:
        """Wake the thread whose time comes first. One at a time: what two threads do at one instant keeps its order."""
        with self.changed:
            deadline, _, sleeper = heapq.heappop(self._sleepers)
            self._now = max(self._now, deadline)
            sleeper.is_awake = True
            self.changed.notify_all()

    def sleeping_threads(self) -> set[int]:
        with self.changed:
            return {sleeper.thread for _, _, sleeper in self._sleepers}
