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

    def __init__(self, buffer, stream: str, before: Callable[[str], None], after: NoteOutput, **form) -> None:
        super().__init__(buffer, **form)
        self.mode = "w"
        self._stream = stream
        self._before = before
        self._after = after

    def write(self, text):
        self._before(self._stream)
        count = super().write(text)
        self._after(self._stream, text)
        return count

    def __repr__(self) -> str:
        return "<_io.TextIOWrapper name=%r mode=%r encoding=%r>" % (self.name, self.mode, self.encoding)


NotedText.__name__ = NotedText.__qualname__ = "TextIOWrapper"
NotedText.__module__ = "_io"


class Streams:
    """Standard streams that are UTF-8 whatever the locale says, write line by line, and can be mended.

    @param note: told of every text that was written
    @param settle: waits until what was written has been read; between two pipes there is no order without it
    """

    def __init__(self, note: NoteOutput, settle: Callable[[], None]) -> None:
        self._note = note
        self._settle = settle
        self._last = ""
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

    def _open(self, descriptor: int, stream: str) -> NotedText:
        raw = io.FileIO(descriptor, "w", closefd=False)
        raw.name = "<%s>" % stream
        form = {"encoding": "utf-8", "errors": "backslashreplace", "line_buffering": True}
        return NotedText(io.BufferedWriter(raw), stream, self._turn_to, self._note, **form)

    def _turn_to(self, stream: str) -> None:
        if self._last not in ("", stream):
            self._settle()
        self._last = stream


def note_standard_streams(note: NoteOutput) -> None:
    """Replace the standard streams of this process by ones that do the same and report what is written."""
    for stream in ("stdout", "stderr"):
        old = getattr(sys, stream)
        if old is None:
            continue
        form = {name: getattr(old, name) for name in ("encoding", "errors", "line_buffering", "write_through")}
        new = NotedText(old.detach(), stream, lambda _: None, note, newline="\n", **form)
        setattr(sys, stream, new)
        setattr(sys, "__%s__" % stream, new)


def _high_copy(descriptor: int) -> int:
    return fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, HIGH)


def _is_same_file(one: int, other: int) -> bool:
    try:
        return os.path.sameopenfile(one, other)
    except OSError:
        return False
