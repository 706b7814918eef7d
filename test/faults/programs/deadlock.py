lock = asyncio.Lock()
await lock.acquire()
await lock.acquire()
