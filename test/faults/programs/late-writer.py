import subprocess

subprocess.Popen("while true; do echo late; sleep 0.01; done", shell=True)
print("end")
