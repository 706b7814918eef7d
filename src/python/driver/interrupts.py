"""What an interrupt (SIGINT) does to the learner's code."""

from __future__ import annotations

import asyncio.base_events
import signal
from types import FrameType
from typing import Callable, Optional

from .learner_code import LearnerCode

_TURN_OF_THE_LOOP = asyncio.base_events.BaseEventLoop._run_once.__code__


class Interrupts:
    """Raises KeyboardInterrupt in the learner's code if that is what runs; else notes it for the loop's next turn.

    In the middle of the loop's own work or ours an exception could lose a callback, and with it a task that would never
    be cancelled.
    """

    def __init__(self, code: LearnerCode, wake_up: Callable[[], None]) -> None:
        self._code = code
        self._wake_up = wake_up
        self._is_pending = False
        self.are_ignored = False

    def install(self) -> None:
        signal.signal(signal.SIGINT, self._receive)

    def take(self) -> bool:
        """Whether an interrupt came that nobody has dealt with."""
        was_pending, self._is_pending = self._is_pending, False
        return was_pending

    def _receive(self, _number: int, frame: Optional[FrameType]) -> None:
        if self.are_ignored:
            return
        if self._runs_learner_code(frame):
            raise KeyboardInterrupt
        self._is_pending = True
        self._wake_up()

    def _runs_learner_code(self, frame: Optional[FrameType]) -> bool:
        while frame is not None and frame.f_code is not _TURN_OF_THE_LOOP:
            if self._code.owns(frame.f_code.co_filename):
                return True
            frame = frame.f_back
        return False
