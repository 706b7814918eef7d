"""Whom the running code asks to end.

`cancel` of a task or a future is C code that leaves no frame. But the frame that calls it stands at the call, and the code
there names the receiver: `task.cancel()`, `self.task.cancel()`.
"""

from __future__ import annotations

import asyncio.events
import asyncio.tasks
import dis
import functools
import inspect
from types import CodeType, FrameType
from typing import Dict, NamedTuple, Optional, Tuple

_HANDLE_RUN = asyncio.events.Handle._run.__code__
_GATHER_CANCEL = asyncio.tasks._GatheringFuture.cancel.__code__


class Group(NamedTuple):
    """What `gather` returns, while it passes a request on to its members one by one."""

    future: asyncio.Future
    #: The one that has its turn.
    member: asyncio.Future


class CancelCall(NamedTuple):
    #: The frame of the code that asked first.
    caller: FrameType
    #: By the `id` of their futures, the innermost first.
    groups: Dict[int, Group]


def cancel_call(frame: FrameType) -> CancelCall:
    """@param frame: the one that a call of `cancel` was last made in"""
    groups: Dict[int, Group] = {}
    while frame.f_code is _GATHER_CANCEL:
        local = frame.f_locals
        groups[id(local["self"])] = Group(local["self"], local["child"])
        frame = frame.f_back
    return CancelCall(frame, groups)


def receiver(caller: FrameType) -> Optional[asyncio.Future]:
    """The task or future whose `cancel` the frame calls; None if that cannot be read off. Up to Python 3.10 only."""
    if caller.f_code is _HANDLE_RUN:  # `call_later(1, task.cancel)`
        found = getattr(caller.f_locals["self"]._callback, "__self__", None)
    else:
        path = _path(caller.f_code, caller.f_lasti)
        found = None if path is None else _variable(caller, path[0])
        for name in path[1:] if path else ():
            found = inspect.getattr_static(found, name, None)  # runs no code of the learner's
    return found if isinstance(found, asyncio.Future) else None


@functools.lru_cache(maxsize=64)
def _path(code: CodeType, at: int) -> Optional[Tuple[str, ...]]:
    """`("self", "task")` for a call of `self.task.cancel` at this offset."""
    before = [one for one in dis.get_instructions(code) if one.offset < at]
    while before and not (before[-1].opname in ("LOAD_METHOD", "LOAD_ATTR") and before[-1].argval == "cancel"):
        before.pop()
    names = []
    for instruction in reversed(before[:-1]):
        names.insert(0, instruction.argval)
        if instruction.opname != "LOAD_ATTR":
            return tuple(names) if instruction.opname.startswith("LOAD_") and isinstance(names[0], str) else None
    return None


def _variable(frame: FrameType, name: str) -> object:
    code = frame.f_code
    if not code.co_flags & inspect.CO_OPTIMIZED:
        return frame.f_locals.get(name, frame.f_globals.get(name))
    if "locals" in code.co_names:
        return None  # the dictionary is the one that the learner got
    local = frame.f_locals
    value = local.get(name, frame.f_globals.get(name))
    local.clear()  # the frame keeps it, and it would keep alive what the learner lets go
    return value
