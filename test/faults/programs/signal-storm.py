import signal


def interrupt(*_):
    raise KeyboardInterrupt


signal.signal(signal.SIGALRM, interrupt)
signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0005)
while True:
    try:
        await asyncio.sleep(0)
    except KeyboardInterrupt:
        pass
