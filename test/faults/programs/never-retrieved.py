async def fail():
    raise ValueError("nobody asked")


task = asyncio.create_task(fail())
