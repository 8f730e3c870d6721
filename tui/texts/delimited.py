"""Tables as lines of text: which sign separates their cells, and their rows."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

SEPARATORS: Final = {".csv": ",;\t|", ".tsv": "\t"}
"""By the ending of a file's name, the signs that may separate cells; the usual one first."""


def separator_of(head: str, ending: str) -> str:
    """The sign that separates cells: the one that the heading has most of, outside quotes.

    Args:
        head: The beginning of the file.
        ending: The ending of its name, one of `SEPARATORS`.
    """
    possible = SEPARATORS[ending]
    line = next((line for line in head.splitlines() if line.strip()), "")
    bare = "".join(part for part in line.split('"')[::2])
    return max(possible, key=bare.count)


def rows_of(text: str, separator: str) -> Iterator[list[str]]:
    """The rows of `text`, a quoted cell as one; empty lines are left out."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
        if any(cell.strip() for cell in row):
            yield row
