"""The line from a kernel to its supervisor: what the kernel may say, and how the supervisor tells it from forgeries.

The learner's code runs in the kernel and can write to any descriptor it finds. So each line begins with a newline, which
ends whatever was there before, and with a secret; a line without the secret is no event.
"""

from __future__ import annotations

import json
import os
import struct
import sys
import threading
from os import getpid, read, write

LONGEST_LINE = 8 << 20
CLOSED_EXIT_CODE = 97
NO_RECEIPT = 0
RECEIPT = struct.Struct("<Q")

_encode = json.JSONEncoder(allow_nan=False, check_circular=False, separators=(",", ":")).encode


def _to_json(event: dict) -> str:
    try:
        text = _encode(event)
        if len(text) <= LONGEST_LINE:
            return text
    except ValueError:  # infinity, which JSON lacks: a sleep may be that long
        pass
    return _encode(_tame(event))


def _tame(value: object) -> object:
    """The same with numbers that JSON knows, and so short that it fits into a line."""
    if isinstance(value, dict):
        return {name: _tame(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_tame(part) for part in value[:300]]
    if isinstance(value, str) and len(value) > 2000:
        return value[:2000] + "…"
    if isinstance(value, float):
        return 0.0 if value != value else max(-sys.float_info.max, min(value, sys.float_info.max))
    return value


class Channel:
    """The kernel's end. Every call may come from any thread; only the process that made the channel can send."""

    def __init__(self, events: int, receipts: int, secret: bytes) -> None:
        self._events = events
        self._receipts = receipts
        self._secret = secret
        self._owner = getpid()
        self._lock = threading.RLock()
        self._sent = 0
        os.register_at_fork(after_in_child=self._close)

    def emit(self, event: dict) -> None:
        """Send an event at once. In a forked copy of the program: nothing."""
        if getpid() == self._owner:
            with self._lock:
                self._send(NO_RECEIPT, event)

    def emit_in_order(self, event: dict) -> None:
        """Flush the output streams, send, and wait until all output written so far and this event have been passed on.

        A forked copy of the learner's program that gets here has run off its end: it ends, without a word.
        """
        for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
            try:
                stream.flush()
            except Exception:  # closed or replaced by the learner's code
                pass
        if getpid() != self._owner:
            os._exit(0)
        self._send_and_wait(event)

    def settle(self) -> None:
        """Wait until all that has been written so far has been passed on. In a forked copy of the program: nothing.

        Two pipes know no order between them. Whoever writes to the one after the other calls this in between.
        """
        if getpid() == self._owner:
            self._send_and_wait({"event": "settled"})

    def _send_and_wait(self, event: dict) -> None:
        with self._lock:
            self._sent += 1
            self._send(self._sent, event)
            self._wait_for_receipt(self._sent)

    def _send(self, ticket: int, event: dict) -> None:
        line = memoryview(b"\n%b%d %b\n" % (self._secret, ticket, _to_json(event).encode()))
        try:
            while line:
                line = line[write(self._events, line) :]
        except OSError:
            os._exit(CLOSED_EXIT_CODE)

    def _wait_for_receipt(self, ticket: int) -> None:
        # An interrupt can break off a wait; the receipt that nobody took is then read here, and passed over.
        try:
            while True:
                receipt = read(self._receipts, RECEIPT.size)
                if len(receipt) < RECEIPT.size:
                    os._exit(CLOSED_EXIT_CODE)
                if RECEIPT.unpack(receipt) == (ticket,):
                    return
        except OSError:
            os._exit(CLOSED_EXIT_CODE)

    def _close(self) -> None:
        for descriptor in (self._events, self._receipts):
            try:
                os.close(descriptor)
            except OSError:
                pass
