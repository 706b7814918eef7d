"""What a suspended coroutine stands in: the frames from its own down to the one that waits."""

from __future__ import annotations

import gc
from types import AsyncGeneratorType, CoroutineType, FrameType, GeneratorType
from typing import List, Optional

_NEXT = {
    CoroutineType: ("cr_frame", "cr_await"),
    GeneratorType: ("gi_frame", "gi_yieldfrom"),
    AsyncGeneratorType: ("ag_frame", "ag_await"),
}

#: Objects of C between an `await` and what it awaits. They don't show what they hold, but the collector can see it.
_LINKS = {"async_generator_asend", "async_generator_athrow", "coroutine_wrapper", "anext_awaitable"}


def suspended_frames(awaitable: object) -> List[FrameType]:
    """Outermost first. Empty for something that has no frame, or has ended."""
    frames = []
    while awaitable is not None:
        names = _NEXT.get(type(awaitable))
        if names is None:
            awaitable = _inside(awaitable)
            continue
        frame = getattr(awaitable, names[0])
        if frame is None:
            break
        frames.append(frame)
        awaitable = getattr(awaitable, names[1])
    return frames


def _inside(link: object) -> Optional[object]:
    if type(link).__name__ not in _LINKS:
        return None
    for held in gc.get_referents(link):
        if type(held) in _NEXT or type(held).__name__ in _LINKS:
            return held
    return None
