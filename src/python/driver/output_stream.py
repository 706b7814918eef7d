"""One of the two output pipes of a run: read, decoded, bounded."""

from __future__ import annotations

import array
import codecs
import fcntl
import os
import termios
from typing import Callable

CHUNK = 1 << 16


class OutputStream:
    """Hands on the first `kept` bytes of each cell as text, counts and drops the rest.

    `on_text` gets every piece of text as soon as it can be decoded; broken UTF-8 becomes U+FFFD.
    """

    def __init__(self, descriptor: int, kept: int, on_text: Callable[[str], None]) -> None:
        self.descriptor = descriptor
        #: Nobody can write to it any more.
        self.has_ended = False
        self.total = 0
        self.dropped = 0
        self._kept = kept
        self._room = kept
        self._on_text = on_text
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        os.set_blocking(descriptor, False)

    def read(self) -> None:
        """Pass on what one read gives."""
        try:
            data = os.read(self.descriptor, CHUNK)
        except BlockingIOError:
            return
        self.has_ended = not data
        self._take(data)

    def drain(self) -> None:
        """Pass on all that is in the pipe now, but not what a busy writer adds meanwhile."""
        waiting = array.array("i", [0])
        fcntl.ioctl(self.descriptor, termios.FIONREAD, waiting)
        left = waiting[0]
        while left > 0:
            try:
                data = os.read(self.descriptor, min(left, CHUNK))
            except BlockingIOError:
                return
            if not data:
                return
            left -= len(data)
            self._take(data)

    def end_cell(self) -> None:
        """What comes from now on belongs to another cell."""
        if self._room > 0:
            self._pass_on(self._decoder.decode(b"", True))
        self._decoder.reset()
        self._room = self._kept

    def _take(self, data: bytes) -> None:
        self.total += len(data)
        kept = data[: self._room]
        self._room -= len(kept)
        self.dropped += len(data) - len(kept)
        if kept:
            self._pass_on(self._decoder.decode(kept))

    def _pass_on(self, text: str) -> None:
        if text:
            self._on_text(text)
