import sys


class Loud:
    def write(self, text):
        raise OSError("full")

    flush = close = fileno = write


sys.stdout = sys.stderr = Loud()
print("lost")
