"""What was read so far, kept beside the output: one line a document, added and never changed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO, Self

from filelock import FileLock, Timeout

from tui.analysis.corpus.reading import Outcome
from tui.words import UserError

if TYPE_CHECKING:
    from pathlib import Path


class Journal:
    """A file of outcomes by the hash of a document's content.

    A line that was not written to its end, where the power went or the process was killed, is
    dropped when the file is opened again; all others hold.
    """

    def __init__(self, path: Path, key: str) -> None:
        """Open, or begin, the journal at `path` of a reading that `key` describes.

        Raises:
            UserError: Another process writes it, or it cannot be written.
        """
        self._path = path
        self._places: dict[str, int] = {}
        """Where in the file each document's line begins."""
        self.renewed = False
        """Whether a journal of other options was dropped."""
        self._lock = FileLock(f"{path}.lock", timeout=0)
        try:
            self._lock.acquire()
            self._file: BinaryIO = path.open("a+b")
            self._open(key)
        except Timeout as error:
            raise UserError(lambda w: w.corpus.locked.format(path=path)) from error
        except OSError as error:
            wrong = error
            raise UserError(
                lambda w: w.extract.unwritable.format(path=path, reason=w.why(wrong))
            ) from error

    def __enter__(self) -> Self:
        """The journal itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it; it stays for another run, unless it was removed."""
        self._file.close()
        self._lock.release()
        self._path.with_name(f"{self._path.name}.lock").unlink(missing_ok=True)

    def __contains__(self, document: str) -> bool:
        """Whether the document with that hash was read."""
        return document in self._places

    def __len__(self) -> int:
        """How many documents were read."""
        return len(self._places)

    def __getitem__(self, document: str) -> Outcome:
        """What came of the document with that hash."""
        self._file.seek(self._places[document])
        return Outcome.of(json.loads(self._file.readline())[1])

    def add(self, document: str, outcome: Outcome) -> None:
        """Keep what came of a document."""
        self._places[document] = self._file.seek(0, 2)
        self._file.write(f'["{document}", {outcome.stored()}]\n'.encode("utf-8", "replace"))
        self._file.flush()

    def remove(self) -> None:
        """Remove the file: the output is complete."""
        self._path.unlink(missing_ok=True)

    def _open(self, key: str) -> None:
        head = f"{json.dumps({'duibiao': key})}\n".encode()
        self._file.seek(0)
        if (first := self._file.readline()) != head:
            self.renewed = bool(first)
            self._file.truncate(0)
            self._file.write(head)
            self._file.flush()
            return
        place = self._file.tell()
        while line := self._file.readline():
            if not self._keep(line, place):
                self._file.truncate(place)
                return
            place = self._file.tell()

    def _keep(self, line: bytes, place: int) -> bool:
        """Take a line into account; False: it is not whole."""
        try:
            document, outcome = json.loads(line)
        except ValueError:
            return False
        if not line.endswith(b"\n"):
            return False
        # What failed is tried again: the reason may be gone by now.
        if not outcome["failure"]:
            self._places[document] = place
        return True
