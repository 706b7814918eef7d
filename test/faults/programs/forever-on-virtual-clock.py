while True:
    await asyncio.sleep(1)
