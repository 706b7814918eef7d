async def work():
    print("😀" * 2000)


await asyncio.gather(*(asyncio.create_task(work()) for _ in range(1000)))
asyncio.create_task(asyncio.sleep(0), name="x" * 20_000_000)
