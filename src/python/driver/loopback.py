"""Sockets whose other end is in this process: nothing from outside can arrive on them."""

from __future__ import annotations

import errno
import fcntl
import socket
from typing import Iterable, Optional, Tuple

from .descriptors import HIGH

#: Segments that follow each other until a connection is made and accepted, or closed: SYN, SYN-ACK, ACK.
HOPS = 3


OWN, CONNECTING, FOREIGN = "own", "connecting", "foreign"


class OwnSockets:
    """Tells the sockets that connect the process with itself from those that lead elsewhere."""

    def __init__(self) -> None:
        self._addresses: set[object] = set()

    def add_listener(self, sock: socket.socket) -> None:
        self._addresses.add(_address(sock.getsockname()))

    def look_at(self, descriptors: Iterable[int]) -> str:
        """OWN if every descriptor is a socket that listens, or whose other end is one that such a socket accepted.

        An unconnected socket may get an answer from anywhere, a pipe from a child: one of those makes all FOREIGN.
        """
        descriptors = list(descriptors)
        kinds = {self._look_at(descriptor) for descriptor in descriptors}
        if FOREIGN in kinds:  # perhaps the listening socket was found after its connections
            kinds = {self._look_at(descriptor) for descriptor in descriptors}
        return next((kind for kind in (FOREIGN, CONNECTING) if kind in kinds), OWN)

    def _look_at(self, descriptor: int) -> str:
        try:
            sock = socket.socket(fileno=descriptor)
        except OSError:
            return FOREIGN
        try:
            if _listens(sock):
                self.add_listener(sock)
                return OWN
            ends = {_address(sock.getsockname()), _address(sock.getpeername())}
            return OWN if ends == {""} or ends & self._addresses else FOREIGN
        except OSError as error:
            return CONNECTING if error.errno == errno.ENOTCONN and sock.type == socket.SOCK_STREAM else FOREIGN
        finally:
            sock.detach()


def _listens(sock: socket.socket) -> bool:
    if sock.type == socket.SOCK_STREAM:
        return bool(sock.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
    return sock.family in (socket.AF_INET, socket.AF_INET6) and sock.getsockname()[0] in ("127.0.0.1", "::1")


def _address(name: object) -> object:
    """The port of an internet socket, the path of a local one (empty for a pair that has no name)."""
    return name[1] if isinstance(name, tuple) else name


class Quiet:
    """Waits until everything that was sent over the loopback has arrived.

    Linux takes the segments of the loopback one after the other, so what was sent before our own segment has arrived when
    ours has. One round trip for each segment that may follow from the first.
    """

    def __init__(self) -> None:
        self._pair: Optional[Tuple[socket.socket, socket.socket]] = None

    def wait(self) -> None:
        if self._pair is None:
            self._pair = _connected_pair()
        here, there = self._pair
        for _ in range(HOPS):
            here.sendall(b".")
            there.recv(1)
            there.sendall(b".")
            here.recv(1)


def _connected_pair() -> Tuple[socket.socket, socket.socket]:
    with socket.socket(socket.AF_INET) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(1)
        with socket.socket(socket.AF_INET) as here:
            here.connect(listener.getsockname())
            here.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            there, _ = listener.accept()
            with there:
                there.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                return _out_of_the_way(here), _out_of_the_way(there)


def _out_of_the_way(sock: socket.socket) -> socket.socket:
    """A copy on a high descriptor: the learner's sockets keep the numbers that they would have without ours."""
    return socket.socket(fileno=fcntl.fcntl(sock.fileno(), fcntl.F_DUPFD_CLOEXEC, HIGH))
