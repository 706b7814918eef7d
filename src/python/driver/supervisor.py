"""The process that Node talks to: it starts one run after the other, watches it, and ends everything when Node is gone."""

from __future__ import annotations

import gc
import os
import platform
import select
import selectors
import signal
import traceback
from typing import Callable, Optional

from . import linux, process_tree
from .connection import Connection, NodeIsGone
from .descriptors import high_pipe, raised
from .run import Run
from .scratch import Scratch

PROTOCOL = 1
NODE = 3
IGNORED_SIGNALS = (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGTTOU, signal.SIGTTIN)
FATAL_SIGNALS = (signal.SIGTERM, signal.SIGHUP)


class Supervisor:
    def __init__(self, connection: Connection, scratch_prefix: str) -> None:
        self._connection = connection
        self._scratch_prefix = scratch_prefix
        self._selector = selectors.DefaultSelector()
        self._alarm = _signal_pipe()
        self._number = 0
        self._run: Optional[Run] = None
        self._scratch: Optional[Scratch] = None
        self._watch(connection.descriptor, self._receive)
        self._watch(self._alarm, self._notice_signals)

    def serve(self) -> None:
        """Work until Node is gone or wants no more."""
        try:
            while True:
                for key, _ in self._selector.select(None if self._run is None else self._run.patience):
                    key.data()
                if self._run is not None:
                    self._run.check()
                    if self._run.end is not None:
                        self._finish_run()
        except NodeIsGone:
            pass
        finally:
            self._end_everything()

    def _watch(self, descriptor: int, react: Callable[[], object]) -> None:
        self._selector.register(descriptor, selectors.EVENT_READ, react)

    def _receive(self) -> None:
        for message in self._connection.receive():
            operation = message["op"]
            if operation == "run":
                self._start_run(message["run"], message["request"])
            elif operation == "quit":
                raise NodeIsGone
            elif self._run is not None:
                {"interrupt": self._run.interrupt, "pause": self._run.pause, "resume": self._run.resume}[operation]()

    def _start_run(self, number: int, request: dict) -> None:
        self._number = number
        self._scratch = Scratch(self._scratch_prefix, request["files"])
        self._run = run = Run(request, self._scratch, self._send)
        self._watch(run.channel.events, run.read_events)
        for stream in (run.stdout, run.stderr):
            self._watch(stream.descriptor, lambda stream=stream: stream.read() or self._selector.unregister(stream.descriptor))

    def _finish_run(self) -> None:
        run, self._run = self._run, None
        for descriptor in (run.channel.events, run.stdout.descriptor, run.stderr.descriptor):
            if descriptor in self._selector.get_map():
                self._selector.unregister(descriptor)
        self._clean_up(run)
        self._send(run.close())

    def _end_everything(self) -> None:
        if self._run is not None:
            self._clean_up(self._run)

    def _clean_up(self, run: Run) -> None:
        process_tree.end_all(run.kernel.pid, self._wait_for_signal)
        self._scratch.remove()

    def _send(self, event: dict) -> None:
        self._connection.send({**event, "run": self._number})

    def _notice_signals(self) -> None:
        numbers = os.read(self._alarm, 4096)
        if any(number in numbers for number in FATAL_SIGNALS):
            raise NodeIsGone
        for process, status in process_tree.reap().items():
            if self._run is not None and process == self._run.kernel.pid:
                self._run.kernel_ended(status)

    def _wait_for_signal(self, seconds: float) -> None:
        if select.select([self._alarm], [], [], seconds)[0]:
            os.read(self._alarm, 4096)


def _signal_pipe() -> int:
    """A descriptor that becomes readable when a signal arrives: one byte each, its number."""
    reading, writing = high_pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    for number in (signal.SIGCHLD, *FATAL_SIGNALS):
        signal.signal(number, lambda *_: None)
    for number in IGNORED_SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    return reading


def main() -> None:
    connection = Connection(raised(NODE))
    try:
        linux.adopt_orphans()
        supervisor = Supervisor(connection, f"asyncio-course-{os.getpid()}-")
        gc.collect()
        gc.freeze()  # shared with every kernel: no collection there walks through it again
        connection.send(
            {"event": "hello", "protocol": PROTOCOL, "python": platform.python_version(), "pid": os.getpid()}
        )
        supervisor.serve()
    except NodeIsGone:
        pass
    except BaseException:
        connection.send({"event": "supervisor-failed", "detail": traceback.format_exc()})
        raise
