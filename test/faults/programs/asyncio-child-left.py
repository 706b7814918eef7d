process = await asyncio.create_subprocess_exec("sleep", "1000")
print("end")
