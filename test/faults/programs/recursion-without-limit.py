import sys


def deeper(level):
    return deeper(level + 1)


sys.setrecursionlimit(10**9)
deeper(0)
