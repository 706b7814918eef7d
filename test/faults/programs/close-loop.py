loop = asyncio.get_running_loop()
loop.stop()
loop.close()
