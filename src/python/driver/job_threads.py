"""Sees when a thread of a pool begins a job and ends it: where `concurrent.futures` itself notes both.

No frame of ours stands between the thread and the learner's function, and the function is handed over as it is.
"""

from __future__ import annotations

import concurrent.futures.thread
import functools
import sys
import threading
from concurrent.futures import Future as ThreadFuture
from typing import Callable, Dict, Optional

from .outside import Job

_POOL_WORK = concurrent.futures.thread._WorkItem.run.__code__
#: A thread that begins a job waits so long, s, until the loop has recorded it. Only an executor of the learner's own that
#: waits for its thread in `submit` could keep it longer.
PATIENCE = 0.5


class JobThreads:
    """The callbacks report, in the thread itself, that a job begins and that it has ended."""

    def __init__(self, began: Callable[[Job, Optional[str]], None], ended: Callable[[Job], None]) -> None:
        self._began = began
        self._ended = ended
        #: Held while the loop hands a job over and records it.
        self.handing_over = threading.RLock()
        self._queued: Dict[int, Job] = {}
        self._unfinished: Dict[int, Job] = {}
        self._by_thread: Dict[int, Job] = {}

    def watch(self) -> None:
        original = ThreadFuture.set_running_or_notify_cancel

        @functools.wraps(original)
        def set_running_or_notify_cancel(future):
            may_run = original(future)
            if may_run and sys._getframe(1).f_code is _POOL_WORK:
                self._note_begin(future)
            return may_run

        ThreadFuture.set_running_or_notify_cancel = set_running_or_notify_cancel

    def add(self, job: Job) -> None:
        self._unfinished[job.number] = job
        if job.is_queued:
            self._queued[id(job.thread_future)] = job

    def finish(self, job: Job) -> None:
        """Report its end, if that was not done yet."""
        was_queued = self._queued.pop(id(job.thread_future), None) is not None
        if was_queued and not job.thread_future.cancelled():
            self._began(job, None)  # by a thread that lost its patience
        if self._unfinished.pop(job.number, None) is not None:
            self._ended(job)

    def running_job(self) -> Optional[int]:
        """The number of the job that the calling thread is at."""
        job = self._by_thread.get(threading.get_ident())
        return None if job is None else job.number

    def _note_begin(self, future: ThreadFuture) -> None:
        if not self.handing_over.acquire(timeout=PATIENCE):
            return
        self.handing_over.release()
        job = self._queued.pop(id(future), None)
        if job is None:
            return
        self._by_thread[threading.get_ident()] = job
        # The first to be called: the loop hears of the end through the next one.
        future._done_callbacks.insert(0, lambda _: self._note_end(job))
        self._began(job, thread_name())

    def _note_end(self, job: Job) -> None:
        self._by_thread.pop(threading.get_ident(), None)
        self.finish(job)


def thread_name() -> Optional[str]:
    """Of the calling thread. `threading.current_thread()` would make an object for a thread that has none."""
    thread = threading._active.get(threading.get_ident())
    return None if thread is None else thread.name
