"""Has asyncio make loops of ours, by whatever way a program asks for one."""

from __future__ import annotations

import asyncio
import asyncio.unix_events
from typing import Callable

from .loop import CourseLoop


def make_all_loops(new_loop: Callable[..., CourseLoop]) -> None:
    """Event-loop policies are deprecated from Python 3.14 on, but what makes a loop there is the same attribute."""
    asyncio.unix_events._UnixDefaultEventLoopPolicy._loop_factory = staticmethod(new_loop)
    for module in (asyncio, asyncio.unix_events):
        for name in ("SelectorEventLoop", "EventLoop"):
            if hasattr(module, name):
                setattr(module, name, new_loop)
