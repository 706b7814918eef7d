"""One run: what it shows, what it may use up, and how it ends."""

from __future__ import annotations

import os
import signal
import sys
import time
from typing import Callable, Optional

from . import process_tree
from .channel_reader import ChannelReader
from .kernel_process import KernelProcess
from .output_stream import OutputStream
from .stopwatch import Stopwatch

CHECK_SECONDS = 0.1


class Run:
    """A run in progress. `end` is None until it is over; then it holds the `RunEnd` (src/model/run.ts)."""

    def __init__(self, request: dict, kernel: KernelProcess, send: Callable[[dict], None]) -> None:
        self.end: Optional[dict] = None
        self._kernel = kernel
        self._send = send
        self._limits = request["limits"]
        self._stopwatch = Stopwatch()
        # Set when the run has to stop: the reason that came first, and when patience with it is over.
        self._verdict: Optional[dict] = None
        self._kill_at = float("inf")
        self._look_at = 0.0
        self._paused: Optional[list[int]] = None
        self._is_virtual = request["clock"] == "virtual"
        self._cell = request["cells"][0]["id"]
        self._began: Optional[float] = None
        self._at = 0.0
        kept = self._limits["keptBytes"]
        self.stdout = OutputStream(kernel.stdout, kept, lambda text: self._show("stdout", text))
        self.stderr = OutputStream(kernel.stderr, kept, lambda text: self._show("stderr", text))
        self.channel = ChannelReader(kernel.events, kernel.receipts, kernel.secret)
        send({"event": "run-started", "python": "%d.%d.%d" % sys.version_info[:3], "pid": kernel.pid})

    def interrupt(self) -> None:
        """Ask the program to end, as Ctrl+C does; asked again, it is killed."""
        self.resume()
        if self._verdict is None:
            self._stop({"status": "interrupted"})
        else:
            self._kill()

    def pause(self) -> None:
        if self._paused is None:
            self._stopwatch.pause()
            self._paused = process_tree.descendants()
            process_tree.signal_all(self._paused, signal.SIGSTOP)

    def resume(self) -> None:
        if self._paused is not None:
            process_tree.signal_all(self._paused, signal.SIGCONT)
            self._paused = None
            self._stopwatch.resume()

    def read_events(self) -> None:
        for event, ticket in self.channel.read():
            self._handle(event, ticket)

    def check(self) -> None:
        """Look at the limits; to be called at least every `CHECK_SECONDS`."""
        seconds = self._stopwatch.read()
        if self._verdict is None:
            if seconds >= self._limits["seconds"]:
                self._stop({"status": "timed-out", "seconds": self._limits["seconds"]})
            elif self.stdout.total + self.stderr.total > self._limits["outputBytes"]:
                self._stop({"status": "output-limit", "bytes": self._limits["outputBytes"]})
        if seconds >= self._look_at:
            self._look_at = seconds + process_tree.LOOK_SECONDS
            if process_tree.resident_bytes() > self._limits["memoryBytes"]:
                self._verdict = self._verdict or {"status": "memory-limit", "bytes": self._limits["memoryBytes"]}
                self._kill()
        if seconds >= self._kill_at:
            self._kill()

    def kernel_ended(self, status: int) -> None:
        """The kernel is no more: pass on what it left in its pipes."""
        self.read_events()
        self._drain()
        if self.end is None:
            self.end = self._verdict or _death(status)

    def close(self) -> dict:
        """Leave no descriptor open; returns the run's last event."""
        for stream in (self.stdout, self.stderr):
            stream.end_cell()
            os.close(stream.descriptor)
        self.channel.close()
        return run_finished(self.end, self._stopwatch.read(), self.stdout.dropped, self.stderr.dropped)

    def _handle(self, event: dict, ticket: int) -> None:
        if ticket:
            self._drain()
        kind = event["event"]
        if kind == "cell-started" and self._verdict is not None:  # too late for another cell
            self._kill()
            return
        if kind == "cell-started":
            self._begin_cell(event)
        self._note_time(event)
        if kind in ("kernel-finished", "kernel-failed"):
            # No receipt: the kernel stays, so that what it started is found below it when all is ended.
            self.end = self._verdict or _last_word(event)
            return
        if kind == "limit":
            self._verdict = self._verdict or {"status": event["status"], "seconds": self._limits["virtualSeconds"]}
            self._be_patient()
        elif kind != "settled":
            self._send(event)
        self.channel.acknowledge(ticket)

    def _begin_cell(self, event: dict) -> None:
        self.stdout.end_cell()
        self.stderr.end_cell()
        self._cell = event["cell"]
        if self._began is None:
            self._began = time.monotonic() - event["at"]

    def _note_time(self, event: dict) -> None:
        # On the real clock, output may have been read, and stamped, since the kernel stamped this event.
        if "at" in event:
            event["at"] = self._at = max(self._at, event["at"])
        elif self._is_virtual and event["event"] == "trace" and event["events"]:
            self._at = max(self._at, event["events"][-1]["t"])

    def _drain(self) -> None:
        self.stdout.drain()
        self.stderr.drain()

    def _show(self, stream: str, text: str) -> None:
        if not self._is_virtual and self._began is not None:
            self._at = max(self._at, round(time.monotonic() - self._began, 6))
        self._send({"event": "output", "cell": self._cell, "stream": stream, "text": text, "at": self._at})

    def _stop(self, verdict: dict) -> None:
        self._verdict = verdict
        self._be_patient()
        if not process_tree.signal_group(self._kernel.pid, signal.SIGINT):  # the kernel has left its group
            process_tree.signal_all([self._kernel.pid], signal.SIGINT)

    def _be_patient(self) -> None:
        self._kill_at = min(self._kill_at, self._stopwatch.read() + self._limits["graceSeconds"])

    def _kill(self) -> None:
        process_tree.signal_all([self._kernel.pid], signal.SIGKILL)
        process_tree.signal_group(self._kernel.pid, signal.SIGKILL)


def run_finished(end: dict, seconds: float, stdout_dropped: int, stderr_dropped: int) -> dict:
    return {
        "event": "run-finished",
        "end": end,
        "seconds": round(seconds, 6),
        "dropped": {"stdout": stdout_dropped, "stderr": stderr_dropped},
    }


def _last_word(event: dict) -> dict:
    if event["event"] == "kernel-finished":
        return {"status": "completed"}
    return {"status": "lost", "detail": event["detail"]}


def _death(status: int) -> dict:
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        try:
            name = signal.Signals(number).name
        except ValueError:
            name = f"SIG{number}"
        return {"status": "died", "code": None, "signal": name}
    return {"status": "died", "code": os.WEXITSTATUS(status), "signal": None}
