"""The event loop that runs the learner's code: asyncio's own, which asks us how to wait and tells what it is given."""

from __future__ import annotations

import asyncio
import encodings.idna  # noqa: F401  The first look-up of a host imports it, and takes a moment for that.
import selectors
import socket
from typing import Callable, Optional, Protocol

from .outside import Outside
from .tracer import Tracer

Poll = Callable[[Optional[float]], list]


class LoopSession(Protocol):
    """What a loop asks of the run that it belongs to."""

    tracer: Tracer

    def wait(self, loop: CourseLoop, timeout: Optional[float], poll: Poll) -> list:
        """Takes the place of `selector.select(timeout)`."""

    def new_outside(self) -> Outside: ...

    def notice_listener(self, sock: socket.socket) -> None: ...

    def takes(self, context: dict) -> bool:
        """Whether what an exception handler was called with is dealt with, so that nothing need be printed."""


class WatchedSelector(selectors.DefaultSelector):
    """An event loop asks its selector once a turn: with timeout 0 if callbacks are ready, with more if the next thing is a
    timer, with None if there is nothing at all. So here one sees when everything has come to rest.
    """

    loop: Optional[CourseLoop] = None

    def select(self, timeout=None):
        poll = super().select
        if self.loop is None:
            return poll(timeout)
        return self.loop.session.wait(self.loop, timeout, poll)


WatchedSelector.__name__ = WatchedSelector.__qualname__ = selectors.DefaultSelector.__name__


class CourseLoop(asyncio.SelectorEventLoop):
    """No task factory, no callback on the learner's tasks, no task class of ours: all of these show in what a program prints."""

    def __init__(self, session: LoopSession) -> None:
        self.session = session
        self.outside = session.new_outside()
        selector = WatchedSelector()
        super().__init__(selector)
        selector.loop = self

    def create_task(self, coro, **kwargs):
        return self.session.tracer.create_task(super().create_task, self, coro, kwargs)

    def call_soon(self, callback, *args, context=None):
        if args and isinstance(args[0], asyncio.Future) and args[0].cancelled():
            self.session.tracer.note_wakeup(callback, args[0])
        return super().call_soon(callback, *args, context=context)

    def run_in_executor(self, executor, func, *args):
        tracer = self.session.tracer
        with tracer.handing_over():
            future = super().run_in_executor(executor, func, *args)
            pool = self._default_executor if executor is None else executor
            tracer.job_started(self.outside.add_job(_job_function(func, args), future, pool))
        return future

    async def _make_subprocess_transport(self, protocol, args, *rest, **kwargs):
        self.outside.starting_children += 1
        try:
            transport = await super()._make_subprocess_transport(protocol, args, *rest, **kwargs)
        finally:
            self.outside.starting_children -= 1
        self.session.tracer.child_started(self.outside.add_child(_command(args), transport))
        return transport

    def _start_serving(self, protocol_factory, sock, *args, **kwargs):
        self.session.notice_listener(sock)
        return super()._start_serving(protocol_factory, sock, *args, **kwargs)

    def _close_self_pipe(self):
        """A loop that nobody closed is closed when it is collected, and its sockets may have been collected before it."""
        if self._ssock.fileno() != -1:
            super()._close_self_pipe()

    def default_exception_handler(self, context):
        if not self.session.takes(context):
            super().default_exception_handler(context)

    def watched_descriptors(self) -> list[int]:
        """What the selector watches for the learner's program."""
        own = self._ssock.fileno() if self._ssock is not None else -1
        return [key.fd for key in self._selector.get_map().values() if key.fd != own]

    def can_be_reached(self) -> bool:
        """Whether somebody else could wake the program: by a socket, a pipe, or a signal that it handles."""
        return bool(self._signal_handlers or self.watched_descriptors())

    def next_timer(self) -> Optional[float]:
        return self._scheduled[0]._when if self._scheduled else None

    def wake_up(self) -> None:
        """Make the loop look again; from any thread, also from a signal handler."""
        if not self.is_closed():
            self._write_to_self()


def wear_names_of(own: type, base: type) -> None:
    """A class and its methods are named in what a program prints: in `repr(loop)`, in a TypeError about an argument."""
    for name, method in vars(own).items():
        original = getattr(base, name, None)
        if callable(method) and original is not None:
            method.__qualname__ = original.__qualname__
    own.__name__, own.__qualname__, own.__module__ = base.__name__, base.__qualname__, base.__module__


wear_names_of(CourseLoop, asyncio.SelectorEventLoop)


def _job_function(function, arguments):
    """What a thread really runs: `to_thread` hands over a wrapper of a wrapper."""
    inner = getattr(function, "func", None)
    if inner is None:
        return function
    wrapped = getattr(function, "args", ())
    return wrapped[0] if getattr(inner, "__name__", "") == "run" and wrapped else inner


def _command(arguments) -> str:
    if isinstance(arguments, (str, bytes)):
        arguments = (arguments,)
    return " ".join(part.decode(errors="replace") if isinstance(part, bytes) else str(part) for part in arguments)
