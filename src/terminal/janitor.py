"""Restores a terminal whose owner died without a chance to do it: killed, out of memory, aborted.

Arguments: what to write to the terminal then. Descriptors: 0 a pipe from the owner, 1 a pipe to it,
3 the terminal it reads from, 4 the one it writes to. The owner says ``i`` when it takes the terminal and ``o`` when it
has given it back; the end of the pipe is the end of the owner.
"""

import os
import signal
import sys
import termios

TERMINAL_IN = 3
TERMINAL_OUT = 4


def ignore_signals() -> None:
    """What ends the owner, or its terminal, must not end the janitor before its work is done."""
    for name in ("SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGPIPE"):
        signal.signal(getattr(signal, name), signal.SIG_IGN)


def wait_for_end() -> bool:
    """Return whether the owner held the terminal when it ended."""
    held = False
    while True:
        said = os.read(0, 64)
        if not said:
            return held
        held = said.endswith(b"i")


def main() -> None:
    ignore_signals()
    modes = termios.tcgetattr(TERMINAL_IN)
    os.write(1, b"ok")
    if not wait_for_end():
        return
    try:
        termios.tcsetattr(TERMINAL_IN, termios.TCSANOW, modes)
        os.write(TERMINAL_OUT, "".join(sys.argv[1:]).encode())
    except (OSError, termios.error):
        pass  # the terminal is gone, too


main()
