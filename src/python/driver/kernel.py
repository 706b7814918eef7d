"""The process in which the learner's code runs: what a supervisor forks for each run."""

from __future__ import annotations

from .cell_run import CellRun
from .script_run import ScriptRun
from .session import Session


def run_job(request: dict, channel) -> None:
    """Run the cells of a `RunRequest` (src/model/run.ts), tell the channel what happens, and end the process.

    Called once, in a process of its own whose working directory and descriptors 0 to 2 are the learner's. It patches
    asyncio, `time`, `warnings` and the streams.
    """
    session = Session(request, channel)
    mode = ScriptRun if request["mode"] == "script" else CellRun
    mode(session, request["cells"]).run()
    session.close()
