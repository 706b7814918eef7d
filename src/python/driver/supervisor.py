"""The process that Node talks to: it starts one run after the other, watches it, and ends everything when Node is gone."""

from __future__ import annotations

import functools
import gc
import os
import select
import selectors
import signal
import sys
import traceback
from typing import Callable, Optional

from . import linux, process_tree
from .connection import Connection, NodeIsGone
from .descriptors import high_pipe, raised
from .kernel_process import KernelProcess, fork_kernel
from .output_stream import OutputStream
from .run import CHECK_SECONDS, Run, run_finished
from .scratch import Scratch

PROTOCOL = 1
NODE = 3
IGNORED_SIGNALS = (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGTTOU, signal.SIGTTIN)
FATAL_SIGNALS = (signal.SIGTERM, signal.SIGHUP)


class Supervisor:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._selector = selectors.DefaultSelector()
        self._signals = _signal_pipe()
        self._number = 0
        self._scratch: Optional[Scratch] = None
        self._kernel: Optional[KernelProcess] = None
        self._run: Optional[Run] = None
        self._watch(connection.descriptor, self._receive)
        self._watch(self._signals, self._notice_signals)

    def serve(self) -> None:
        """Work until Node is gone or wants no more."""
        try:
            while True:
                for key, _ in self._selector.select(None if self._run is None else CHECK_SECONDS):
                    key.data()
                if self._run is not None:
                    self._run.check()
                    if self._run.end is not None:
                        self._finish_run(self._run)
        except NodeIsGone:
            pass
        finally:
            self._clean_up()

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
        try:
            self._scratch = Scratch(request["files"])
        except (OSError, ValueError) as error:
            self._send(run_finished({"status": "lost", "detail": f"{type(error).__name__}: {error}"}, 0, 0, 0))
            return
        self._kernel = fork_kernel(request, self._scratch)
        self._run = run = Run(request, self._kernel, self._send)
        self._watch(run.channel.events, self._read_events)
        for stream in (run.stdout, run.stderr):
            self._watch(stream.descriptor, functools.partial(self._read_output, stream))

    # A pipe that has ended would be reported as readable for ever.

    def _read_events(self) -> None:
        self._run.read_events()
        if self._run.channel.has_ended:
            self._forget(self._run.channel.events)

    def _read_output(self, stream: OutputStream) -> None:
        stream.read()
        if stream.has_ended:
            self._forget(stream.descriptor)

    def _finish_run(self, run: Run) -> None:
        self._run = None
        for descriptor in (run.channel.events, run.stdout.descriptor, run.stderr.descriptor):
            self._forget(descriptor)
        self._clean_up()
        self._send(run.close())

    def _clean_up(self) -> None:
        """End what the run started and remove what it left; to be called at any time."""
        if self._kernel is not None:
            process_tree.end_all(self._kernel.pid, self._wait_for_signal)
            self._kernel = None
        if self._scratch is not None:
            self._scratch.remove()
            self._scratch = None

    def _send(self, event: dict) -> None:
        self._connection.send({**event, "run": self._number})

    def _watch(self, descriptor: int, react: Callable[[], object]) -> None:
        self._selector.register(descriptor, selectors.EVENT_READ, react)

    def _forget(self, descriptor: int) -> None:
        try:
            self._selector.unregister(descriptor)
        except KeyError:
            pass  # the stream had ended before

    def _notice_signals(self) -> None:
        numbers = os.read(self._signals, 4096)
        if any(number in numbers for number in FATAL_SIGNALS):
            raise NodeIsGone
        ended, _ = process_tree.reap()
        if self._run is not None and self._kernel.pid in ended:
            self._run.kernel_ended(ended[self._kernel.pid])

    def _wait_for_signal(self, seconds: float) -> None:
        if select.select([self._signals], [], [], seconds)[0]:
            os.read(self._signals, 4096)


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
        os.umask(0o022)  # what an example makes has the same permissions for everybody: `ls -l` is part of a lesson
        supervisor = Supervisor(connection)
        gc.collect()
        gc.freeze()  # shared with every kernel: no collection there walks through it again
        connection.send(
            {"event": "hello", "protocol": PROTOCOL, "python": "%d.%d.%d" % sys.version_info[:3], "pid": os.getpid()}
        )
        supervisor.serve()
    except NodeIsGone:
        pass
    except BaseException:
        connection.send({"event": "supervisor-failed", "detail": traceback.format_exc()})
