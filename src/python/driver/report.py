"""What the kernel says to its supervisor: events of src/model/run.ts, stamped with the run's clock."""

from __future__ import annotations

from typing import Callable, List


class Report:
    def __init__(self, channel, now: Callable[[], float]) -> None:
        self._channel = channel
        self._now = now
        self._began = 0.0
        self.cell = ""

    def begin(self) -> None:
        """The run begins now: all times count from here."""
        self._began = self._now()

    def cell_started(self, cell: str) -> None:
        self.cell = cell
        self._in_order("cell-started")

    def shown(self, output: dict) -> None:
        """@param output: an `Output` that is not text of a stream"""
        self._in_order("shown", output=output)

    def cell_finished(self, pending: List[str]) -> None:
        self._in_order("cell-finished", pending=pending)

    def trace(self, events: List[dict]) -> None:
        self._channel.emit({"event": "trace", "events": events})

    def limit(self, seconds: float) -> None:
        self._channel.emit({"event": "limit", "status": "virtual-limit", "seconds": seconds})

    def kernel_finished(self) -> None:
        self._channel.emit_in_order({"event": "kernel-finished"})

    def _in_order(self, event: str, **facts) -> None:
        at = round(self._now() - self._began, 6)
        self._channel.emit_in_order({"event": event, "cell": self.cell, "at": at, **facts})
