"""`repr` that cannot go wrong, whatever the learner's classes do."""

from __future__ import annotations

import reprlib

LONGEST = 200

_PLAIN = (bool, int, float, complex, str, bytes, bytearray, range, type(None), type(Ellipsis))
_CONTAINERS = (list, tuple, dict, set, frozenset)


class _SafeRepr(reprlib.Repr):
    def __init__(self) -> None:
        super().__init__()
        self.maxlevel = 4
        self.maxstring = self.maxlong = self.maxother = LONGEST
        self.maxlist = self.maxtuple = self.maxdict = self.maxset = self.maxfrozenset = 40

    def repr1(self, value, level):
        kind = type(value)
        if kind in (str, int, *_CONTAINERS):
            return super().repr1(value, level)
        if kind in _PLAIN:
            return repr(value)
        if isinstance(value, BaseException):
            return "%s(%s)" % (kind.__name__, ", ".join(self.repr1(part, level - 1) for part in value.args))
        if isinstance(value, type):
            return "<class '%s'>" % value.__qualname__
        return "<%s>" % kind.__name__


_repr = _SafeRepr()


def careful_repr(value: object) -> str:
    """Python's own `repr`; if the object's method raises, what the object is."""
    try:
        return repr(value)
    except Exception as error:
        return "<%s whose repr raised %s>" % (type(value).__name__, type(error).__name__)


def safe_repr(value: object) -> str:
    """Runs no code of the learner's: a trace must not change what a program does.

    At most LONGEST characters; an object of a class that is not Python's own shows only its class.
    """
    text = _repr.repr(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
