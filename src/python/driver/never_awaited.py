"""The warning about a coroutine that nobody awaited names a line of the learner's."""

from __future__ import annotations

import sys
import warnings
from types import FrameType
from typing import Optional, Tuple

from .learner_code import LearnerCode


def warn_with_learner_lines(code: LearnerCode) -> None:
    """Python names the line that runs when the coroutine is collected, and that is often one of ours.

    Then we name the line that made the coroutine. Python remembers it when asked to; its own warning would grow by it.
    """
    sys.set_coroutine_origin_tracking_depth(1)

    def warn_unawaited(coroutine):
        text = "coroutine '%s' was never awaited" % coroutine.__qualname__
        frame = _learner_frame(sys._getframe(1), code)
        file, line = (frame.f_code.co_filename, frame.f_lineno) if frame is not None else _birth(coroutine)
        registry = sys.modules["__main__"].__dict__.setdefault("__warningregistry__", {})
        warnings.warn_explicit(text, RuntimeWarning, file, line, "__main__", registry, None, coroutine)

    warnings._warn_unawaited_coroutine = warn_unawaited


def _learner_frame(frame: Optional[FrameType], code: LearnerCode) -> Optional[FrameType]:
    while frame is not None and not code.owns(frame.f_code.co_filename):
        frame = frame.f_back
    return frame


def _birth(coroutine) -> Tuple[str, int]:
    origin = coroutine.cr_origin
    if origin:
        return origin[0][0], origin[0][1]
    return coroutine.cr_code.co_filename, coroutine.cr_code.co_firstlineno
