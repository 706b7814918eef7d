"""What is known of the tasks of a run. The tasks themselves are not held: that would change when they are collected."""

from __future__ import annotations

import asyncio
import weakref
from typing import Callable, Dict, List, Optional

_STEP_TYPES = {"TaskStepMethWrapper", "TaskWakeupMethWrapper"}
_STEP_NAMES = {"task_wakeup", "__step", "__wakeup"}


class TaskRecord(weakref.ref):
    """Calling it gives the task, or None when that is gone."""

    __slots__ = ("key", "number", "name", "cancels")

    def __new__(cls, task: asyncio.Task, _number: int, _name: str, forget: Callable[[TaskRecord], None]) -> TaskRecord:
        return super().__new__(cls, task, forget)

    def __init__(self, task: asyncio.Task, number: int, name: str, forget: Callable[[TaskRecord], None]) -> None:
        super().__init__(task, forget)
        self.key = id(task)
        self.number = number
        #: The name that was recorded last.
        self.name = name
        #: Requests to cancel it that were recorded.
        self.cancels = 0


class TaskRecords:
    def __init__(self) -> None:
        self._by_id: Dict[int, TaskRecord] = {}
        self._forget = lambda record: self._by_id.pop(record.key, None)
        self._last_number = 0

    def next_number(self) -> int:
        self._last_number += 1
        return self._last_number

    def add(self, task: asyncio.Task, number: int, name: str) -> TaskRecord:
        record = self._by_id[id(task)] = TaskRecord(task, number, name, self._forget)
        return record

    def of(self, task: object) -> Optional[TaskRecord]:
        return self._by_id.get(id(task))

    def number_of(self, task: object) -> Optional[int]:
        record = self._by_id.get(id(task))
        return None if record is None else record.number

    def live_tasks(self) -> List[asyncio.Task]:
        """In the order of their creation."""
        tasks = [record() for record in sorted(self._by_id.values(), key=lambda one: one.number)]
        return [task for task in tasks if task is not None]


def task_of(callback: Callable) -> Optional[asyncio.Task]:
    """The task whose step, or whose waking, a callback of the loop is."""
    task = getattr(callback, "__self__", None)
    if task is None:
        return None
    if type(callback).__name__ in _STEP_TYPES or getattr(callback, "__name__", None) in _STEP_NAMES:
        return task if isinstance(task, asyncio.Task) else None
    return None
