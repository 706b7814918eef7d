"""Which code is the learner's, under which file name it runs, and which cell a file belongs to."""

from __future__ import annotations

import linecache
import os
import tempfile
import zlib
from types import FrameType, TracebackType
from typing import Iterator, Optional, Tuple

DRIVER_FOLDER = os.path.dirname(os.path.abspath(__file__)) + os.sep


class LearnerCode:
    """The sources of a run. Their file names exist in Python's memory only, as those of a notebook's cells do."""

    def __init__(self, work: str, names_modules: bool = False) -> None:
        """
        @param work: the folder from which the learner's code imports its own modules
        @param names_modules: whether a line of such a module is a place, too, named after its file
        """
        self._folder = os.path.join(tempfile.gettempdir(), "ipykernel_%d" % os.getpid())
        self._work = os.path.join(work, "")
        self._names_modules = names_modules
        self._cells: dict[str, str] = {}

    def add(self, cell: str, source: str) -> str:
        """Give the source of a cell a file name under which tracebacks and `inspect` find its lines."""
        name = os.path.join(self._folder, "%d.py" % zlib.crc32(source.encode("utf-8", "surrogatepass")))
        # Without a modification time the entry survives `linecache.checkcache`.
        linecache.cache[name] = (len(source), None, [line + "\n" for line in source.split("\n")], name)
        self.claim(name, cell)
        return name

    def claim(self, file: str, cell: str) -> None:
        """Count a file as the learner's."""
        self._cells[file] = cell

    def cell_of(self, file: str) -> Optional[str]:
        return self._cells.get(file)

    def owns(self, file: str) -> bool:
        """Whether the file is a cell, or a module that the learner's code put into its working directory."""
        return file in self._cells or (file.startswith(self._work) and "site-packages" not in file)

    def place(self, frame: FrameType) -> Optional[dict]:
        """The `CodePlace` (src/model/trace.ts) of a frame, or None if it is not a cell's."""
        file = frame.f_code.co_filename
        cell = self._cells.get(file)
        if cell is None and self._names_modules and self.owns(file):
            cell = self._cells[file] = os.path.relpath(file, self._work)
        return None if cell is None else {"cell": cell, "line": frame.f_lineno}

    def running_place(self, frame: Optional[FrameType]) -> Optional[dict]:
        """Where the learner's code is that called `frame`, directly or not; None if it was not called from there."""
        while frame is not None:
            place = self.place(frame)
            if place is not None:
                return place
            frame = frame.f_back
        return None


def walk(traceback: Optional[TracebackType]) -> Iterator[Tuple[FrameType, int]]:
    """The frames of a traceback with their lines, outermost first."""
    while traceback is not None:
        yield traceback.tb_frame, traceback.tb_lineno
        traceback = traceback.tb_next
