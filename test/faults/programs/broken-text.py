import os

for byte in "café".encode():
    os.write(1, bytes([byte]))
os.write(1, b"\xff\xfe")
os.write(1, b"\xd0")
await asyncio.sleep(0.05)
os.write(1, b"\xaf\x00")
print("\udc80")
