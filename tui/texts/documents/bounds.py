"""How much a document may be: every bound in one place, and the refusal beyond it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.words import UserError

if TYPE_CHECKING:
    from tui.words.documents import Refusal

BYTES: Final = 50_000_000
"""Of a file of any kind."""
TEXT_BYTES: Final = 10_000_000
"""Of a file that is text or HTML."""
CHARACTERS: Final = 2_000_000
"""Of the text in a document."""
PAGES: Final = 1_000
"""Of a PDF."""
PAGE_BYTES: Final = 5_000_000
"""Of the drawing of one page of a PDF, unpacked; a page of text has a hundredth of it."""
UNPACKED: Final = 60_000_000
"""Bytes of the parts of a DOCX that are read, unpacked."""
RATIO: Final = 200
"""Bytes that one packed byte of a DOCX may unpack to, in a part of a megabyte and more."""
DEPTH: Final = 250
"""Elements of HTML or DOCX inside one another."""
SPAN: Final = 100
"""Columns that one cell of a table may cover."""
CELLS: Final = 500_000
"""Of a table, filled in."""
SECONDS: Final = 30
"""Of processor time."""
MEGABYTES: Final = 500
"""Of memory, in the process that reads."""
WAIT: Final = 30
"""Seconds without a byte from a pipe."""
SMALL: Final = 1_000_000
"""Bytes of HTML or DOCX up to which no process of its own is started."""


class RefusedError(Exception):
    """A document is beyond a bound or cannot be read; `reason` names the words that say so."""

    def __init__(self, reason: Refusal, **values: int | str) -> None:
        """Keep the reason and what is filled in."""
        super().__init__(reason)
        self.reason = reason
        self.values = values

    def for_path(self, path: object) -> UserError:
        """The same as an error for the reader."""
        return UserError(
            lambda w: w.documents.refused[self.reason].format(path=path, **self.values)
        )


def check_size(size: int, limit: int = BYTES) -> None:
    """Refuse a file of more than `limit` bytes."""
    if size > limit:
        raise RefusedError("bytes", limit=limit // 1_000_000)


def check_characters(count: int) -> None:
    """Refuse a text of more characters than are read."""
    if count > CHARACTERS:
        raise RefusedError("characters", limit=f"{CHARACTERS:,}")
