asyncio.Task = asyncio.Future = asyncio.all_tasks = asyncio.sleep = None
asyncio.events.Handle._run = lambda handle: None
await asyncio.Event().wait()
