import concurrent.futures
import time

concurrent.futures.ThreadPoolExecutor().submit(time.sleep, 1000)
print("end")
