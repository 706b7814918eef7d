import subprocess
import sys

subprocess.run([sys.executable, "-c", "b = []\nwhile True: b.append(bytearray(2**20))"])
