def fail(*_):
    raise RuntimeError("handler")


loop = asyncio.get_running_loop()
loop.set_exception_handler(fail)
loop.call_soon(fail)
await asyncio.sleep(0.01)
print("end")
