"""How the loop waits on the machine's clock, and when it need not wait any more."""

from __future__ import annotations

from typing import Callable, Optional, Protocol

from .loop import CourseLoop, Poll
from .loopback import OWN, OwnSockets
from .threads import NOBODY, Survey, pool_workers, survey

#: How often threads are looked at that cannot tell us when they are done, s.
GLANCE = 0.02
#: How long a cell waits for threads that belong to no executor when all else is done, s on the run's clock.
THREAD_GRACE = 0.5


class Rules(Protocol):
    """What the pace asks of the run."""

    def rest(self, loop: CourseLoop) -> bool:
        """Nothing can happen any more. Returns whether the loop was told to stop; else it waits for a stranger."""

    def has_pending_tasks(self, loop: CourseLoop) -> bool: ...

    def before_wait(self) -> None:
        """A real wait begins."""

    def allow_time(self, loop: CourseLoop, until: float) -> bool:
        """Whether the virtual clock may be advanced so far; if not, the loop was told to stop."""

    def bound(self, seconds: Optional[float]) -> Optional[float]:
        """The part of a wait that may really be waited."""


class Pace:
    """The machine's clock, and what both clocks have in common."""

    def __init__(self, rules: Rules, own_sockets: OwnSockets, now: Callable[[], float]) -> None:
        self._rules = rules
        self._own_sockets = own_sockets
        self._now = now
        self._resting_since: Optional[float] = None

    def wait(self, loop: CourseLoop, timeout: Optional[float], poll: Poll) -> list:
        """Takes the place of `selector.select(timeout)`."""
        if timeout is not None:
            if timeout > 0:
                self._rules.before_wait()
            self._resting_since = None
            return poll(self._rules.bound(timeout))
        threads = self._look_at_threads(loop, frozenset())
        events = poll(0)
        if events or (self._is_at_rest(loop, threads) and self._rules.rest(loop)):
            return events
        self._rules.before_wait()
        return poll(self._rules.bound(GLANCE if threads.working else None))

    def _look_at_threads(self, loop: Optional[CourseLoop], asleep: frozenset) -> Survey:
        found = survey(asleep)
        if found.idle_workers and not found.working and loop is not None and len(loop.outside.jobs) > len(asleep):
            return found._replace(working=pool_workers())  # one has just taken a job and looks idle for an instant
        return found

    def _is_at_rest(self, loop: CourseLoop, threads: Survey) -> bool:
        if loop.outside.jobs or loop.outside.has_children or self._sockets(loop) is not OWN:
            return False
        return not threads.working or self._may_leave(loop, threads.working, self._now())

    def _sockets(self, loop: CourseLoop) -> str:
        descriptors = loop.watched_descriptors()
        return self._own_sockets.look_at(descriptors) if descriptors else OWN

    def _may_leave(self, loop: CourseLoop, threads: frozenset, when: float) -> bool:
        """Whether the cell need not wait any more, at `when`, for threads that are not an executor's."""
        if self._rules.has_pending_tasks(loop) or threads & pool_workers():
            return False
        if self._resting_since is None:
            self._resting_since = self._now()
        return when - self._resting_since >= THREAD_GRACE
