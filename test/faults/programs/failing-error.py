class Awkward(Exception):
    def __str__(self):
        raise RuntimeError("do not ask")

    __repr__ = __str__


raise Awkward
