"""Records what the tasks of a run do, and changes nothing that a program could print.

A step is seen by wrapping `Handle._run`, which the loop calls for every callback: the callback of a task's step belongs to
the task. Creation is seen in the loop's `create_task`, and a cancellation in `call_soon`: see `note_wakeup`.
"""

from __future__ import annotations

import asyncio
import asyncio.events
import sys
import threading
import time
import weakref
from typing import Callable, Dict, List, Optional, Tuple

from .await_chain import suspended_frames
from .learner_code import LearnerCode
from .outside import Child, Job
from .safe_repr import safe_repr
from .trace_log import TraceLog
from .waits import Waits

#: A step that takes longer keeps the loop from its other work, s.
BLOCKED = 0.1
LONGEST_OUTPUT = 2000

_perf_counter = time.perf_counter
_STEP_TYPES = {"TaskStepMethWrapper", "TaskWakeupMethWrapper"}
_STEP_NAMES = {"task_wakeup", "__step", "__wakeup"}
#: Python 3.11 and newer count the requests to cancel a task.
_COUNTS_CANCELS = hasattr(asyncio.Task, "cancelling")
#: What `asyncio.run` runs at its end is no task of the learner's.
_HOUSEKEEPING = {
    function.__code__
    for function in (asyncio.BaseEventLoop.shutdown_asyncgens, asyncio.BaseEventLoop.shutdown_default_executor)
}
_EAGER_FACTORY = getattr(getattr(asyncio, "eager_task_factory", None), "__code__", None)


class TaskRecord:
    """What is known of a task. The task itself is not held: that would change when it is collected."""

    __slots__ = ("number", "reference", "cancels")

    def __init__(self, number: int) -> None:
        self.number = number
        self.reference: Optional[weakref.ref] = None
        #: Requests to cancel it that were recorded.
        self.cancels = 0


