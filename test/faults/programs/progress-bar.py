for percent in range(0, 101, 10):
    print(f"\r{percent:3d} %", end="")
print("\ndone")
