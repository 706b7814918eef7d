async def wait():
    await asyncio.get_running_loop().create_future()


for _ in range(20):
    asyncio.create_task(wait(), name="\x1b]0;" + "n" * 1_000_000)
await asyncio.sleep(0)
print("end")
