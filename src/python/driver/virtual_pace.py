"""How the loop waits on the virtual clock: it does not, it lets the clock jump.

The clock jumps only when nobody but the clock can make anything happen. While something outside is going on, time runs at
its real speed; but while threads are at work that have just been started or woken it stands still for a moment, so that
starting a thread costs no time, however busy the machine is.
"""

from __future__ import annotations

import threading
from typing import Callable, Optional

from .clock import Sleeper, VirtualClock, monotonic
from .loop import CourseLoop, Poll
from .loopback import CONNECTING, OWN, OwnSockets, Quiet
from .pace import GLANCE, Pace, Rules
from .patience import Patience
from .threads import Survey, survey

#: A connection to the program itself may take so long on a busy machine, s; one to elsewhere takes real time after that.
CONNECTING_TAKES = 0.02
#: How often a thread that sleeps looks whether it has to move the clock itself, s.
LOOK_EVERY = 0.005
#: A thread that sleeps so long in real time beyond its own sleep wakes by itself, s.
OVERSLEEP = 0.2


class VirtualPace(Pace):
    def __init__(self, rules: Rules, own_sockets: OwnSockets, clock: VirtualClock, wake_loop: Callable[[], None]) -> None:
        super().__init__(rules, own_sockets, clock.now)
        self._clock = clock
        self._wake_loop = wake_loop
        self._loopback = Quiet()
        self._thread = threading.get_ident()
        self._patience = Patience()
        self._is_in_charge = False

    def wait(self, loop: CourseLoop, timeout: Optional[float], poll: Poll) -> list:
        if timeout is not None and timeout <= 0:
            self._resting_since = None
            return poll(0)
        self._is_in_charge = True
        try:
            return self._pass_time(loop, loop.next_timer() if timeout is not None else None, poll)
        finally:
            self._is_in_charge = False

    def wait_elsewhere(self, timeout: Optional[float], poll: Poll) -> list:
        """A loop in another thread waits really, and takes the clock along."""
        before, began = self._clock.now(), monotonic()
        events = poll(timeout)
        self._clock.advance_to(before + monotonic() - began)
        return events

    def sleep(self, loop: Optional[CourseLoop], seconds: float) -> None:
        """`time.sleep`: on the loop's own thread everything else on the loop stands still."""
        if threading.get_ident() != self._thread:
            self._sleep_in_thread(self._clock.add_sleeper(seconds), seconds)
            return
        deadline = self._clock.now() + seconds
        self._is_in_charge = True
        try:
            while self._clock.now() < deadline:
                self._pass_time(loop, deadline, None)
        finally:
            self._is_in_charge = False

    def _pass_time(self, loop: Optional[CourseLoop], deadline: Optional[float], poll: Optional[Poll]) -> list:
        """Wait until `deadline` or until something happens; returns what the selector reports.

        @param poll: None if the loop's thread is asleep
        """
        clock, ask = self._clock, poll or self._ask_nobody
        while True:
            threads = self._look_at_threads(loop, clock.sleeping_threads())
            events = ask(0)
            sockets = OWN
            if not events and poll is not None and loop.watched_descriptors():
                self._loopback.wait()
                sockets = self._sockets(loop)
                events = ask(CONNECTING_TAKES if sockets is CONNECTING else 0)
            if events:
                return events
            if self._time_is_real(loop, threads, sockets):
                return self._really_wait(deadline, ask, threads)
            if threads.working:
                self._rules.before_wait()
                return ask(self._rules.bound(GLANCE / 10))
            wake = clock.next_wake()
            if deadline is None and (wake is None or self._may_leave(loop, clock.sleeping_threads(), wake)):
                if self._rules.rest(loop):
                    return []
                self._rules.before_wait()
                return ask(self._rules.bound(None))
            is_thread_next = wake is not None and (deadline is None or wake <= deadline)
            if not self._rules.allow_time(loop, wake if is_thread_next else deadline):
                return []
            if not is_thread_next:
                clock.advance_to(deadline)
                return []
            clock.wake_next()

    def _ask_nobody(self, seconds: Optional[float]) -> list:
        if seconds:
            with self._clock.changed:
                self._clock.changed.wait(seconds)
        return []

    def _time_is_real(self, loop: Optional[CourseLoop], threads: Survey, sockets: str) -> bool:
        if not threads.working:
            self._patience.renew()
        elif self._patience.is_over(threads.working):
            return True
        return sockets is not OWN or (loop is not None and loop.outside.has_children)

    def _really_wait(self, deadline: Optional[float], ask: Poll, threads: Survey) -> list:
        clock = self._clock
        before = clock.now()
        targets = [when - before for when in (deadline, clock.next_wake()) if when is not None]
        if threads.working:
            targets.append(GLANCE)
        seconds = max(0.0, min(targets)) if targets else None
        self._rules.before_wait()
        began = monotonic()
        events = ask(self._rules.bound(seconds))
        spent = monotonic() - began
        clock.advance_to(before + (spent if events or seconds is None else seconds))
        while (clock.next_wake() or clock.now() + 1) <= clock.now():
            clock.wake_next()
        return events

    def _sleep_in_thread(self, sleeper: Sleeper, seconds: float) -> None:
        self._wake_loop()
        clock, began = self._clock, monotonic()
        while not sleeper.is_awake:
            with clock.changed:
                clock.changed.wait(LOOK_EVERY)
                if sleeper.is_awake or self._is_in_charge:
                    continue
                # The loop's thread is busy, or waits for one of ours: then nobody else moves the clock.
                if monotonic() - began > seconds + OVERSLEEP or not survey(clock.sleeping_threads()).working:
                    clock.wake_next()
