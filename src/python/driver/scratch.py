"""The directory in which a run takes place: made for it, removed after it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from typing import Sequence


class Scratch:
    """Two folders: `work`, where the program starts and finds its files, and `temporary`, for its `TMPDIR`."""

    def __init__(self, entries: Sequence[dict]) -> None:
        """
        :param entries: what `work` holds, as `ScratchEntry` (src/model/run.ts)
        :raises OSError: it could not be made
        :raises ValueError: an entry would lie elsewhere
        """
        # By our process id in its name, Node knows whose it was should we be killed (scratch-leftovers.ts).
        self._root = tempfile.mkdtemp(prefix=f"asyncio-course-{os.getpid()}-")
        self.work = os.path.join(self._root, "work")
        self.temporary = os.path.join(self._root, "tmp")
        try:
            os.mkdir(self.work)
            os.mkdir(self.temporary)
            for entry in entries:
                self._make(entry)
            for entry in reversed(entries):  # only now: a folder's mode and time are in the way of what is put into it
                self._finish(entry)
        except BaseException:
            self.remove()
            raise

    def remove(self) -> None:
        """Remove everything, also what the program locked or nested deeper than Python can follow."""
        try:
            shutil.rmtree(self._root, ignore_errors=True)
        except RecursionError:
            pass
        if os.path.lexists(self._root):
            for command in (["chmod", "-R", "u+rwx"], ["rm", "-rf"]):
                subprocess.run([*command, self._root], stderr=subprocess.DEVNULL, check=False)

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
            return
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
