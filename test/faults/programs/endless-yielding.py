while True:
    await asyncio.sleep(0)