class Tracer:
    def __init__(self, log: TraceLog, code: LearnerCode, now: Callable[[], float]) -> None:
        self._log = log
        self._code = code
        self._now = now
        self._records: Dict[int, TaskRecord] = {}
        self._last_number = 0
        self._jobs: Dict[int, Job] = {}
        self._children: Dict[int, Child] = {}
        self._created: List[TaskRecord] = []
        self._waits = Waits(log.since_start, self.live_tasks, self.number_of, self._job_number, self._child_number)
        self._thread = threading.get_ident()
        self._wait_for_tasks: Dict[int, TaskRecord] = {}
        self._step_began = 0.0
        self._clock_at_step = 0.0
        #: The task whose step runs now.
        self.running: Optional[TaskRecord] = None

    def watch(self) -> None:
        """From now on see every step in this process."""
        original = asyncio.events.Handle._run
        record_of = self._record_of_callback
        begin, end = self._begin_step, self._end_step
        get_ident, thread = threading.get_ident, self._thread

        def _run(handle):
            if get_ident() != thread:  # another loop, in a thread of the learner's
                original(handle)
                return
            record = record_of(handle._callback)
            if record is None:
                self._run_callback(original, handle)
                return
            task = handle._callback.__self__
            begin(record, task)
            try:
                original(handle)
            finally:
                end(record, task)
                handle = task = None  # an exception that was raised inside holds this frame: let it hold no task

        asyncio.events.Handle._run = _run

    def add_top_level(self, task: asyncio.Task) -> None:
        """The task that runs a cell's own code is number 0; nobody created it."""
        self._attach(TaskRecord(0), task)

    def number_of(self, task: object) -> Optional[int]:
        record = self._records.get(id(task))
        return None if record is None else record.number

    def live_tasks(self) -> List[asyncio.Task]:
        """In the order of their creation."""
        tasks = [record.reference() for record in sorted(self._records.values(), key=lambda one: one.number)]
        return [task for task in tasks if task is not None]

    # What the loop reports

    def create_task(self, create: Callable, loop, coro, arguments: dict) -> asyncio.Task:
        """Have the loop create a task. An eager one takes its first step right here, inside the step of its parent."""
        if threading.get_ident() != self._thread or _is_housekeeping(coro):
            return create(coro, **arguments)
        place = self._code.running_place(sys._getframe(2))
        if _is_eager(loop, arguments):
            return self._create_eagerly(create, coro, arguments, place)
        task = create(coro, **arguments)
        record = self._add_task(task, coro, place)
        if self.running is not None:
            self._created.append(record)
        return task

    def note_wakeup(self, callback: Callable, future: object) -> None:
        """A callback was scheduled with one argument: see whether a task is woken because it was cancelled.

        `Task.cancel` is C code that cannot be watched. It cancels the future for which the task waits, and that schedules
        the task's next step here and now, while the one who cancelled still runs. A task that waits for another task is
        not woken before that one has ended: it is found at the end of the step, by its count of requests (3.11+).
        """
        if not isinstance(future, asyncio.Future) or not future.cancelled():
            return
        record = self._record_of_callback(callback)
        if record is None:
            return
        self._look_at_waiting_tasks()
        if _COUNTS_CANCELS:
            self._look_for_cancel(record, callback.__self__)
        elif self._waits_inside_asyncio(callback.__self__, future):
            self._log.add("cancel-requested", task=record.number, by=self._running_number())

    def job_started(self, job: Job) -> None:
        if job.number is None:
            return
        self._jobs[id(job.future)] = job
        self._log.add("job-started", job=job.number, function=job.function, task=self._running_number())

    def job_ended(self, job: Job) -> None:
        if self._jobs.pop(id(job.future), None) is not None:
            self._log.add("job-finished", job=job.number)

    def child_started(self, child: Child) -> None:
        self._children[id(child.transport)] = child
        self._log.add("child-started", child=child.number, command=child.command, task=self._running_number())

    def child_ended(self, child: Child) -> None:
        self._children.pop(id(child.transport), None)
        self._log.add("child-finished", child=child.number, code=child.transport.get_returncode())

    def output(self, stream: str, text: str) -> None:
        """`print` writes its text and the end of the line apart: what belongs together is one event."""
        task = self._running_number()
        last = self._log.last()
        if last.get("kind") == "output" and last["task"] == task and last["stream"] == stream:
            if not last["text"].endswith("\n"):
                last["text"] = (last["text"] + text)[:LONGEST_OUTPUT]
                return
        if text:
            self._log.add("output", task=task, stream=stream, text=text[:LONGEST_OUTPUT])

    # Steps

    def _record_of_callback(self, callback: Callable) -> Optional[TaskRecord]:
        """The task whose step or waking the callback is."""
        task = getattr(callback, "__self__", None)
        if task is None:
            return None
        if type(callback).__name__ not in _STEP_TYPES and getattr(callback, "__name__", None) not in _STEP_NAMES:
            return None
        record = self._records.get(id(task))
        if record is None and isinstance(task, asyncio.Task) and not _is_housekeeping(task.get_coro()):
            # It was made by calling the class.
            record = self._add_task(task, task.get_coro(), None)
        return record

    def _run_callback(self, original: Callable, handle: asyncio.Handle) -> None:
        self._start_watch()
        try:
            original(handle)
        finally:
            self._note_block(None, _perf_counter() - self._step_began)
            handle = None

    def _begin_step(self, record: TaskRecord, task: asyncio.Task) -> None:
        self._wait_for_tasks.pop(record.number, None)
        self._look_for_cancel(record, task)
        self._log.add("step-started", task=record.number)
        self.running = record
        self._start_watch()

    def _end_step(self, record: TaskRecord, task: asyncio.Task) -> None:
        self._finish_step(record, task)
        self.running = None
        self._log.flush_if_full()

    def _finish_step(self, record: TaskRecord, task: asyncio.Task) -> None:
        seconds = _perf_counter() - self._step_began
        if self._created:
            for created in self._created:
                child = created.reference()
                if child is not None:
                    self._look_for_cancel(created, child)
            self._created.clear()
        self._look_for_cancel(record, task)
        if task.done():
            self._log.add("step-finished", task=record.number, seconds=round(seconds, 6), at=None, wait=None)
            self._log.add("task-finished", task=record.number, **_outcome(task))
        else:
            place, wait = self.suspension(task)
            if wait["on"] in ("task", "tasks", "future"):
                self._wait_for_tasks[record.number] = record
            self._log.add("step-finished", task=record.number, seconds=round(seconds, 6), at=place, wait=wait)
        self._note_block(record, seconds)

    def _create_eagerly(self, create: Callable, coro, arguments: dict, place: Optional[dict]) -> asyncio.Task:
        """The parent's step is interrupted by the first step of the new task: steps must not overlap."""
        parent, began = self.running, self._step_began
        if parent is not None:
            seconds = round(_perf_counter() - began, 6)
            self._log.add("step-finished", task=parent.number, seconds=seconds, at=place, wait={"on": "ready"})
        self._log.unfinished += 1
        try:
            record, event = self._announce(coro, place)
            self._log.add("step-started", task=record.number)
            self.running = record
            self._start_watch()
            task = create(coro, **arguments)
            event["name"] = task.get_name()
            self._attach(record, task)
            self._finish_step(record, task)
            return task
        finally:
            task = None  # as in `watch`
            self._log.unfinished -= 1
            self.running = parent
            if parent is not None:
                self._log.add("step-started", task=parent.number)
                self._start_watch()

    def _start_watch(self) -> None:
        self._step_began = _perf_counter()
        self._clock_at_step = self._now()

    def _note_block(self, record: Optional[TaskRecord], seconds: float) -> None:
        seconds = max(seconds, self._now() - self._clock_at_step)
        if seconds >= BLOCKED:
            number = None if record is None else record.number
            self._log.add("loop-blocked", task=number, seconds=round(seconds, 6))

    # Tasks

    def _add_task(self, task: asyncio.Task, coro, place: Optional[dict]) -> TaskRecord:
        record, event = self._announce(coro, place)
        event["name"] = task.get_name()
        self._attach(record, task)
        return record

    def _announce(self, coro, place: Optional[dict]) -> Tuple[TaskRecord, dict]:
        self._last_number += 1
        event = self._log.add(
            "task-created",
            task=self._last_number,
            name="",
            coroutine=getattr(coro, "__qualname__", None) or type(coro).__qualname__,
            parent=self._running_number(),
            at=place,
        )
        return TaskRecord(self._last_number), event

    def _attach(self, record: TaskRecord, task: asyncio.Task) -> None:
        key = id(task)
        self._records[key] = record
        record.reference = weakref.ref(task, lambda _: self._records.pop(key, None))

    def _running_number(self) -> Optional[int]:
        running = self.running
        return None if running is None or threading.get_ident() != self._thread else running.number

    # Waiting

    def suspension(self, task: asyncio.Task) -> Tuple[Optional[dict], dict]:
        """Where in the learner's code a suspended task stands (`CodePlace`), and what it waits for (`Wait`)."""
        frames = suspended_frames(task.get_coro())
        place = None
        below = frames
        for index, frame in enumerate(frames):
            if self._code.owns(frame.f_code.co_filename):
                place = self._code.place(frame) or place
                below = frames[index + 1 :]
        return place, self._waits.describe(task._fut_waiter, below)

    def _job_number(self, future: object) -> Optional[int]:
        job = self._jobs.get(id(future))
        return None if job is None else job.number

    def _child_number(self, transport: object) -> Optional[int]:
        for child in self._children.values():
            streams = (child.transport.get_pipe_transport(descriptor) for descriptor in (0, 1, 2))
            if child.transport is transport or any(transport is stream for stream in streams if stream is not None):
                return child.number
        return None

    # Cancelling

    def _look_for_cancel(self, record: TaskRecord, task: asyncio.Task) -> None:
        """Record a request to cancel that was not recorded yet."""
        requests = task.cancelling() if _COUNTS_CANCELS else int(task._must_cancel)
        if requests > record.cancels:
            self._log.add("cancel-requested", task=record.number, by=self._running_number())
        record.cancels = requests

    def _waits_inside_asyncio(self, task: asyncio.Task, future: asyncio.Future) -> bool:
        """Up to Python 3.10: whether the cancelled future was hidden inside asyncio, so that only the task could cancel it."""
        frames = suspended_frames(task.get_coro())
        return not isinstance(future, asyncio.Task) and bool(frames) and not self._code.owns(frames[-1].f_code.co_filename)

    def _look_at_waiting_tasks(self) -> None:
        if _COUNTS_CANCELS:
            for record in list(self._wait_for_tasks.values()):
                task = record.reference()
                if task is not None:
                    self._look_for_cancel(record, task)


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
