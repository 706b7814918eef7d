"""Looks into functions of asyncio for what they hold."""

from __future__ import annotations

from typing import Callable, Optional


def closure_value(function: Callable, name: str) -> Optional[object]:
    """The value of a variable of the enclosing function, or None if there is none of that name."""
    code = getattr(function, "__code__", None)
    if code is None or name not in code.co_freevars:
        return None
    try:
        return function.__closure__[code.co_freevars.index(name)].cell_contents
    except ValueError:  # not set yet
        return None
