"""The socket to Node: JSON lines in both directions."""

from __future__ import annotations

import json
import os
from typing import Optional

_encode = json.JSONEncoder(check_circular=False, separators=(",", ":")).encode


class NodeIsGone(Exception):
    """Nobody reads what we send any more."""


class Connection:
    """Sending blocks while Node is busy or stopped: then the program waits, too, instead of our memory filling up."""

    def __init__(self, descriptor: int) -> None:
        os.set_blocking(descriptor, True)
        self.descriptor = descriptor
        self._rest = b""

    def send(self, message: dict) -> None:
        line = memoryview(_encode(message).encode() + b"\n")
        try:
            while line:
                line = line[os.write(self.descriptor, line) :]
        except OSError:
            raise NodeIsGone from None

    def receive(self) -> list[dict]:
        """The messages that have arrived; waits for data, so call it when there is some."""
        try:
            chunk: Optional[bytes] = os.read(self.descriptor, 1 << 16)
        except OSError:
            chunk = None
        if not chunk:
            raise NodeIsGone
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        return [json.loads(line) for line in lines]
