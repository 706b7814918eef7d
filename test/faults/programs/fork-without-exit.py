import os

os.fork()
print("here")
