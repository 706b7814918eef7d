"""Time that a run has had."""

from __future__ import annotations

import time

LONGEST_STEP = 0.5


class Stopwatch:
    """Wall time in seconds, without the pauses and without the time in which we were stopped or suspended ourselves.

    It is read every tenth of a second; a much longer step means that we did not run, and neither did the program.
    """

    def __init__(self) -> None:
        self._seconds = 0.0
        self._last = time.monotonic()
        self._is_paused = False

    def read(self) -> float:
        now = time.monotonic()
        if not self._is_paused:
            self._seconds += min(now - self._last, LONGEST_STEP)
        self._last = now
        return self._seconds

    def pause(self) -> None:
        self.read()
        self._is_paused = True

    def resume(self) -> None:
        self.read()
        self._is_paused = False
