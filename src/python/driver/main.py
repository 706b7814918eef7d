"""Starts the Python side of the runner; descriptor 3 leads to Node.

`python -s -B -X utf8 main.py` is the supervisor; `python main.py trace MOST_EVENTS SCRIPT [ARGUMENTS…]` runs a script and traces it.
"""

from __future__ import annotations

import os
import sys

FOLDER = os.path.dirname(os.path.abspath(__file__))
PACKAGE = "asyncio_course_driver"


def hide_folder() -> None:
    """With this folder on `sys.path`, an example that says `import clock` would get ours."""
    if sys.path and os.path.abspath(sys.path[0]) == FOLDER:
        del sys.path[0]


def load(module: str):
    """Import a module beside this file as a member of a package, which is its only name."""
    import importlib
    import types

    package = types.ModuleType(PACKAGE)
    package.__path__ = [FOLDER]
    sys.modules[PACKAGE] = package
    # `-B` is for the learner's code. Compiled once, ours starts in two thirds of the time.
    sys.dont_write_bytecode = False
    loaded = importlib.import_module(f"{PACKAGE}.{module}")
    sys.dont_write_bytecode = True
    return loaded


def refuse() -> None:
    """Windows: neither the supervisor nor the loop of the kernel can work there."""
    os.write(3, b'{"event":"supervisor-failed","detail":"this system has no fork: use Linux, macOS or WSL"}\n')
    sys.exit(1)


if __name__ == "__main__":
    hide_folder()
    if not hasattr(os, "fork"):
        refuse()
    if sys.argv[1:2] == ["trace"]:
        load("trace_script").run(sys.argv[3], sys.argv[4:], 3, int(sys.argv[2]))
    load("supervisor").main()
