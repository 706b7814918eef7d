"""Starts the supervisor: `python -s -B -X utf8 main.py`, with a socket to Node on descriptor 3."""

import os
import sys

FOLDER = os.path.dirname(os.path.abspath(__file__))
PACKAGE = "asyncio_course_driver"


def load_package() -> None:
    """Make the modules beside this file importable as members of one package, and by no other name.

    With the folder itself on `sys.path`, an example that says `import clock` would get ours.
    """
    import types

    if sys.path and os.path.abspath(sys.path[0]) == FOLDER:
        del sys.path[0]
    package = types.ModuleType(PACKAGE)
    package.__path__ = [FOLDER]
    sys.modules[PACKAGE] = package


if __name__ == "__main__":
    load_package()
    import importlib

    importlib.import_module(PACKAGE + ".supervisor").main()
