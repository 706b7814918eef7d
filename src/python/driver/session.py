"""The parts of a run, joined."""

from __future__ import annotations

import asyncio
import os
import socket
import threading
from typing import Callable, List, Optional, Protocol

from .clock import RealClock, VirtualClock, monotonic
from .failures import Failures
from .interrupts import Interrupts
from .learner_code import LearnerCode
from .loop import CourseLoop, Poll
from .loopback import OwnSockets
from .never_awaited import warn_with_learner_lines
from .outside import Outside
from .pace import Pace
from .report import Report
from .safe_repr import careful_repr
from .streams import Streams
from .timers import keep_timers_in_order
from .trace_log import TraceLog
from .tracebacks import hide_driver_frames
from .tracer import Tracer
from .virtual_loop import VirtualLoop
from .virtual_pace import VirtualPace
from .virtual_time import Readings, install


class Program(Protocol):
    """How the two modes, cells and script, deal with a loop that comes to an end."""

    def rest(self, loop: CourseLoop) -> bool:
        """Nothing can happen any more. Returns whether the loop was told to stop; else it waits for a stranger."""

    def interrupt(self, loop: CourseLoop) -> None:
        """SIGINT came while no code of the learner's ran."""

    def exceed(self, loop: CourseLoop) -> None:
        """The limit of virtual seconds was reached."""


class Session:
    """One run in a process of its own. Making it patches asyncio, `time`, `warnings` and the streams of this process."""

    def __init__(self, request: dict, channel) -> None:
        limits = request["limits"]
        self.clock = VirtualClock() if request["clock"] == "virtual" else RealClock()
        self.code = LearnerCode(os.getcwd())
        self.report = Report(channel, self.clock.now)
        self.log = TraceLog(self.clock.now, self.report.trace, limits["traceEvents"])
        self.tracer = Tracer(self.log, self.code, self.clock.now)
        self.failures = Failures(self.report, self.code)
        self.streams = Streams(self.tracer.output, channel.settle)
        self.own_sockets = OwnSockets()
        self.interrupts = Interrupts(self.code, self.wake_loop)
        self.program: Optional[Program] = None
        self._loop: Optional[CourseLoop] = None
        self._grace = limits["graceSeconds"]
        self._give_up_at: Optional[float] = None
        self._virtual_seconds = limits["virtualSeconds"]
        self._time_limit: Optional[float] = None
        self._thread = threading.get_ident()
        self.new_loop = self._virtual_time() if self.clock.is_virtual else self._real_time()
        self.streams.mend()
        hide_driver_frames()
        warn_with_learner_lines(self.code)
        self.tracer.watch()
        self.interrupts.install()
        self.log.begin()
        self.report.begin()

    def _real_time(self) -> Callable[..., CourseLoop]:
        self.pace = Pace(self, self.own_sockets, self.clock.now)
        return lambda *_: CourseLoop(self)

    def _virtual_time(self) -> Callable[..., CourseLoop]:
        self.pace = pace = VirtualPace(self, self.own_sockets, self.clock, self.wake_loop)
        readings = Readings(self.clock)
        install(self.clock, readings, lambda seconds: pace.sleep(self._loop, seconds))
        keep_timers_in_order()
        return lambda *_: VirtualLoop(self, self.clock, readings.read)

    def begin_cell(self, cell: str) -> None:
        self._time_limit = self.clock.now() + self._virtual_seconds
        self.report.cell_started(cell)

    def begin_cleaning(self) -> None:
        """The learner's code is being ended: from now on it has `graceSeconds` of real time."""
        if self._give_up_at is None:
            # Less than the supervisor grants, so that what is still pending can be told.
            self._give_up_at = monotonic() + 0.8 * self._grace
            self._time_limit = None
            self.interrupts.are_ignored = True

    def end(self, pending: List[str]) -> None:
        """End the cell, and the process without waiting for what is left in it."""
        self.log.flush()
        self.report.cell_finished(pending)
        self.close()

    def close(self) -> None:
        self.log.close()
        self.report.kernel_finished()
        os._exit(0)

    def pending_tasks(self, loop: CourseLoop) -> List[str]:
        """`repr` of the learner's tasks that are not done, in the order of their creation."""
        tasks = asyncio.all_tasks(loop)
        return [careful_repr(task) for task in self.tracer.records.live_tasks() if task in tasks and self.tracer.records.number_of(task) != 0]

    # For the loop

    def new_outside(self) -> Outside:
        return Outside(self.tracer.job_ended, self.tracer.child_ended)

    def wait(self, loop: CourseLoop, timeout: Optional[float], poll: Poll) -> list:
        """Takes the place of `selector.select(timeout)`."""
        if threading.get_ident() != self._thread:
            return self.pace.wait_elsewhere(timeout, poll)
        self._loop = loop
        self.failures.show()
        loop.outside.notice_ends()
        if self._give_up_at is not None and monotonic() > self._give_up_at:
            self.end(self.pending_tasks(loop))
        if self.interrupts.take():
            self.program.interrupt(loop)
            return []
        return self.pace.wait(loop, timeout, poll)

    def notice_listener(self, sock: socket.socket) -> None:
        self.own_sockets.add_listener(sock)

    def takes(self, context: dict) -> bool:
        return self.failures.note(context)

    def wake_loop(self) -> None:
        if self._loop is not None:
            self._loop.wake_up()

    # For the pace

    def rest(self, loop: CourseLoop) -> bool:
        return self.program.rest(loop)

    def has_pending_tasks(self, loop: CourseLoop) -> bool:
        return any(not task.done() for task in asyncio.all_tasks(loop))

    def before_wait(self) -> None:
        self.log.flush()

    def bound(self, seconds: Optional[float]) -> Optional[float]:
        if self._give_up_at is None:
            return seconds
        left = max(0.0, self._give_up_at - monotonic()) + 0.001
        return left if seconds is None else min(seconds, left)

    def allow_time(self, loop: CourseLoop, until: float) -> bool:
        if self._time_limit is None or until <= self._time_limit:
            return True
        self._time_limit = None
        self.report.limit(self._virtual_seconds)
        self.program.exceed(loop)
        return False

