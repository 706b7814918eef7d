while True:
    print("never again " * 100)
