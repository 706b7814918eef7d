import os

os.set_blocking(1, False)
for _ in range(200):
    print("x" * 10_000)
