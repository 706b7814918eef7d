"""Timers of one instant fire in the order in which they were set."""

from __future__ import annotations

import asyncio
import itertools

_order = itertools.count()

#: Decimals of a second that tell two instants apart: `0.1 + 0.7` and `0.8` differ in the last digit of a float.
DECIMALS = 7


class OrderedTimerHandle(asyncio.TimerHandle):
    """asyncio keeps its timers in a heap that is ordered by time alone, and a heap does not keep equal items in order.

    In real time two deadlines are never equal. On a virtual clock they are all the time.
    """

    __slots__ = ("_rank",)

    def __init__(self, when, *args, **kwargs) -> None:
        super().__init__(when, *args, **kwargs)
        self._rank = (round(when, DECIMALS), next(_order))

    def __lt__(self, other):
        try:
            return self._rank < other._rank
        except AttributeError:
            return super().__lt__(other)


OrderedTimerHandle.__name__ = OrderedTimerHandle.__qualname__ = "TimerHandle"


def keep_timers_in_order() -> None:
    asyncio.TimerHandle = asyncio.events.TimerHandle = OrderedTimerHandle
