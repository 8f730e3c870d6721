"""Where an answer goes and in which format: the one place that decides it for every command."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.cli.drawing import is_coloured, is_wide
from tui.cli.messages import WORDS, print_message
from tui.cli.standard_output import clean, send
from tui.present import export
from tui.texts.cleaning import visible
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import polars as pl

    from tui.present.lists import Document
    from tui.tables.catalog import Catalog

ENDINGS = {
    "csv": "csv", "json": "json", "md": "md", "markdown": "md", "xlsx": "xlsx",
    "parquet": "parquet", "svg": "svg", "png": "png", "pdf": "pdf", "html": "html", "htm": "html",
    "ansi": "ansi", "docx": "docx",
}  # fmt: skip
"""The format that the ending of a file's name states."""

FOREIGN = frozenset(
    [
        "jpg", "jpeg", "gif", "webp", "eps", "doc", "odt", "rtf", "ppt",
        "pptx", "xls", "xlsm", "ods", "tsv", "xml", "yaml", "zip",
    ]
)  # fmt: skip
"""Endings that state a format which no command writes."""

TEXT = ("txt", "text")
"""Endings of a file that may hold any format made of text."""

BINARY = ("xlsx", "parquet", "docx", "png", "pdf")
READ_BY_PEOPLE = ("table", "text", "md")
"""Formats in which control characters are shown as symbols wherever they go."""

STRAIGHT = ("table", "text", "ansi")
"""Formats whose columns are straight in a terminal, however wide it draws ambiguous signs."""

ALWAYS_UTF_8 = ("json", "html", "svg")
"""Formats whose readers take nothing else, whatever the locale's encoding is."""


def format_of(requested: str | None, formats: Sequence[str], path: Path | None) -> str:
    """The format: the requested one, else what the file's ending states, else the first.

    Args:
        requested: What `--format` says.
        formats: What the command can write, the usual format first.
        path: The file to write; None: standard output.

    Raises:
        UserError: The ending states another format than the requested one, or one that the command
            does not write.
    """
    ending = path.suffix.removeprefix(".").lower() if path else ""
    if not ending or (ending in TEXT and requested not in BINARY):
        return requested or formats[0]
    stated = ENDINGS.get(ending)
    foreign = ending in FOREIGN or (stated is not None and stated not in formats)
    if foreign or (stated is None and requested is None):
        raise UserError(lambda w: w.cli.no_ending.format(path=path, endings=_endings(formats)))
    if (requested is not None and (stated or requested) != requested) or ending in TEXT:
        raise UserError(
            lambda w: w.cli.other_ending.format(path=path, ending=ending, format=requested)
        )
    return stated or requested or formats[0]


def _endings(formats: Sequence[str]) -> str:
    return " ".join(f".{each}" if each in ENDINGS else ".txt" for each in formats)


@dataclass(frozen=True)
class Output:
    """A format and a place: a file, or standard output."""

    format: str
    path: Path | None = None
    force: bool = False
    """Whether an existing file is overwritten."""

    @classmethod
    def resolve(
        cls,
        requested: str | None,
        formats: Sequence[str],
        path: Path | None = None,
        *,
        force: bool = False,
    ) -> Output:
        """Decide the format, before anything is computed or written; see `format_of`.

        Raises:
            UserError: As for `format_of`, or a terminal would be sent binary data.
        """
        found = format_of(requested, formats, path)
        if not requested and path is None and found == "text" and "ansi" in formats:
            found = "ansi" if is_coloured(sys.stdout.isatty()) else "text"
        if found in BINARY and path is None and sys.stdout.isatty():
            raise UserError(lambda w: w.cli.binary_to_terminal.format(format=found))
        return cls(found, path, force)

    def put(self, content: str | bytes, rows: int | None = None) -> None:
        """Write `content`, and say so (with the number of `rows`) where it goes to a file."""
        if isinstance(content, str) and self.format in READ_BY_PEOPLE:
            content = clean(content)
        if isinstance(content, str) and self.format in STRAIGHT and is_wide(os.environ):
            from tui.present.ambiguous import printed

            content = printed(content)
        if self.path is None:
            if isinstance(content, str) and self.format in ALWAYS_UTF_8 and not sys.stdout.isatty():
                content = f"{content.rstrip()}\n".encode()
            data = self.format not in (*READ_BY_PEOPLE, "ansi")
            send(content, exact=data, styled=self.format == "ansi")
            return
        export.save(content, self.path, force=self.force)
        path = visible(str(self.path))
        if rows is None:
            print_message(WORDS.app.written.format(path=path))
        else:
            print_message(WORDS.cli.written.format(path=path, rows=rows))

    def put_table(self, frame: pl.DataFrame, query: str = "") -> None:
        """Write a table."""
        self.put(export.render(frame, self.format, query=query, words=WORDS), frame.height)

    def put_figure(self, rows: pl.DataFrame, query: str, catalog: Catalog) -> None:
        """Write the rows of a figure, in words for people and as they are for programs."""
        if self.format in ("csv", "json", "parquet"):
            self.put_table(rows, query)
            return
        from tui.present.lists.cells import Document
        from tui.present.workbook import readable_figure, workbook  # much else comes with it

        readable = readable_figure(rows, catalog)
        if self.format != "xlsx":
            self.put_document(Document(readable))
            return
        self.put(workbook(rows, catalog, query=query, readable=readable), rows.height)

    def put_document(self, document: Document) -> None:
        """Write a table as people read it, as `table` or `md`."""
        frame, numbers, note = document.frame, document.numbers, document.note
        self.put(export.render(frame, self.format, numbers=numbers, note=note), frame.height)
