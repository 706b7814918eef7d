"""What goes on outside the event loop and may wake it: jobs in threads, child processes, watched descriptors."""

from __future__ import annotations

import asyncio
import itertools
import socket
from concurrent.futures import Executor, ThreadPoolExecutor
from concurrent.futures import Future as ThreadFuture
from typing import Callable, Optional

from .closures import closure_value

#: Looked up in a thread by asyncio itself: jobs of the machine, not of the learner.
_LOOKUPS = (socket.getaddrinfo, socket.getnameinfo)


class Job:
    """A function that was handed to a thread."""

    __slots__ = ("number", "function", "future", "thread_future", "is_queued")

    def __init__(self, number: Optional[int], function: str, future: asyncio.Future, is_pooled: bool) -> None:
        self.number = number
        self.function = function
        self.future = future
        self.thread_future: Optional[ThreadFuture] = _thread_future(future)
        #: Whether it can be seen when a thread takes it.
        self.is_queued = is_pooled and self.thread_future is not None

    @property
    def has_ended(self) -> bool:
        """Whether the thread is done with it. A job that nobody waits for any more still runs."""
        return self.future.done() and (self.thread_future is None or self.thread_future.done())


class Child:
    """A child process that asyncio started."""

    __slots__ = ("number", "command", "transport")

    def __init__(self, number: int, command: str, transport: asyncio.SubprocessTransport) -> None:
        self.number = number
        self.command = command
        self.transport = transport

    @property
    def has_ended(self) -> bool:
        return self.transport.get_returncode() is not None


class Outside:
    """Keeps account for one loop. The two callbacks report the end of a job and of a child when the loop notices it."""

    def __init__(self, job_ended: Callable[[Job], None], child_ended: Callable[[Child], None]) -> None:
        self.jobs: list[Job] = []
        self.children: list[Child] = []
        self.starting_children = 0
        self._numbers = {"job": itertools.count(1), "child": itertools.count(1)}
        self._job_ended = job_ended
        self._child_ended = child_ended

    def add_job(self, function: Callable, future: asyncio.Future, executor: Optional[Executor]) -> Job:
        number = None if function in _LOOKUPS else next(self._numbers["job"])
        name = getattr(function, "__qualname__", type(function).__name__)
        job = Job(number, name, future, isinstance(executor, ThreadPoolExecutor))
        self.jobs.append(job)
        return job

    def add_child(self, command: str, transport: asyncio.SubprocessTransport) -> Child:
        child = Child(next(self._numbers["child"]), command, transport)
        self.children.append(child)
        return child

    def notice_ends(self) -> None:
        for kept, ended in ((self.jobs, self._job_ended), (self.children, self._child_ended)):
            if kept and any(one.has_ended for one in kept):
                for one in [one for one in kept if one.has_ended]:
                    kept.remove(one)
                    ended(one)

    @property
    def has_children(self) -> bool:
        return bool(self.children or self.starting_children)


def _thread_future(future: asyncio.Future) -> Optional[ThreadFuture]:
    """The thread's side of a future that `wrap_future` made."""
    for callback, _ in getattr(future, "_callbacks", None) or ():
        source = closure_value(callback, "source")
        if isinstance(source, ThreadFuture):
            return source
    return None
