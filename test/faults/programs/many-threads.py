import threading

for _ in range(3000):
    threading.Thread(target=threading.Event().wait, daemon=True).start()
print("end")
