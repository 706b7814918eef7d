asyncio.get_running_loop()._selector.close()
await asyncio.sleep(0.01)
