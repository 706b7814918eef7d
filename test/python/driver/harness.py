"""Plays the supervisor: runs a request in a child process and prints, as JSON, what arrived and in which order.

    python harness.py DRIVER_FOLDER < request.json
"""

import json
import os
import select
import signal
import sys
import tempfile
import time
import types


class Channel:
    """The contract of `Channel.emit` and `Channel.emit_in_order`, over one pipe, with an answer for ordered events."""

    def __init__(self, events, answers):
        self._events = events
        self._answers = answers
        self._owner = os.getpid()

    def emit(self, event):
        if os.getpid() == self._owner:
            self._send(0, event)

    def emit_in_order(self, event):
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except Exception:
                pass
        if os.getpid() != self._owner:
            os._exit(0)
        self._send(1, event)
        os.read(self._answers, 1)

    def settle(self):
        if os.getpid() == self._owner:
            self._send(1, {"event": "settled"})
            os.read(self._answers, 1)

    def _send(self, ordered, event):
        line = json.dumps([ordered, event]).encode() + b"\n"
        while line:
            line = line[os.write(self._events, line) :]


def play(request, run_job):
    out, out_end = os.pipe()
    err, err_end = os.pipe()
    events, events_end = os.pipe()
    answers_end, answers = os.pipe()
    folder = tempfile.mkdtemp(prefix="harness-")
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        os.chdir(folder)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(out_end, 1)
        os.dup2(err_end, 2)
        for end in (out, err, events, answers, out_end, err_end):
            os.close(end)
        channel = Channel(events_end, answers_end)
        try:
            run_job(request, channel)
        except BaseException:
            import traceback

            channel.emit_in_order({"event": "kernel-failed", "detail": traceback.format_exc()})
        os._exit(99)
    for end in (out_end, err_end, events_end, answers_end):
        os.close(end)
    seen, rest, open_ends = [], b"", {out: "stdout", err: "stderr"}

    def drain(block=0.0):
        while open_ends:
            ready = select.select(list(open_ends), [], [], block)[0]
            if not ready:
                return
            for end in ready:
                data = os.read(end, 1 << 16)
                if not data:
                    del open_ends[end]
                    continue
                text = data.decode("utf-8", "replace")
                seen.append({"event": "output", "stream": open_ends[end], "text": text})
                interrupt_on(text)

    def interrupt_on(text):
        if request.get("interruptOn") and request["interruptOn"] in text:
            os.kill(child, signal.SIGINT)

    deadline = time.monotonic() + request["limits"]["seconds"]
    while True:
        ready = select.select([events, *open_ends], [], [], min(1e6, max(0.0, deadline - time.monotonic())))[0]
        if not ready:
            os.kill(child, signal.SIGKILL)  # a program that hangs fails its own test, and no other
            deadline = float("inf")
            continue
        if any(end in open_ends for end in ready):
            drain()
        if events not in ready:
            continue
        data = os.read(events, 1 << 16)
        if not data:
            break
        rest += data
        while b"\n" in rest:
            line, rest = rest.split(b"\n", 1)
            ordered, event = json.loads(line)
            if ordered:
                drain()
            if event["event"] != "settled":
                seen.append(event)
            if ordered:
                os.write(answers, b".")
    status = os.waitpid(child, 0)[1]
    drain(0.2)
    import shutil

    shutil.rmtree(folder)
    return {"status": status, "events": seen}


if __name__ == "__main__":
    sys.path.pop(0)
    package = types.ModuleType("asyncio_course_driver")
    package.__path__ = [sys.argv[1]]
    sys.modules[package.__name__] = package
    import importlib

    import gc

    kernel = importlib.import_module(package.__name__ + ".kernel")
    gc.collect()
    gc.freeze()
    results = [play(request, kernel.run_job) for request in json.load(sys.stdin)]
    json.dump(results, sys.stdout)
