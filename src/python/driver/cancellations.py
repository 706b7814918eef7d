"""Notices that somebody asked a task to end, or cancelled what it waits for.

`Task.cancel` is C code that cannot be watched. What can be seen:

- A request to a waiting task cancels the future that it waits for, and that schedules the task's next step here and now,
  while the one who asked still runs.
- A task that waits for other tasks passes the request on to them. Its own count of requests says that it was asked
  (Python 3.11 and newer); before, the code that asks has to be read.
- A request to a task that is ready to run is kept in the task until then. It is found at the end of the step that made
  the task, or else when the task runs; then nobody knows who asked.
- If a future is cancelled and the task that waits for it was not asked, the future itself was: that of a `shield`, a
  `gather`, or a bare one.
"""

from __future__ import annotations

import asyncio
import asyncio.futures
import asyncio.tasks
from types import FrameType
from typing import Callable, Dict, Optional, Set

from .await_chain import suspended_frames
from .cancel_call import CancelCall, cancel_call, receiver
from .learner_code import LearnerCode
from .task_records import TaskRecord, TaskRecords, task_of

#: Python 3.11 and newer count the requests to cancel a task.
_COUNTS = hasattr(asyncio.Task, "cancelling")
#: Waits for something that others can get hold of, too.
_SHARED = {"task", "tasks", "shield", "job", "future"}
#: Here asyncio itself hands the end of one future on to another.
_HANDING_ON = {asyncio.tasks.__file__, asyncio.futures.__file__}


class Cancellations:
    """
    @param requested: receives the number of a task that was asked to end
    @param bereft: receives the number of a task that was not asked, but what it waits for was cancelled
    """

    def __init__(
        self,
        records: TaskRecords,
        code: LearnerCode,
        requested: Callable[[int], None],
        bereft: Callable[[int], None],
    ) -> None:
        self._records = records
        self._code = code
        self._requested = requested
        self._bereft = bereft
        self._waiting: Dict[int, TaskRecord] = {}
        #: Tasks of whose present wait it was told that it comes to nothing.
        self._told: Set[int] = set()

    def wait_begins(self, record: TaskRecord, wait: dict) -> None:
        self._told.discard(record.number)
        if wait["on"] in _SHARED:
            self._waiting[record.number] = record

    def wait_ends(self, record: TaskRecord) -> None:
        self._waiting.pop(record.number, None)

    def look_at(self, record: TaskRecord, task: Optional[asyncio.Task]) -> None:
        """See whether the task was asked since it was last looked at."""
        if task is None:
            return
        requests = task.cancelling() if _COUNTS else int(task._must_cancel)
        if requests != record.cancels:
            if requests > record.cancels:
                self._told.add(record.number)
                self._requested(record.number)
            record.cancels = requests

    def note_wakeup(self, callback: Callable, future: asyncio.Future, frame: FrameType) -> None:
        """A callback was scheduled because `future` was cancelled.

        @param frame: the innermost one of the code that cancelled it
        """
        task = task_of(callback)
        record = self._records.of(task)
        if record is None:
            return
        call = cancel_call(frame)
        if _COUNTS:
            self._count(record, task, future, call)
        else:
            self._read(record, task, future, call)

    def _count(self, record: TaskRecord, task: asyncio.Task, future: asyncio.Future, call: CancelCall) -> None:
        for waiting in list(self._waiting.values()):
            self.look_at(waiting, waiting())
        for group in call.groups.values():
            self._tell_bereft(group.future, call)
        self.look_at(record, task)
        self._tell_bereft_one(record, future, call)

    def _read(self, record: TaskRecord, task: asyncio.Task, future: asyncio.Future, call: CancelCall) -> None:
        """Up to Python 3.10: follow the request from the one who was asked to the one who is woken."""
        groups = call.groups
        asked = receiver(call.caller)
        if asked is None and groups:
            asked = list(groups.values())[-1].member
        if asked is None and self._waits_inside_asyncio(task, future):
            asked = task
        if asked is future:
            self._tell_bereft_one(record, future, call)
        elif id(asked) in groups:
            self._tell_bereft(asked, call)
        while asked is not None:
            if isinstance(asked, asyncio.Task):
                self._tell_requested(asked)
                asked = asked._fut_waiter
            else:
                asked = groups[id(asked)].member if id(asked) in groups else None

    def _tell_requested(self, task: asyncio.Task) -> None:
        record = self._records.of(task)
        if record is not None and record.number not in self._told:
            self._told.add(record.number)
            self._requested(record.number)

    def _tell_bereft(self, group: asyncio.Future, call: CancelCall) -> None:
        for record in list(self._waiting.values()):
            task = record()
            if task is not None and task._fut_waiter is group:
                self._tell_bereft_one(record, group, call)

    def _tell_bereft_one(self, record: TaskRecord, future: asyncio.Future, call: CancelCall) -> None:
        """Unless it was asked itself. What asyncio hands on was told where it began."""
        is_handed_on = isinstance(future, asyncio.Task) or call.caller.f_code.co_filename in _HANDING_ON
        if not is_handed_on and record.number in self._waiting and record.number not in self._told:
            self._told.add(record.number)
            self._bereft(record.number)

    def _waits_inside_asyncio(self, task: asyncio.Task, future: asyncio.Future) -> bool:
        """Whether the future was hidden inside asyncio, so that only the task could cancel it."""
        frames = suspended_frames(task.get_coro())
        is_hidden = bool(frames) and not self._code.owns(frames[-1].f_code.co_filename)
        return is_hidden and not isinstance(future, asyncio.Task)
