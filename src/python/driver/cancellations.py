"""Notices that somebody asked a task to end.

`Task.cancel` is C code that cannot be watched. What can be seen:

- A request to a waiting task cancels the future that it waits for, and that schedules the task's next step here and now,
  while the one who asked still runs.
- A task that waits for other tasks passes the request on to them; its own count of requests says that it was asked
  (Python 3.11 and newer; before, such a request leaves no trace).
- A request to a task that is ready to run is kept in the task until then. It is found at the end of the step that made
  the task, or else when the task runs; then nobody knows who asked.
"""

from __future__ import annotations

import asyncio
from typing import Callable, Dict, Optional

from .await_chain import suspended_frames
from .learner_code import LearnerCode
from .task_records import TaskRecord, TaskRecords, task_of

#: Python 3.11 and newer count the requests to cancel a task.
_COUNTS = hasattr(asyncio.Task, "cancelling")


class Cancellations:
    """@param requested: receives the number of a task that was asked to end"""

    def __init__(self, records: TaskRecords, code: LearnerCode, requested: Callable[[int], None]) -> None:
        self._records = records
        self._code = code
        self._requested = requested
        self._waiting: Dict[int, TaskRecord] = {}

    def wait_begins(self, record: TaskRecord, wait: dict) -> None:
        if _COUNTS and wait["on"] in ("task", "tasks", "future"):
            self._waiting[record.number] = record

    def wait_ends(self, record: TaskRecord) -> None:
        if self._waiting:
            self._waiting.pop(record.number, None)

    def look_at(self, record: TaskRecord, task: Optional[asyncio.Task]) -> None:
        """See whether the task was asked since it was last looked at."""
        if task is None:
            return
        requests = task.cancelling() if _COUNTS else int(task._must_cancel)
        if requests != record.cancels:
            if requests > record.cancels:
                self._requested(record.number)
            record.cancels = requests

    def note_wakeup(self, callback: Callable, future: asyncio.Future) -> None:
        """A callback was scheduled because `future` was cancelled."""
        task = task_of(callback)
        record = self._records.of(task)
        if record is None:
            return
        for waiting in list(self._waiting.values()):
            self.look_at(waiting, waiting())
        if _COUNTS:
            self.look_at(record, task)
        elif self._waits_inside_asyncio(task, future):
            self._requested(record.number)

    def _waits_inside_asyncio(self, task: asyncio.Task, future: asyncio.Future) -> bool:
        """Up to Python 3.10: whether the future was hidden inside asyncio, so that only the task could cancel it."""
        frames = suspended_frames(task.get_coro())
        is_hidden = bool(frames) and not self._code.owns(frames[-1].f_code.co_filename)
        return is_hidden and not isinstance(future, asyncio.Task)
