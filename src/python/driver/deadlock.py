"""Names the tasks that wait for each other, for ever."""

from __future__ import annotations

import asyncio
from typing import Collection

from .tracer import Tracer

_WAITS = {
    "lock": "a lock",
    "event": "an event",
    "condition": "a condition",
    "semaphore": "a semaphore",
    "barrier": "a barrier",
    "queue-get": "an item from a queue",
    "queue-put": "room in a queue",
    "socket": "a socket",
    "future": "a future",
}


def deadlock_text(tasks: Collection[asyncio.Task], tracer: Tracer) -> str:
    """One line for each task, in the order of their creation: `Task-2 worker() waits for a lock, line 7`."""
    names = {tracer.records.number_of(task): task.get_name() for task in tasks}
    return "\n".join(_line(task, tracer, names) for task in sorted(tasks, key=lambda one: tracer.records.number_of(one) or 0))


def _line(task: asyncio.Task, tracer: Tracer, names: dict) -> str:
    place, wait = tracer.suspensions.of(task)
    numbers = wait.get("tasks") or ([wait["task"]] if "task" in wait else [])
    others = ", ".join(names.get(number, "a task") for number in numbers)
    who = "The cell" if tracer.records.number_of(task) == 0 else "%s %s()" % (task.get_name(), task.get_coro().__qualname__)
    where = "" if place is None else ", line %d" % place["line"]
    return "%s waits for %s%s" % (who, others or _WAITS.get(wait["on"], "something"), where)
