async def more():
    asyncio.create_task(more())
    asyncio.create_task(more())


await more()
await asyncio.sleep(1000)
