"""Runs any script as `python script.py` does, on the machine's clock, and writes down what its tasks do."""

from __future__ import annotations

import atexit
import builtins
import gc
import io
import json
import os
import sys
import types
from typing import List, NoReturn, Optional, Sequence

from .clock import RealClock
from .learner_code import LearnerCode
from .loop import CourseLoop, Poll
from .loop_factory import make_all_loops
from .outside import Outside
from .streams import note_standard_streams
from .trace_log import TraceLog
from .tracebacks import hide_driver_frames, without_driver_frames
from .tracer import Tracer

#: The module that started us: Python clears the names of a module that nobody holds.
_starters: List[types.ModuleType] = []


class ScriptTrace:
    """Looks on: it waits as asyncio would, and takes nothing that Python would print."""

    def __init__(self, code: LearnerCode, descriptor: int, limit: int) -> None:
        self._descriptor: Optional[int] = descriptor
        self._process = os.getpid()
        self.log = TraceLog(RealClock.now, self._send, limit)
        self.tracer = Tracer(self.log, code, RealClock.now)

    def new_outside(self) -> Outside:
        return Outside(self.tracer.job_ended, self.tracer.child_ended)

    def wait(self, loop: CourseLoop, timeout: Optional[float], poll: Poll) -> list:
        loop.outside.notice_ends()
        if timeout is None or timeout > 0:
            self.log.flush()
        return poll(timeout)

    def notice_listener(self, _sock) -> None:
        pass

    def takes(self, _context: dict) -> bool:
        return False

    def _send(self, events: List[dict]) -> None:
        if self._descriptor is None or os.getpid() != self._process:
            return
        line = memoryview(json.dumps({"event": "trace", "events": events}).encode() + b"\n")
        try:
            while line:
                line = line[os.write(self._descriptor, line) :]
        except OSError:  # nobody reads any more: the script goes on
            self._descriptor = None


def run(path: str, arguments: Sequence[str], descriptor: int, limit: int) -> NoReturn:
    """Run the script as `__main__` and end as Python would: with its output, its traceback and its exit code.

    Meant to be all that a process does; its standard streams are the script's. Batches of `TraceEvent`s
    (src/model/trace.ts) go to the descriptor, one line of JSON each: `{"event":"trace","events":[…]}`. The place of an
    event names a file: the script's as `path` gives it, that of a module beside it relative to the script's folder.

    @param limit: events that are kept; what comes after is counted
    """
    file = os.path.abspath(path)
    source = _read(path, file)
    folder = os.path.dirname(os.path.realpath(file))
    os.set_inheritable(descriptor, False)
    code = LearnerCode(folder, names_modules=True)
    code.claim(file, path)
    trace = ScriptTrace(code, descriptor, limit)
    atexit.register(trace.log.close)  # the first to be registered is the last to be called
    make_all_loops(lambda *_: CourseLoop(trace))
    hide_driver_frames()
    note_standard_streams(trace.tracer.output)
    sys.argv = [path, *arguments]
    sys.path.insert(0, folder)
    module = _main_module(file)
    trace.log.begin()
    trace.tracer.watch()
    gc.collect()
    try:
        exec(compile(source, file, "exec", dont_inherit=True), module.__dict__)
    except SystemExit:
        raise
    except BaseException as error:
        _die_of(error)
    sys.exit(0)


def _read(path: str, file: str) -> bytes:
    try:
        with io.open_code(file) as script:
            return script.read()
    except OSError as error:
        sys.stderr.write("%s: can't open file %r: [Errno %d] %s\n" % (sys.executable, file, error.errno, error.strerror))
        sys.exit(2)


def _main_module(file: str) -> types.ModuleType:
    """What Python gives a script: `__main__`, with the names that it finds there."""
    module = types.ModuleType("__main__")
    module.__dict__.update(__builtins__=builtins, __file__=file, __annotations__={}, __cached__=None)
    _starters.append(sys.modules["__main__"])
    sys.modules["__main__"] = module
    return module


def _die_of(error: BaseException) -> NoReturn:
    """Print the exception as Python would if we were not there, and end with its exit code."""
    hidden: Optional[BaseException] = error
    while hidden is not None:
        hidden.__traceback__ = without_driver_frames(hidden.__traceback__)
        hidden = hidden.__cause__ or hidden.__context__
    sys.excepthook(type(error), error, error.__traceback__)
    if isinstance(error, KeyboardInterrupt):
        sys.excepthook = lambda *_: None
        raise error  # Python then ends itself by the signal
    sys.exit(1)
