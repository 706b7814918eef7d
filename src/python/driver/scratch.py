"""The directory in which a run takes place: made for it, removed after it."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from typing import Sequence


class Scratch:
    """Two folders: `work`, where the program starts and finds its files, and `temporary`, for its `TMPDIR`."""

    def __init__(self, prefix: str, entries: Sequence[dict]) -> None:
        self._root = tempfile.mkdtemp(prefix=prefix)
        self.work = os.path.join(self._root, "work")
        self.temporary = os.path.join(self._root, "tmp")
        os.mkdir(self.work)
        os.mkdir(self.temporary)
        for entry in entries:
            self._make(entry)
        for entry in reversed(entries):  # only now: a folder's mode and time are in the way of what is put into it
            self._finish(entry)

    def remove(self) -> None:
        """Remove everything, also what the program made unreadable; what cannot be removed stays."""
        shutil.rmtree(self._root, onerror=_unlock_and_retry)

    def _path(self, entry: dict) -> str:
        path = os.path.normpath(os.path.join(self.work, entry["name"]))
        if not path.startswith(self.work + os.sep):
            raise ValueError(f"not inside the working directory: {entry['name']}")
        return path

    def _make(self, entry: dict) -> None:
        path = self._path(entry)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if entry["kind"] == "directory":
            os.makedirs(path, exist_ok=True)
        else:
            with open(path, "wb") as file:
                if "text" in entry:
                    file.write(entry["text"].encode())
                else:
                    file.truncate(entry["size"])

    def _finish(self, entry: dict) -> None:
        path = self._path(entry)
        os.chmod(path, entry["mode"])
        if entry["modified"] is not None:
            os.utime(path, (entry["modified"], entry["modified"]))


def _unlock_and_retry(function, path, _error) -> None:
    try:
        os.chmod(os.path.dirname(path), stat.S_IRWXU)
        if os.path.isdir(path) and not os.path.islink(path):
            os.chmod(path, stat.S_IRWXU)
            shutil.rmtree(path, ignore_errors=True)
        else:
            os.unlink(path)
    except OSError:
        pass
