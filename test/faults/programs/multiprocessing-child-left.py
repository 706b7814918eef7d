import multiprocessing
import time

context = multiprocessing.get_context("fork")
context.Process(target=time.sleep, args=(1000,)).start()
print("end")
