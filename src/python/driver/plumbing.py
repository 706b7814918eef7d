"""Which tasks asyncio makes for its own work: to accept a connection, to connect the pipes of a child."""

from __future__ import annotations

import asyncio
import asyncio.events
import asyncio.runners
import asyncio.tasks
import os
from types import CodeType, FrameType
from typing import Optional

_FOLDER = os.path.join(os.path.dirname(asyncio.__file__), "")


def _code(owner: object, name: str) -> Optional[CodeType]:
    return getattr(getattr(owner, name, None), "__code__", None)


#: These make a task of what they are given, on behalf of their caller.
_ON_BEHALF = {
    _code(owner, name)
    for owner, names in (
        (asyncio.tasks, ("create_task", "ensure_future", "_ensure_future", "gather", "_gather")),
        (asyncio.tasks, ("wait", "wait_for", "shield", "as_completed")),
        (getattr(asyncio.tasks, "_AsCompletedIterator", None), ("__init__",)),
        (getattr(asyncio, "TaskGroup", None), ("create_task",)),
        (asyncio.runners, ("run",)),
        (getattr(asyncio, "Runner", None), ("run",)),
        (asyncio.BaseEventLoop, ("run_until_complete",)),
        (asyncio.events.Handle, ("_run",)),
    )
    for name in names
}


def is_plumbing(coro: object, frame: Optional[FrameType]) -> bool:
    """Whether a coroutine of asyncio's becomes a task by asyncio's own doing; `create_task(asyncio.sleep(1))` is the learner's.

    @param frame: the one that has the loop create the task
    """
    if not _is_asyncios(getattr(coro, "cr_code", None)):
        return False
    while frame is not None and _is_asyncios(frame.f_code):
        # A comprehension stands in one of those above.
        if frame.f_code not in _ON_BEHALF and not frame.f_code.co_name.startswith("<"):
            return True
        frame = frame.f_back
    return False


def _is_asyncios(code: Optional[CodeType]) -> bool:
    return code is not None and code.co_filename.startswith(_FOLDER)
