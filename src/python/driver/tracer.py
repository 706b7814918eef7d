"""Records what the tasks of a run do, and changes nothing that a program could print.

A step is seen by wrapping `Handle._run`, which the loop calls for every callback: the callback of a task's step belongs to
the task. Creation is seen in the loop's `create_task`, the rest in other methods of the loop.
"""

from __future__ import annotations

import asyncio
import asyncio.events
import sys
import threading
import time
from contextlib import nullcontext
from typing import Callable, ContextManager, List, Optional, Tuple

from .cancellations import Cancellations
from .job_threads import JobThreads, thread_name
from .learner_code import LearnerCode
from .outside import Child, Job
from .plumbing import is_plumbing
from .safe_repr import safe_repr
from .suspensions import Suspensions
from .task_records import TaskRecord, TaskRecords, task_of
from .trace_log import TraceLog

#: A step that takes longer keeps the loop from its other work, s.
BLOCKED = 0.1
LONGEST_OUTPUT = 2000

_perf_counter = time.perf_counter  # the machine's, also after `time` was patched
#: What `asyncio.run` runs at its end is no task of the learner's.
_HOUSEKEEPING = {
    function.__code__
    for function in (asyncio.BaseEventLoop.shutdown_asyncgens, asyncio.BaseEventLoop.shutdown_default_executor)
}
_EAGER_FACTORY = getattr(getattr(asyncio, "eager_task_factory", None), "__code__", None)


