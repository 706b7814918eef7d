"""Timers of one instant fire in the order in which they were set."""

from __future__ import annotations

import asyncio
import itertools

_order = itertools.count()

#: Deadlines that differ by less are one instant, s: `0.1 + 0.7` and `0.8` differ in the last digit of a float.
INSTANT = 1e-7


class OrderedTimerHandle(asyncio.TimerHandle):
    """asyncio keeps its timers in a heap that is ordered by time alone, and a heap does not keep equal items in order.

    In real time two deadlines are never equal. On a virtual clock they are all the time.
    """

    __slots__ = ("_order",)

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self._order = next(_order)

    def __lt__(self, other):
        if not isinstance(other, OrderedTimerHandle):
            return super().__lt__(other)
        if abs(self._when - other._when) < INSTANT:
            return self._order < other._order
        return self._when < other._when


OrderedTimerHandle.__name__ = OrderedTimerHandle.__qualname__ = "TimerHandle"


def keep_timers_in_order() -> None:
    asyncio.TimerHandle = asyncio.events.TimerHandle = OrderedTimerHandle
