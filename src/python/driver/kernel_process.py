"""Forks the process in which a run takes place."""

from __future__ import annotations

import os
import resource
import signal
import tempfile
import traceback
from typing import NamedTuple

from . import kernel, linux
from .channel import Channel
from .descriptors import close_all_but, high_pipe
from .scratch import Scratch

FAILED_EXIT_CODE = 99
#: Bytes of one file that a program may write: it shall not fill the disk before its time is up.
LARGEST_FILE = 256 * 1024 * 1024
DEFAULT_SIGNALS = (
    signal.SIGQUIT,
    signal.SIGTSTP,
    signal.SIGTTOU,
    signal.SIGTTIN,
    signal.SIGTERM,
    signal.SIGHUP,
    signal.SIGCHLD,
)


class KernelProcess(NamedTuple):
    """A kernel as its parent sees it: its process id, which is its group's too, and our ends of the pipes."""

    pid: int
    stdout: int
    stderr: int
    events: int
    receipts: int
    secret: bytes


def fork_kernel(request: dict, scratch: Scratch) -> KernelProcess:
    """Start a run in a copy of this process, with real pipes for its output: Node's own are sockets, and
    `open("/dev/stdout")` fails on these."""
    secret = os.urandom(16).hex().encode()
    stdout, stdout_end = high_pipe()
    stderr, stderr_end = high_pipe()
    events, events_end = high_pipe()
    receipts_end, receipts = high_pipe()
    supervisor = os.getpid()
    pid = os.fork()
    if pid == 0:
        try:
            os.setpgid(0, 0)
            linux.die_with(supervisor)
            _take_streams(stdout_end, stderr_end)
            close_all_but((events_end, receipts_end))
            _run(request, scratch, Channel(events_end, receipts_end, secret))
        finally:
            os._exit(FAILED_EXIT_CODE)
    try:
        os.setpgid(pid, pid)  # here too: whoever comes first, the group exists before it is signalled
    except OSError:
        pass
    for descriptor in (stdout_end, stderr_end, events_end, receipts_end):
        os.close(descriptor)
    return KernelProcess(pid, stdout, stderr, events, receipts, secret)


def _take_streams(stdout: int, stderr: int) -> None:
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(stdout, 1)
    os.dup2(stderr, 2)


def _run(request: dict, scratch: Scratch, channel: Channel) -> None:
    try:
        _settle(scratch)
        kernel.run_job(request, channel)
    except BaseException:
        channel.emit_in_order({"event": "kernel-failed", "detail": traceback.format_exc()})


def _settle(scratch: Scratch) -> None:
    signal.set_wakeup_fd(-1)
    for number in DEFAULT_SIGNALS:
        signal.signal(number, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _limit_files()
    linux.go_first_when_memory_ends()
    os.chdir(scratch.work)
    os.environ["TMPDIR"] = scratch.temporary
    tempfile.tempdir = None


def _limit_files() -> None:
    """Beyond it a write raises OSError in Python, and ends a child that is another program."""
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    largest = LARGEST_FILE if hard == resource.RLIM_INFINITY else min(LARGEST_FILE, hard)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, hard))
