asyncio.get_running_loop().stop()
print("end")
