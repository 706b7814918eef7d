"""What the trace costs a task for each of its steps, s: asyncio as it is, and with the driver watching."""

import asyncio
import json
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src", "python"))

from driver.learner_code import LearnerCode  # noqa: E402
from driver.trace_log import TraceLog  # noqa: E402
from driver.tracer import Tracer  # noqa: E402

STEPS = 20_000


async def step() -> None:
    for _ in range(STEPS):
        await asyncio.sleep(0)


def measure() -> float:
    began = time.perf_counter()
    asyncio.run(step())
    return (time.perf_counter() - began) / STEPS


bare = min(measure() for _ in range(5))
log = TraceLog(time.monotonic, lambda events: None, 10 * STEPS * 2)
Tracer(log, LearnerCode(os.getcwd()), time.monotonic).watch()
print(json.dumps({"bare": bare, "traced": min(measure() for _ in range(5))}))
