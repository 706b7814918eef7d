"""The learner's `sys.stdout` and `sys.stderr`."""

from __future__ import annotations

import fcntl
import io
import os
import sys
from typing import Callable

from .descriptors import HIGH

NoteOutput = Callable[[str, str], None]


class NotedText(io.TextIOWrapper):
    """A text stream that reports what was written to it.

    It does so above the buffer: an interrupt in the middle of a raw `write` of ours would leave the buffer as it was, and
    the text would be written twice.
    """

    def __init__(self, descriptor: int, stream: str, note: NoteOutput) -> None:
        raw = io.FileIO(descriptor, "w", closefd=False)
        raw.name = "<%s>" % stream
        super().__init__(io.BufferedWriter(raw), encoding="utf-8", errors="backslashreplace", line_buffering=True)
        self.mode = "w"
        self._stream = stream
        self._note = note

    def write(self, text):
        count = super().write(text)
        self._note(self._stream, text)
        return count


NotedText.__name__ = NotedText.__qualname__ = "TextIOWrapper"
NotedText.__module__ = "_io"


class Streams:
    """Standard streams that are UTF-8 whatever the locale says, write line by line, and can be mended."""

    def __init__(self, note: NoteOutput) -> None:
        self._note = note
        self._spare = {descriptor: _high_copy(descriptor) for descriptor in (0, 1, 2)}
        self._opened: dict[str, io.TextIOWrapper] = {}

    def mend(self) -> None:
        """Undo whatever the code before has done to descriptors 0 to 2 and to the objects on top of them."""
        for descriptor, spare in self._spare.items():
            if not _is_same_file(descriptor, spare):
                os.dup2(spare, descriptor)
        for descriptor, stream in ((1, "stdout"), (2, "stderr")):
            ours = self._opened.get(stream)
            if ours is None or ours.closed or ours.buffer.closed:
                ours = self._opened[stream] = NotedText(descriptor, stream, self._note)
            setattr(sys, stream, ours)
            setattr(sys, "__%s__" % stream, ours)
        if sys.stdin is None or sys.stdin.closed:
            sys.stdin = sys.__stdin__ = io.TextIOWrapper(open(0, "rb", closefd=False), encoding="utf-8")


def _high_copy(descriptor: int) -> int:
    return fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, HIGH)


def _is_same_file(one: int, other: int) -> bool:
    try:
        return os.path.sameopenfile(one, other)
    except OSError:
        return False
