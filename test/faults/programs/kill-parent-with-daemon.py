import os
import signal
import time

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(1000)
    os._exit(0)
os.wait()
os.kill(os.getppid(), signal.SIGKILL)
time.sleep(1000)