class Tracer:
    def __init__(self, log: TraceLog, code: LearnerCode, now: Callable[[], float]) -> None:
        self._log = log
        self._code = code
        self._now = now
        self._thread = threading.get_ident()
        self._running: Optional[int] = None
        self._created: List[TaskRecord] = []
        self._step_began = 0.0
        self._clock_at_step = 0.0
        self.records = TaskRecords()
        self.suspensions = Suspensions(log, code, self.records)
        self._job_threads = JobThreads(self._job_began, self._job_finished)
        self._cancellations = Cancellations(self.records, code, self._cancel_requested, self._future_cancelled)

    def watch(self) -> None:
        """From now on see every step in this process; for a trace that keeps nothing there is none to see."""
        if self._log.is_full:
            return
        original = asyncio.events.Handle._run
        get_ident, thread = threading.get_ident, self._thread
        perf_counter, now = _perf_counter, self._now

        def _run(handle):
            if get_ident() != thread:  # another loop, in a thread of the learner's
                original(handle)
                return
            task = task_of(handle._callback)
            record = None if task is None else self._record_of(task)
            try:
                if record is None:
                    began, clock = perf_counter(), now()
                    original(handle)
                    seconds = max(perf_counter() - began, now() - clock)
                    if seconds >= BLOCKED:
                        self._log.add("loop-blocked", task=None, seconds=round(seconds, 6))
                    return
                self._begin_step(record, task)
                try:
                    original(handle)
                finally:
                    self._end_step(record, task)
            finally:
                handle = task = None  # an exception that was raised inside holds this frame: let it hold no task

        asyncio.events.Handle._run = _run
        self._job_threads.watch()

    def begin_cell(self, cell: str, task: Optional[asyncio.Task] = None) -> None:
        """@param task: the one that runs the cell's own code; it is number 0, nobody created it"""
        if task is not None:
            self.records.add(task, 0, task.get_name())
        self._log.add("cell-started", cell=cell)

    # What the loop reports

    def create_task(self, create: Callable, loop, coro, arguments: dict) -> asyncio.Task:
        """Have the loop create a task."""
        if threading.get_ident() != self._thread or _is_housekeeping(coro):
            return create(coro, **arguments)
        caller = sys._getframe(2)
        place, internal = self._code.running_place(caller), is_plumbing(coro, caller)
        if _is_eager(loop, arguments):
            return self._create_eagerly(create, coro, arguments, place, internal)
        task = create(coro, **arguments)
        record = self._add_task(task, coro, place, internal)
        if self._running is not None:
            self._created.append(record)
        return task

    def note_wakeup(self, callback: Callable, future: asyncio.Future) -> None:
        """A callback was scheduled because `future` was cancelled."""
        if threading.get_ident() == self._thread:
            self._cancellations.note_wakeup(callback, future, sys._getframe(2))

    def handing_over(self) -> ContextManager:
        """Within it a job is handed to a thread and `job_started` is called."""
        return self._job_threads.handing_over if threading.get_ident() == self._thread else nullcontext()

    def job_started(self, job: Job) -> None:
        if job.number is None or threading.get_ident() != self._thread:
            return
        self.suspensions.jobs[id(job.future)] = job
        self._log.add(
            "job-started", job=job.number, function=job.function, task=self._running_number(), queued=job.is_queued
        )
        self._job_threads.add(job)

    def job_ended(self, job: Job) -> None:
        """The loop has noticed it."""
        if self.suspensions.jobs.pop(id(job.future), None) is not None:
            self._job_threads.finish(job)

    def child_started(self, child: Child) -> None:
        self.suspensions.children[id(child.transport)] = child
        self._log.add("child-started", child=child.number, command=child.command, task=self._running_number())

    def child_ended(self, child: Child) -> None:
        self.suspensions.children.pop(id(child.transport), None)
        self._log.add("child-finished", child=child.number, code=child.transport.get_returncode())

    def output(self, stream: str, text: str) -> None:
        if not text:
            return
        if threading.get_ident() != self._thread:
            job, thread = self._job_threads.running_job(), thread_name()
            self._log.add("output", task=None, job=job, thread=thread, stream=stream, text=text[:LONGEST_OUTPUT])
            return
        last = self._log.last()  # `print` writes its text and the end of the line apart
        if last.get("kind") == "output" and last["stream"] == stream and "thread" not in last:
            if last["task"] == self._running and not last["text"].endswith("\n"):
                last["text"] = (last["text"] + text)[:LONGEST_OUTPUT]
                return
        self._log.add("output", task=self._running, stream=stream, text=text[:LONGEST_OUTPUT])

    def _job_began(self, job: Job, thread: Optional[str]) -> None:
        self._log.add("job-began", job=job.number, thread=thread)

    def _job_finished(self, job: Job) -> None:
        self._log.add("job-finished", job=job.number)

    def _cancel_requested(self, number: int) -> None:
        self._log.add("cancel-requested", task=number, by=self._running_number())

    def _future_cancelled(self, number: int) -> None:
        self._log.add("future-cancelled", task=number, by=self._running_number())

    # Steps

    def _begin_step(self, record: TaskRecord, task: asyncio.Task) -> None:
        self._cancellations.wait_ends(record)
        self._cancellations.look_at(record, task)
        self._log.add("step-started", task=record.number)
        self._running = record.number
        self._start_watch()

    def _end_step(self, record: TaskRecord, task: asyncio.Task) -> None:
        self._finish_step(record, task)
        self._running = None
        self._log.flush_if_full()

    def _finish_step(self, record: TaskRecord, task: asyncio.Task) -> None:
        wall = _perf_counter() - self._step_began
        blocked = max(wall, self._now() - self._clock_at_step)
        if self._log.is_full:
            self._log.drop(2 if task.done() else 1)
            return
        cancellations, add, number, seconds = self._cancellations, self._log.add, record.number, round(wall, 6)
        if self._created:
            for created in self._created:
                self._look_at(created, created())
            self._created.clear()
        self._look_at(record, task)
        if task.done():
            add("step-finished", task=number, seconds=seconds, at=None, wait=None)
            add("task-finished", task=number, **_outcome(task))
        else:
            place, wait = self.suspensions.of(task)
            cancellations.wait_begins(record, wait)
            add("step-finished", task=number, seconds=seconds, at=place, wait=wait)
        if blocked >= BLOCKED:
            add("loop-blocked", task=number, seconds=round(blocked, 6))

    def _look_at(self, record: TaskRecord, task: Optional[asyncio.Task]) -> None:
        """See what was done to the task while a step ran. Up to Python 3.12 it gets its name after it was created."""
        if task is None:
            return
        self._cancellations.look_at(record, task)
        name = task.get_name()
        if name != record.name:
            record.name = name
            self._log.add("task-named", task=record.number, name=name)

    def _create_eagerly(
        self, create: Callable, coro, arguments: dict, place: Optional[dict], internal: bool
    ) -> asyncio.Task:
        """An eager task takes its first step right here: the step of its parent is cut in two, for steps never overlap."""
        parent = self._running
        if parent is not None:
            seconds = round(_perf_counter() - self._step_began, 6)
            self._log.add("step-finished", task=parent, seconds=seconds, at=place, wait={"on": "ready"})
        self._log.unfinished += 1
        try:
            number, event = self._announce(coro, place, internal)
            self._log.add("step-started", task=number)
            self._running = number
            self._start_watch()
            task = create(coro, **arguments)
            name = event["name"] = task.get_name()
            self._finish_step(self.records.add(task, number, name), task)
            return task
        finally:
            task = None  # as in `watch`
            self._log.unfinished -= 1
            self._running = parent
            if parent is not None:
                self._log.add("step-started", task=parent)
                self._start_watch()

    def _start_watch(self) -> None:
        self._clock_at_step = self._now()
        self._step_began = _perf_counter()

    # Tasks

    def _record_of(self, task: asyncio.Task) -> Optional[TaskRecord]:
        record = self.records.of(task)
        if record is None and not _is_housekeeping(task.get_coro()):
            record = self._add_task(task, task.get_coro(), None, False)  # it was made by calling the class
        return record

    def _add_task(self, task: asyncio.Task, coro, place: Optional[dict], internal: bool) -> TaskRecord:
        number, event = self._announce(coro, place, internal)
        name = event["name"] = task.get_name()
        return self.records.add(task, number, name)

    def _announce(self, coro, place: Optional[dict], internal: bool) -> Tuple[int, dict]:
        """Record the creation of a task whose name is filled in later."""
        number = self.records.next_number()
        coroutine = getattr(coro, "__qualname__", None) or type(coro).__qualname__
        parent = self._running_number()
        return number, self._log.add(
            "task-created", task=number, name="", coroutine=coroutine, parent=parent, at=place, internal=internal
        )

    def _running_number(self) -> Optional[int]:
        return self._running if threading.get_ident() == self._thread else None


def _is_housekeeping(coro) -> bool:
    return getattr(coro, "cr_code", None) in _HOUSEKEEPING


def _is_eager(loop, arguments: dict) -> bool:
    if not loop.is_running():
        return False
    if "eager_start" in arguments:
        return bool(arguments["eager_start"])
    factory = loop.get_task_factory()
    return factory is not None and getattr(factory, "__code__", None) is _EAGER_FACTORY


def _outcome(task: asyncio.Task) -> dict:
    """Reads the fields: the methods would count the exception as retrieved."""
    if task.cancelled():
        return {"how": "cancelled", "value": None}
    if task._exception is not None:
        return {"how": "raised", "value": safe_repr(task._exception)}
    return {"how": "returned", "value": None if task._result is None else safe_repr(task._result)}
