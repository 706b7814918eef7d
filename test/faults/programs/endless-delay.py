await asyncio.sleep(float("inf"))
