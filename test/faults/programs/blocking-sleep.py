import time


async def main():
    time.sleep(1000)


await main()
