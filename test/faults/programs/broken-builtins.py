import builtins
import json
import os

for name in ("len", "repr", "isinstance", "print", "getattr", "type", "str", "int", "dict", "list"):
    setattr(builtins, name, None)
os.write = os.read = os.getpid = json.dumps = None
