"""Runs cells one after the other on one event loop, as a notebook does."""

from __future__ import annotations

import asyncio
import gc
from typing import List

from .cells import Notebook
from .deadlock import deadlock_text
from .loop import CourseLoop
from .loop_factory import make_all_loops
from .session import Session
from .tracebacks import describe_error


class CellRun:
    """@param cells: `Cell`s of src/model/run.ts; after one that fails, none is run"""

    def __init__(self, session: Session, cells: List[dict]) -> None:
        self._session = session
        self._cells = cells
        self._notebook = Notebook(lambda text: session.report.shown({"kind": "result", "text": text}))
        self._loop = session.new_loop()
        self._host: asyncio.Task
        self._has_failed = False
        self._is_at_rest = False
        self._is_ending = False
        self._is_interrupted = False
        self._is_cleaning = False
        session.program = self
        make_all_loops(session.new_loop)  # the learner's code may run more loops, in threads
        asyncio.set_event_loop(self._loop)

    def run(self) -> None:
        for cell in self._cells:
            self._run_cell(cell, is_last=cell is self._cells[-1])
            if self._has_failed:
                break

    # What the loop comes to

    def rest(self, loop: CourseLoop) -> bool:
        if loop.can_be_reached() and not self._host.done() and not self._is_ending:
            return False
        self._is_at_rest = True
        loop.stop()
        return True

    def interrupt(self, loop: CourseLoop) -> None:
        self._is_ending = self._is_interrupted = True
        loop.stop()

    def exceed(self, loop: CourseLoop) -> None:
        self._is_ending = True
        loop.stop()

    # One cell

    def _run_cell(self, cell: dict, is_last: bool) -> None:
        session = self._session
        session.streams.mend()
        session.begin_cell(cell["id"])
        file = session.code.add(cell["id"], cell["source"])
        # Not `create_task`: a task factory of an earlier cell is none of this task's business.
        self._host = asyncio.Task(self._run_code(cell["source"], file), loop=self._loop)
        session.tracer.begin_cell(cell["id"], self._host)
        self._run_until_rest()
        if self._is_ending:
            self._clean_up()
        elif not self._host.done() or is_last:
            self._tell_deadlock()
        self._host._log_traceback = False  # it was shown
        session.failures.take(session.tracer.records.live_tasks())
        gc.collect()  # what was never awaited is told in the cell that did it
        session.failures.show()
        session.log.flush()
        session.report.cell_finished(session.pending_tasks(self._loop))

    async def _run_code(self, source: str, file: str) -> None:
        try:
            await self._notebook.run_cell(source, file)
        except asyncio.CancelledError as error:
            if not self._is_ending:
                self._show_error(error)
            elif self._is_interrupted:
                self._show_error(KeyboardInterrupt().with_traceback(error.__traceback__))
            raise
        except BaseException as error:
            self._show_error(error)
            raise

    def _run_until_rest(self) -> None:
        """Run the loop until nothing is left to do, or the cell has to end."""
        self._is_at_rest = False
        while not self._is_at_rest:
            try:
                self._loop.run_forever()
            except (KeyboardInterrupt, SystemExit) as error:  # of a task or a callback: asyncio lets them through
                self._is_ending = True
                if not self._is_cleaning:
                    self._take(error)
            if self._is_ending and not self._is_cleaning:
                return

    def _take(self, error: BaseException) -> None:
        """Show what a task or a callback raised, if the cell's own code did not show it already."""
        owner = next((task for task in self._session.tracer.records.live_tasks() if _failed_with(task, error)), None)
        if owner is not self._host:
            self._show_error(error)
        if owner is not None:
            owner._log_traceback = False

    def _clean_up(self) -> None:
        """Cancel everything, and let `finally` and `async with` do their work."""
        self._has_failed = self._is_cleaning = True
        self._session.begin_cleaning()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._run_until_rest()

    def _tell_deadlock(self) -> None:
        tasks = asyncio.all_tasks(self._loop)
        if tasks and not self._loop.can_be_reached():
            self._has_failed = True
            text = deadlock_text(tasks, self._session.tracer)
            self._session.report.shown({"kind": "deadlock", "text": text})

    def _show_error(self, error: BaseException) -> None:
        session = self._session
        self._has_failed = True
        session.report.shown(describe_error(error, session.code, session.report.cell))


def _failed_with(task: asyncio.Task, error: BaseException) -> bool:
    return task.done() and not task.cancelled() and task._exception is error
