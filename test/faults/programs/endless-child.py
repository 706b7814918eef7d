import subprocess

subprocess.run(["yes"])
