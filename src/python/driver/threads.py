"""Which threads could do something now, and which only wait for the clock, for work, or for each other."""

from __future__ import annotations

import asyncio.unix_events
import concurrent.futures.thread
import sys
import threading
from types import FrameType
from typing import Collection, FrozenSet, NamedTuple

_POOL_WORKER = concurrent.futures.thread._worker.__code__
_JOIN = {
    function.__code__
    for function in (threading.Thread.join, getattr(threading.Thread, "_wait_for_tstate_lock", threading.Thread.join))
}
_WAIT = threading.Condition.wait.__code__
#: Waits for a child process, which is watched by other means. The class has an underscore from Python 3.14 on.
_CHILD_WAITS = {
    watcher._do_waitpid.__code__
    for watcher in (getattr(asyncio.unix_events, name, None) for name in ("ThreadedChildWatcher", "_ThreadedChildWatcher"))
    if watcher is not None
}


class Survey(NamedTuple):
    """What the threads, the asking one excepted, are at. A snapshot: take it before looking for what they have done."""

    #: Those that may go on by themselves; when in doubt a thread may.
    working: FrozenSet[int]
    #: How many wait for a job.
    idle_workers: int


NOBODY = Survey(frozenset(), 0)


def survey(asleep: Collection[int]) -> Survey:
    """@param asleep: the threads that sleep on the virtual clock"""
    frames = sys._current_frames()
    frames.pop(threading.get_ident(), None)
    if not frames:
        return NOBODY
    working = {thread for thread, frame in frames.items() if thread not in asleep and not _only_waits(frame, asleep)}
    if threading._limbo:  # a thread that is just being started has no frame, and its starter waits for it
        working.update(frames)
    return Survey(frozenset(working), sum(frame.f_code is _POOL_WORKER for frame in frames.values()))


def pool_workers() -> FrozenSet[int]:
    """The threads that belong to an executor."""
    return frozenset(thread.ident for thread in list(concurrent.futures.thread._threads_queues))


def _only_waits(frame: FrameType, asleep: Collection[int]) -> bool:
    code = frame.f_code
    if code is _POOL_WORKER:
        return _is_idle_worker(frame)
    if code in _JOIN:
        return _waits_for_sleeper(frame, asleep)
    if code is _WAIT:
        return _waits_for_notification(frame)
    return code in _CHILD_WAITS


def _is_idle_worker(frame: FrameType) -> bool:
    local = frame.f_locals
    return local.get("work_item") is None and local["work_queue"].empty()


def _waits_for_sleeper(frame: FrameType, asleep: Collection[int]) -> bool:
    """`join` without a timeout cannot return while the other thread sleeps."""
    local = frame.f_locals
    return local.get("timeout") in (None, -1) and local["self"].ident in asleep


def _waits_for_notification(frame: FrameType) -> bool:
    """`notify` takes a waiting thread off this list before the thread can go on."""
    local = frame.f_locals
    return local.get("timeout") is None and local.get("waiter") in local["self"]._waiters
