"""The events of a trace (src/model/trace.ts) on their way out: stamped, counted, sent in batches."""

from __future__ import annotations

import threading
from typing import Callable, List

BATCH = 256


class TraceLog:
    """@param limit: events that are kept; 0: no trace is wanted"""

    def __init__(self, now: Callable[[], float], send: Callable[[List[dict]], None], limit: int) -> None:
        self._now = now
        self._send = send
        self._limit = limit
        self._began = 0.0
        self._last = 0.0
        self._kept = 0
        self._dropped = 0
        self._batch: List[dict] = []
        self._lock = threading.RLock()
        #: Events that somebody still wants to change keep the batch back.
        self.unfinished = 0

    def begin(self) -> None:
        """The run begins now: all times count from here."""
        self._began = self._now()

    def since_start(self, when: float) -> float:
        """A time of the loop as seconds since the run began."""
        return round(when - self._began, 6)

    def add(self, kind: str, **facts) -> dict:
        """Record an event; it may be changed before the next `flush`."""
        with self._lock:
            if self._kept >= self._limit:
                self._dropped += 1
                return facts
            self._kept += 1
            t = round(self._now() - self._began, 6)
            if t > self._last:
                self._last = t
            event = {"t": self._last, "kind": kind}
            event.update(facts)
            self._batch.append(event)
            return event

    @property
    def is_full(self) -> bool:
        return self._kept >= self._limit

    def drop(self, count: int) -> None:
        """Count events that were not even described, because the log is full."""
        self._dropped += count

    def last(self) -> dict:
        """The last event, if it was not sent yet."""
        batch = self._batch
        return batch[-1] if batch else {}

    def flush_if_full(self) -> None:
        if len(self._batch) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Send what is there, but for the beginning of a line of output whose end may still come."""
        with self._lock:
            if self._batch and not self.unfinished:
                count = len(self._batch) - _is_open_line(self._batch[-1])
                batch, self._batch = self._batch[:count], self._batch[count:]
                if batch:
                    self._send(batch)

    def close(self) -> None:
        """Send what is left, and how much was not kept."""
        if self._dropped and self._limit:
            self._batch.append({"t": self._last, "kind": "trace-truncated", "dropped": self._dropped})
        if self._batch:
            batch, self._batch = self._batch, []
            self._send(batch)


def _is_open_line(event: dict) -> bool:
    return event["kind"] == "output" and not event["text"].endswith("\n")
