import sys

if sys.version_info < (3, 11):
    raise ValueError("groups came with Python 3.11")
raise ExceptionGroup("many", [ValueError(1), ExceptionGroup("inner", [OSError(2)])])
