"""Says what a suspended task waits for: the `Wait` of src/model/trace.ts."""

from __future__ import annotations

import asyncio
import asyncio.base_events
import asyncio.base_subprocess
import asyncio.locks
import asyncio.queues
import asyncio.selector_events
import asyncio.sslproto
import asyncio.streams
import asyncio.subprocess
import asyncio.tasks
from types import CodeType, FrameType
from typing import Callable, Dict, Iterable, List, Optional

from .closures import closure_value

NumberOf = Callable[[object], Optional[int]]

#: Modules whose coroutines wait for a socket when nothing more precise is known.
_SOCKET_FILES = {
    module.__file__
    for module in (asyncio.base_events, asyncio.selector_events, asyncio.sslproto, asyncio.streams)
}


def _code(owner: object, name: str) -> Optional[CodeType]:
    return getattr(getattr(owner, name, None), "__code__", None)


_PRIMITIVES = {
    _code(owner, name): on
    for owner, name, on in (
        (getattr(asyncio, "Barrier", None), "wait", "barrier"),
        (asyncio.Condition, "wait", "condition"),
        (asyncio.Event, "wait", "event"),
        (asyncio.Semaphore, "acquire", "semaphore"),
        (asyncio.Lock, "acquire", "lock"),
        (asyncio.Queue, "get", "queue-get"),
        (asyncio.Queue, "put", "queue-put"),
    )
    if _code(owner, name) is not None
}


class Waits:
    """
    @param since_start: turns a time of the loop into seconds since the run began
    @param task_number, job_number, child_number: the number of a task, of the job behind a future, of a transport's child
    """

    def __init__(
        self,
        since_start: Callable[[float], float],
        live_tasks: Callable[[], Iterable[asyncio.Task]],
        task_number: NumberOf,
        job_number: NumberOf,
        child_number: NumberOf,
    ) -> None:
        self._since_start = since_start
        self._live_tasks = live_tasks
        self._task_number = task_number
        self._job_number = job_number
        self._child_number = child_number
        self._by_code: Dict[CodeType, Callable[[FrameType], Optional[dict]]] = {
            code: (lambda frame, on=on: {"on": on}) for code, on in _PRIMITIVES.items()
        }
        for owner, name, read in (
            (asyncio.tasks, "sleep", self._sleep),
            (asyncio.tasks, "wait_for", self._wait_for),
            (asyncio.tasks, "_wait", self._wait),
            (getattr(asyncio, "TaskGroup", None), "__aexit__", self._group),
            (asyncio.base_subprocess.BaseSubprocessTransport, "_wait", lambda frame: self._child(frame.f_locals["self"])),
            (asyncio.subprocess.Process, "communicate", lambda frame: self._child(frame.f_locals["self"]._transport)),
            (asyncio.StreamReader, "_wait_for_data", self._stream),
        ):
            code = _code(owner, name)
            if code is not None:
                self._by_code[code] = read

    def describe(self, future: Optional[asyncio.Future], frames: List[FrameType]) -> dict:
        """@param future: what the task waits for; None if it only gave way
        @param frames: the frames of asyncio below the learner's innermost one, outermost first
        """
        if future is None:
            return {"on": "ready"}
        for frame in frames:
            read = self._by_code.get(frame.f_code)
            if read is None and frame.f_code.co_name == "_wait_for_one":
                read = self._as_completed
            wait = None if read is None else read(frame)
            if wait is not None:
                return wait
        return self._future(future) or self._socket(frames) or {"on": "future"}

    def _future(self, future: asyncio.Future) -> Optional[dict]:
        number = self._task_number(future)
        if number is not None:
            return {"on": "task", "task": number}
        children = getattr(future, "_children", None)
        if children is not None:
            return self._tasks(children)
        job = self._job_number(future)
        if job is not None:
            return {"on": "job", "job": job}
        for callback, _ in getattr(future, "_callbacks", None) or ():
            if getattr(callback, "__qualname__", "") == "shield.<locals>._outer_done_callback":
                inner = self._future(closure_value(callback, "inner"))
                return dict(inner, on="shield") if inner and inner["on"] == "task" else inner
        return None

    def _tasks(self, futures: Iterable[object]) -> Optional[dict]:
        numbers = sorted(number for number in map(self._task_number, futures) if number is not None)
        return {"on": "tasks", "tasks": numbers} if numbers else None

    def _sleep(self, frame: FrameType) -> Optional[dict]:
        timer = frame.f_locals.get("h")
        return None if timer is None else {"on": "sleep", "until": self._since_start(timer.when())}

    def _wait_for(self, frame: FrameType) -> Optional[dict]:
        """Up to Python 3.11 `wait_for` makes a task and waits for a future of its own."""
        local = frame.f_locals
        return self._future(local["fut"]) if "waiter" in local else None

    def _wait(self, frame: FrameType) -> Optional[dict]:
        return self._tasks(frame.f_locals["fs"])

    def _group(self, frame: FrameType) -> Optional[dict]:
        return self._tasks(frame.f_locals["self"]._tasks)

    def _as_completed(self, frame: FrameType) -> Optional[dict]:
        """From 3.13 an object holds the tasks; before, only their callbacks know the queue that is waited for."""
        local = frame.f_locals
        if "self" in local:
            return self._tasks(local["self"]._todo)
        return self._tasks(task for task in self._live_tasks() if _reports_to(task, local["done"]))

    def _child(self, transport: object) -> Optional[dict]:
        number = self._child_number(transport)
        return None if number is None else {"on": "child", "child": number}

    def _stream(self, frame: FrameType) -> Optional[dict]:
        return self._child(frame.f_locals["self"]._transport) or {"on": "socket"}

    def _socket(self, frames: List[FrameType]) -> Optional[dict]:
        return {"on": "socket"} if frames and frames[-1].f_code.co_filename in _SOCKET_FILES else None


def _reports_to(task: asyncio.Task, queue: asyncio.Queue) -> bool:
    return any(closure_value(callback, "done") is queue for callback, _ in getattr(task, "_callbacks", None) or ())
