"""The learner's `sys.stdout` and `sys.stderr`."""

from __future__ import annotations

import io
import os
import sys
from typing import Callable

NOTED_BYTES = 8000

NoteOutput = Callable[[str, bytes], None]


class NotedFile(io.FileIO):
    """A raw file that reports what is written to it; only the first bytes of a long write."""

    def __init__(self, descriptor: int, stream: str, note: NoteOutput) -> None:
        super().__init__(descriptor, "w", closefd=False)
        self.name = "<%s>" % stream
        self._stream = stream
        self._note = note

    def write(self, data) -> int:
        self._note(self._stream, bytes(data[:NOTED_BYTES]))
        return super().write(data)


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
                ours = self._opened[stream] = self._open(descriptor, stream)
            setattr(sys, stream, ours)
            setattr(sys, "__%s__" % stream, ours)
        if sys.stdin is None or sys.stdin.closed:
            sys.stdin = sys.__stdin__ = io.TextIOWrapper(open(0, "rb", closefd=False), encoding="utf-8")

    def _open(self, descriptor: int, stream: str) -> io.TextIOWrapper:
        return io.TextIOWrapper(
            io.BufferedWriter(NotedFile(descriptor, stream, self._note)),
            encoding="utf-8",
            errors="backslashreplace",
            line_buffering=True,
        )


def _high_copy(descriptor: int) -> int:
    from .descriptors import HIGH

    import fcntl

    return fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, HIGH)


def _is_same_file(one: int, other: int) -> bool:
    try:
        return os.path.sameopenfile(one, other)
    except OSError:
        return False
