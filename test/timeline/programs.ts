const gather = `import asyncio
async def work(n):
    await asyncio.sleep(n)
    print(n)
await asyncio.gather(work(1), work(3), work(2))`;

const shield = `import asyncio
async def work():
    await asyncio.sleep(2)
task = asyncio.create_task(work())
try:
    await asyncio.wait_for(asyncio.shield(task), 1)
except asyncio.TimeoutError:
    pass
await task`;

const waitFor = `import asyncio
async def slow():
    await asyncio.sleep(5)
async def main():
    try:
        await asyncio.wait_for(slow(), 1)
    except asyncio.TimeoutError:
        pass
await asyncio.create_task(main())`;

const toThread = `import asyncio, time
def job():
    time.sleep(2)
await asyncio.gather(asyncio.to_thread(job), asyncio.sleep(1))`;

const nested = `import asyncio
async def leaf():
    await asyncio.sleep(1)
async def branch():
    await asyncio.gather(leaf(), leaf())
async def root():
    await asyncio.create_task(branch())
await asyncio.create_task(root())`;

const cancelled = `import asyncio
async def work():
    await asyncio.sleep(9)
group = asyncio.gather(work(), work())
await asyncio.sleep(1)
group.cancel()
try:
    await group
except asyncio.CancelledError:
    pass`;

const shieldCancelled = `import asyncio
async def work():
    await asyncio.sleep(4)
async def impatient(waited):
    await asyncio.sleep(1)
    waited.cancel()
async def main():
    task = asyncio.create_task(work())
    waited = asyncio.shield(task)
    asyncio.create_task(impatient(waited))
    try:
        await waited
    except asyncio.CancelledError:
        await task
await asyncio.create_task(main())`;

const queuedJob = `import asyncio, time
from concurrent.futures import ThreadPoolExecutor
def job():
    time.sleep(1)
loop = asyncio.get_running_loop()
with ThreadPoolExecutor(max_workers=1) as pool:
    await asyncio.gather(loop.run_in_executor(pool, job), loop.run_in_executor(pool, job))`;

const blocked = `import asyncio, time
async def tick():
    for _ in range(3):
        await asyncio.sleep(1)
task = asyncio.create_task(tick())
await asyncio.sleep(0)
time.sleep(2)
await task`;

/** Small programs, one for each thing that a timeline must show; all run on Python 3.9. */
export const programs = { gather, shield, waitFor, toThread, nested, cancelled, shieldCancelled, queuedJob, blocked };
