import sys


async def leave():
    sys.exit(3)


await asyncio.create_task(leave())
