"""One run: what it may use up, what it shows, and how it ends."""

from __future__ import annotations

import os
import platform
import signal
import time
from typing import Callable, Optional

from . import process_tree
from .channel_reader import ChannelReader
from .kernel_process import fork_kernel
from .output_stream import OutputStream
from .scratch import Scratch
from .stopwatch import Stopwatch

CHECK_EVERY = 0.1


class Run:
    """A run in progress. `end` is None until it is over; then it holds the `RunEnd` (src/model/run.ts)."""

    def __init__(self, request: dict, scratch: Scratch, send: Callable[[dict], None]) -> None:
        self.end: Optional[dict] = None
        self._limits = request["limits"]
        self._is_virtual = request["clock"] == "virtual"
        self._send = send
        self._cell = request["cells"][0]["id"]
        self._began: Optional[float] = None
        self._at = 0.0
        self._stopping: Optional[dict] = None
        self._kill_at: Optional[float] = None
        self._next_check = 0.0
        self._paused: list[int] = []
        self._stopwatch = Stopwatch()
        self.kernel = fork_kernel(request, scratch)
        kept = self._limits["keptBytes"]
        self.stdout = OutputStream(self.kernel.stdout, kept, lambda text: self._show("stdout", text))
        self.stderr = OutputStream(self.kernel.stderr, kept, lambda text: self._show("stderr", text))
        self.channel = ChannelReader(self.kernel.events, self.kernel.receipts, self.kernel.secret)
        send({"event": "run-started", "python": platform.python_version(), "pid": self.kernel.pid})

    @property
    def patience(self) -> float:
        """Seconds until `check` wants to be called again."""
        return CHECK_EVERY

    def interrupt(self) -> None:
        """Ask the program to end, as Ctrl+C does; asked again, it is killed."""
        if self._stopping is None:
            self._stop({"status": "interrupted"})
        else:
            self._kill()

    def pause(self) -> None:
        self._stopwatch.pause()
        self._paused = process_tree.descendants(os.getpid())
        process_tree.signal_all(self._paused, signal.SIGSTOP)

    def resume(self) -> None:
        self._stopwatch.resume()
        process_tree.signal_all(self._paused, signal.SIGCONT)
        self._paused = []

    def read_events(self) -> None:
        for event, ticket in self.channel.read():
            self._handle(event, ticket)

    def check(self) -> None:
        """Look at the limits."""
        seconds = self._stopwatch.read()
        if self._stopping is None and seconds >= self._limits["seconds"]:
            self._stop({"status": "timed-out", "seconds": self._limits["seconds"]})
        if self._stopping is None and self.stdout.total + self.stderr.total > self._limits["outputBytes"]:
            self._stop({"status": "output-limit", "bytes": self._limits["outputBytes"]})
        if self._kill_at is not None and seconds >= self._kill_at:
            self._kill()
        if self._stopping is None and seconds >= self._next_check:
            self._next_check = seconds + CHECK_EVERY
            if process_tree.resident_bytes(process_tree.descendants(os.getpid())) > self._limits["memoryBytes"]:
                self._stopping = {"status": "memory-limit", "bytes": self._limits["memoryBytes"]}
                self._kill()

    def kernel_ended(self, status: int) -> None:
        """The kernel is no more: pass on what it left in its pipes."""
        self.read_events()
        self._drain()
        if self.end is None:
            self.end = self._stopping or _death(status)

    def close(self) -> dict:
        """Leave nothing open; returns the run's last event."""
        for stream in (self.stdout, self.stderr):
            stream.end_cell()
            os.close(stream.descriptor)
        self.channel.close()
        return {
            "event": "run-finished",
            "end": self.end,
            "seconds": round(self._stopwatch.read(), 6),
            "dropped": {"stdout": self.stdout.dropped, "stderr": self.stderr.dropped},
        }

    def _handle(self, event: dict, ticket: int) -> None:
        if ticket:
            self._drain()
        kind = event["event"]
        if kind == "cell-started":
            if self._stopping is not None:  # too late for another cell
                self._kill()
                return
            self._begin_cell(event["cell"])
        self._note_time(event)
        if kind == "kernel-finished":
            self.end = self._stopping or {"status": "completed"}
        elif kind == "kernel-failed":
            self.end = {"status": "lost", "detail": event["detail"]}
        elif kind == "limit":
            self._stopping = self._stopping or {"status": event["status"], "seconds": self._limits["virtualSeconds"]}
            self._kill_at = self._stopwatch.read() + self._limits["graceSeconds"]
        else:
            self._send(event)
        self.channel.acknowledge(ticket)

    def _begin_cell(self, cell: str) -> None:
        self.stdout.end_cell()
        self.stderr.end_cell()
        self._cell = cell
        if self._began is None:
            self._began = time.monotonic()

    def _note_time(self, event: dict) -> None:
        if "at" in event:
            self._at = max(self._at, event["at"])
        elif event["event"] == "trace" and event["events"]:
            self._at = max(self._at, event["events"][-1]["t"])

    def _drain(self) -> None:
        self.stdout.drain()
        self.stderr.drain()

    def _show(self, stream: str, text: str) -> None:
        if not self._is_virtual and self._began is not None:
            self._at = max(self._at, time.monotonic() - self._began)
        self._send({"event": "output", "cell": self._cell, "stream": stream, "text": text, "at": round(self._at, 6)})

    def _stop(self, why: dict) -> None:
        self._stopping = why
        self._kill_at = self._stopwatch.read() + self._limits["graceSeconds"]
        process_tree.signal_group(self.kernel.pid, signal.SIGINT)

    def _kill(self) -> None:
        self._kill_at = None
        process_tree.signal_group(self.kernel.pid, signal.SIGKILL)


def _death(status: int) -> dict:
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        try:
            name = signal.Signals(number).name
        except ValueError:
            name = f"SIG{number}"
        return {"status": "died", "code": None, "signal": name}
    return {"status": "died", "code": os.WEXITSTATUS(status), "signal": None}
