"""Where a suspended task stands, and what it waits for."""

from __future__ import annotations

import asyncio
from typing import Dict, Optional, Tuple

from .await_chain import suspended_frames
from .learner_code import LearnerCode
from .outside import Child, Job
from .task_records import TaskRecords
from .trace_log import TraceLog
from .waits import Waits


class Suspensions:
    def __init__(self, log: TraceLog, code: LearnerCode, records: TaskRecords) -> None:
        self._code = code
        self._waits = Waits(
            log.since_start, records.live_tasks, records.number_of, self._job_number, self._child_number
        )
        #: Jobs and children that are not over, by the `id` of what a task waits for.
        self.jobs: Dict[int, Job] = {}
        self.children: Dict[int, Child] = {}

    def of(self, task: asyncio.Task) -> Tuple[Optional[dict], dict]:
        """The task's `CodePlace` and `Wait` (src/model/trace.ts)."""
        place = None
        below = frames = suspended_frames(task.get_coro())
        for index, frame in enumerate(frames):
            if self._code.owns(frame.f_code.co_filename):
                place = self._code.place(frame) or place
                below = frames[index + 1 :]
        return place, self._waits.describe(task._fut_waiter, below)

    def _job_number(self, future: object) -> Optional[int]:
        job = self.jobs.get(id(future))
        return None if job is None else job.number

    def _child_number(self, transport: object) -> Optional[int]:
        """@param transport: a child's own, or that of one of its pipes"""
        for child in self.children.values():
            pipes = (child.transport.get_pipe_transport(descriptor) for descriptor in (0, 1, 2))
            if child.transport is transport or any(transport is pipe for pipe in pipes if pipe is not None):
                return child.number
        return None
