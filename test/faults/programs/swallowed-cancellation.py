while True:
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        print("not yet")
