import os
import time

for _ in range(30):
    if os.fork() == 0:
        os.setsid()
        parent = os.getppid()
        while True:
            if os.getppid() != parent:
                os.fork()
                parent = os.getppid()
            time.sleep(0.001)
print("end")
