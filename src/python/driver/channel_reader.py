"""The supervisor's end of the channel."""

from __future__ import annotations

import json
import os
from typing import Iterator

from .channel import LONGEST_LINE, NO_RECEIPT, RECEIPT


class ChannelReader:
    """Reads events; whatever lacks the secret or is torn is passed over in silence."""

    def __init__(self, events: int, receipts: int, secret: bytes) -> None:
        self.events = events
        #: The kernel's end is closed, by its own end or by the learner's code.
        self.has_ended = False
        self._receipts = receipts
        self._secret = secret
        self._rest = b""
        os.set_blocking(events, False)
        os.set_blocking(receipts, False)

    def read(self) -> Iterator[tuple[dict, int]]:
        """The events that have arrived, each with the ticket to hand to `acknowledge`."""
        while True:
            try:
                chunk = os.read(self.events, 1 << 16)
            except OSError:
                return
            if not chunk:
                self.has_ended = True
                return
            *lines, self._rest = (self._rest + chunk).split(b"\n")
            if len(self._rest) > 2 * LONGEST_LINE:  # none of ours
                self._rest = b""
            for line in lines:
                if line.startswith(self._secret):
                    ticket, _, text = line[len(self._secret) :].partition(b" ")
                    try:
                        yield json.loads(text), int(ticket)
                    except ValueError:
                        continue

    def acknowledge(self, ticket: int) -> None:
        if ticket != NO_RECEIPT:
            try:
                os.write(self._receipts, RECEIPT.pack(ticket))
            except OSError:
                pass  # the kernel is gone

    def close(self) -> None:
        os.close(self.events)
        os.close(self._receipts)
