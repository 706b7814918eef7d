import atexit
import os

atexit.register(os.write, 1, b"bye\n")
print("end")
