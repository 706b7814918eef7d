"""Exceptions that a task kept and nobody took: they are shown, not lost."""

from __future__ import annotations

import asyncio
from typing import List

from .learner_code import LearnerCode
from .report import Report
from .safe_repr import careful_repr
from .tracebacks import last_line, learner_traceback

_NEVER_RETRIEVED = " exception was never retrieved"


class Failures:
    def __init__(self, report: Report, code: LearnerCode) -> None:
        self._report = report
        self._code = code
        self._noted: List[dict] = []

    def note(self, context: dict) -> bool:
        """Take what a loop's exception handler was called with, if it is about a failure that was collected unread.

        The collector calls, so anywhere in anybody's code: describe it now, show it later.
        """
        if not str(context.get("message", "")).endswith(_NEVER_RETRIEVED) or context.get("exception") is None:
            return False
        subject = context.get("future") or context.get("task")
        self._noted.append(self._describe(context["message"], subject, context["exception"]))
        return True

    def show(self) -> None:
        while self._noted:
            self._report.shown(self._noted.pop(0))

    def take(self, tasks: List[asyncio.Task]) -> None:
        """Show the failures of tasks that something still holds. Looking at `exception()` would count as taking it."""
        self.show()
        for task in tasks:
            if task.done() and not task.cancelled() and task._exception is not None and task._log_traceback:
                task._log_traceback = False
                self._noted.append(self._describe("Task" + _NEVER_RETRIEVED, task, task._exception))
        self.show()

    def _describe(self, message: str, subject: object, error: BaseException) -> dict:
        text = "%s\nfuture: %s\n%s" % (message, careful_repr(subject), last_line(error))
        return {"kind": "task-error", "text": text, "traceback": learner_traceback(error, self._code)}
