"""Starts `trace_script` of the folder given first: `python start_trace.py DRIVER_FOLDER SCRIPT [ARGUMENTS…]`, trace on 3."""

import importlib
import sys
import types

sys.path.pop(0)
package = types.ModuleType("asyncio_course_driver")
package.__path__ = [sys.argv[1]]
sys.modules[package.__name__] = package
importlib.import_module(package.__name__ + ".trace_script").run(sys.argv[2], sys.argv[3:], 3, 200_000)
