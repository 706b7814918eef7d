"""Tracebacks that show the learner's code and none of ours."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType
from typing import List, Optional, Set

from .learner_code import DRIVER_FOLDER, LearnerCode, walk

#: Characters of a message and of a traceback that are shown.
LONGEST_MESSAGE = 64 * 1024
LONGEST = 20_000


def describe_error(error: BaseException, code: LearnerCode, cell: str) -> dict:
    """The `Output` (src/model/run.ts) for the exception that ended a cell."""
    return {
        "kind": "error",
        "text": last_line(error),
        "traceback": learner_traceback(error, code),
        "line": learner_line(error, code, cell),
    }


def last_line(error: BaseException) -> str:
    """The end of a traceback, where Python names the exception: one line, or as many as its message has."""
    lines = traceback.format_exception_only(type(error), error)
    if isinstance(error, SyntaxError):
        lines = lines[-1:]
    return "".join(lines).rstrip("\n")[:LONGEST_MESSAGE]


def learner_traceback(error: BaseException, code: LearnerCode) -> str:
    """The traceback with nothing but frames of the learner's, in the exceptions that led to it, too."""
    try:
        full = traceback.TracebackException(type(error), error, error.__traceback__)
        _keep_learner_frames(full, code, set())
        return "".join(full.format())[:LONGEST].rstrip("\n")
    except Exception as failure:  # the exception's own methods are the learner's code
        return "%s: <no traceback: %s>" % (type(error).__name__, type(failure).__name__)


def learner_line(error: BaseException, code: LearnerCode, cell: str) -> Optional[int]:
    """The line of the cell in which the error came up, or in which the call stands that led to it."""
    if isinstance(error, SyntaxError) and code.cell_of(error.filename or "") == cell:
        return error.lineno
    lines = [line for frame, line in walk(error.__traceback__) if code.cell_of(frame.f_code.co_filename) == cell]
    return lines[-1] if lines else None


def without_driver_frames(traceback_: Optional[TracebackType]) -> Optional[TracebackType]:
    """The same traceback, rebuilt from the learner's and Python's own frames."""
    if traceback_ is None:
        return None
    rest = without_driver_frames(traceback_.tb_next)
    if traceback_.tb_frame.f_code.co_filename.startswith(DRIVER_FOLDER):
        return rest
    return TracebackType(rest, traceback_.tb_frame, traceback_.tb_lasti, traceback_.tb_lineno)


def hide_driver_frames() -> None:
    """Keep our frames out of every traceback that Python code prints, `logging` included."""
    for name in ("walk_tb", "walk_stack", "_walk_tb_with_full_positions"):
        original = getattr(traceback, name, None)
        if original is not None:
            setattr(traceback, name, _without_driver(original))


def _without_driver(original):
    def walk_learner(start):
        if start is None and original.__name__ == "walk_stack":
            start = sys._getframe(1)
        return (entry for entry in original(start) if not entry[0].f_code.co_filename.startswith(DRIVER_FOLDER))

    walk_learner.__name__ = original.__name__
    return walk_learner


def _keep_learner_frames(error: Optional[traceback.TracebackException], code: LearnerCode, seen: Set[int]) -> None:
    if error is None or id(error) in seen:
        return
    seen.add(id(error))
    error.stack[:] = [frame for frame in error.stack if code.owns(frame.filename)]
    others: List[Optional[traceback.TracebackException]] = [error.__cause__, error.__context__]
    for other in others + list(getattr(error, "exceptions", None) or ()):
        _keep_learner_frames(other, code, seen)
