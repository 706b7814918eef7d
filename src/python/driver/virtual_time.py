"""Replaces the functions of the `time` module by ones that read and obey the virtual clock.

While the loop's own thread waits for a child process (`subprocess.run`) the clock runs at its real speed. Not replaced: `datetime.now()`, which is C code with a clock of its own, `time.clock_gettime`, CPU times, and the timeouts
of `threading` and `queue`, which really wait.
"""

from __future__ import annotations

import concurrent.futures._base
import functools
import os
import subprocess
import threading
import time
import types
from typing import Callable

from .clock import VirtualClock

#: So many readings within one instant are a program that waits by looking at the clock; from then on each takes STEP.
PATIENT_READINGS = 50_000
STEP = 50e-6

_real = types.SimpleNamespace(**vars(time))


class Readings:
    """Reads the clock for the learner's code; a loop that does nothing else gets to its end."""

    def __init__(self, clock: VirtualClock) -> None:
        self._clock = clock
        self._instant = -1.0
        self._count = 0

    def read(self) -> float:
        now = self._clock.now()
        if now != self._instant:
            if self._count < PATIENT_READINGS:
                self._count = 0
            self._instant = now
        self._count += 1
        if self._count > PATIENT_READINGS:
            self._clock.advance_to(now + STEP)
            self._instant = self._clock.now()
        return self._instant

    def calm(self) -> None:
        """The program waits as it should: start counting anew."""
        self._count = 0


def install(clock: VirtualClock, readings: Readings, sleep: Callable[[float], None]) -> None:
    """Patch `time` in this process; a copy of the process gets the real time back."""
    epoch = float(int(_real.time()))
    read = readings.read

    def virtual_sleep(seconds):
        if not isinstance(seconds, (int, float)) or seconds < 0:
            return _real.sleep(seconds)  # for its exceptions
        return sleep(seconds)

    replacements = {
        "sleep": virtual_sleep,
        "time": lambda: epoch + read(),
        "monotonic": lambda: read(),
        "perf_counter": lambda: read(),
        "time_ns": lambda: round((epoch + read()) * 1e9),
        "monotonic_ns": lambda: round(read() * 1e9),
        "perf_counter_ns": lambda: round(read() * 1e9),
        "localtime": lambda seconds=None: _real.localtime(_now_if_none(seconds)),
        "gmtime": lambda seconds=None: _real.gmtime(_now_if_none(seconds)),
        "ctime": lambda seconds=None: _real.ctime(_now_if_none(seconds)),
        "asctime": lambda moment=None: _real.asctime(time.localtime() if moment is None else moment),
        "strftime": lambda form, moment=None: _real.strftime(form, time.localtime() if moment is None else moment),
    }
    for name, function in replacements.items():
        function.__name__ = function.__qualname__ = name
        function.__module__ = "time"
        setattr(time, name, function)
    concurrent.futures._base.time = _real  # its timeouts really wait
    for name in ("wait", "communicate"):
        setattr(subprocess.Popen, name, _taking_real_time(getattr(subprocess.Popen, name), clock))
    os.register_at_fork(after_in_child=lambda: vars(time).update({name: getattr(_real, name) for name in replacements}))


def _taking_real_time(function: Callable, clock: VirtualClock) -> Callable:
    """In other threads the loop sees to it."""
    main = threading.get_ident()

    @functools.wraps(function)
    def waiting(*args, **kwargs):
        before, began = clock.now(), _real.monotonic()
        try:
            return function(*args, **kwargs)
        finally:
            if threading.get_ident() == main:
                clock.advance_to(before + _real.monotonic() - began)

    return waiting


def _now_if_none(seconds):
    return time.time() if seconds is None else seconds
