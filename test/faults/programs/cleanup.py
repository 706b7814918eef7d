class Resource:
    async def __aenter__(self):
        print("opened")

    async def __aexit__(self, *_):
        await asyncio.sleep(0.1)
        print("closed")


async def work():
    async with Resource():
        try:
            await asyncio.sleep(1000)
        finally:
            print("cleaned up")


await work()
