"""Runs whole programs, each as `__main__` and with the event loops that it makes itself."""

from __future__ import annotations

import asyncio
import atexit
import gc
import sys
import threading
from typing import List

from .cells import new_main_module
from .deadlock import deadlock_text
from .loop import CourseLoop
from .loop_factory import make_all_loops
from .session import Session
from .tracebacks import describe_error


class ProgramEnded(BaseException):
    """Takes a program out of its loop when its time is up. No `except` of the learner's is for it."""


class ScriptRun:
    """@param cells: programs; after one that fails, none is run"""

    def __init__(self, session: Session, cells: List[dict]) -> None:
        self._session = session
        self._cells = cells
        self._has_failed = False
        session.program = self
        make_all_loops(session.new_loop)

    def run(self) -> None:
        for cell in self._cells:
            self._run_program(cell)
            if self._has_failed:
                break

    # What a loop comes to

    def rest(self, loop: CourseLoop) -> bool:
        if loop.can_be_reached():
            return False
        session = self._session
        text = deadlock_text(asyncio.all_tasks(loop), session.tracer)
        session.report.shown({"kind": "deadlock", "text": text})
        session.failures.take(session.tracer.records.live_tasks())
        session.end(session.pending_tasks(loop))

    def interrupt(self, loop: CourseLoop) -> None:
        self._session.begin_cleaning()
        self._has_failed = True
        raise KeyboardInterrupt

    def exceed(self, loop: CourseLoop) -> None:
        self._session.begin_cleaning()
        self._has_failed = True
        raise ProgramEnded

    # One program

    def _run_program(self, cell: dict) -> None:
        session = self._session
        session.streams.mend()
        session.begin_cell(cell["id"])
        file = session.code.add(cell["id"], cell["source"])
        module = new_main_module()
        module.__file__ = file
        sys.argv = [file]
        session.tracer.begin_cell(cell["id"])
        try:
            exec(compile(cell["source"], file, "exec", dont_inherit=True), module.__dict__)
        except ProgramEnded:
            pass
        except SystemExit as error:
            if error.code not in (None, 0):
                self._show_error(error)
        except BaseException as error:
            self._show_error(error)
        if not self._has_failed:
            self._leave()
        session.failures.take(session.tracer.records.live_tasks())
        module.__dict__.clear()
        gc.collect()  # what the program never awaited is told in its own output
        session.failures.show()
        session.log.flush()
        session.report.cell_finished([])

    def _leave(self) -> None:
        """What Python does at the end of a program: wait for its threads, and call what it registered."""
        for thread in threading.enumerate():
            if thread is not threading.current_thread() and not thread.daemon:
                thread.join()
        atexit._run_exitfuncs()

    def _show_error(self, error: BaseException) -> None:
        session = self._session
        self._has_failed = True
        session.report.shown(describe_error(error, session.code, session.report.cell))

