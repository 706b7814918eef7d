import resource

resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))
print("end")
await asyncio.create_subprocess_exec("true")
