import sys

sys.modules.clear()
print("end")
