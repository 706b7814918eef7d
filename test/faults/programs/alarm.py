import signal

signal.alarm(1)
await asyncio.sleep(1000)
