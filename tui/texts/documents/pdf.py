"""PDF as text: lines in reading order, tables as tables, without what every page repeats."""

from __future__ import annotations

import io
import logging
import re
from typing import TYPE_CHECKING, Any, Final

from tui.texts.documents.bounds import PAGE_BYTES, PAGES, RefusedError, check_characters
from tui.texts.documents.model import Document, Tally
from tui.texts.documents.pdf_page import blocks
from tui.texts.documents.pdf_running import without_running
from tui.texts.documents.tables import markdown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.texts.documents.pdf_block import Block

_SINGLE: Final = re.compile(r"(?:^\S\n){3,}\S$", re.MULTILINE)
"""A character a line, four times and more."""


def text(raw: bytes) -> Document:
    """The text of a PDF."""
    import pdfplumber

    logging.getLogger("pdfminer").setLevel(
        logging.CRITICAL
    )  # what is wrong is reported in one line
    tally = Tally()
    with pdfplumber.open(io.BytesIO(raw)) as pdf:
        if not pdf.pages:
            raise RefusedError("no_pages")
        if len(pdf.pages) > PAGES:
            raise RefusedError("pages", limit=PAGES)
        pages = list(_read(pdf.pages, tally))
    empty = [number for number, page in enumerate(pages, 1) if not page]
    if empty:
        tally.add("no_text", len(empty), spans(empty))
    lines = "\n".join(_lines(_joined_tables(without_running(pages, tally))))
    return Document(_SINGLE.sub(lambda run: run[0].replace("\n", ""), lines), tally.notes())


def _read(pages: Iterable[Any], tally: Tally) -> Iterator[list[Block]]:
    count = 0
    for page in pages:
        found = [] if _is_crowded(page, tally) else blocks(page, tally)
        page.close()
        count += sum(len(block.text) for block in found)
        check_characters(count)
        yield found


def _is_crowded(page: Any, tally: Tally) -> bool:
    """Whether a page draws more than is read of one."""
    size = sum(len(stream.get_data()) for stream in page.page_obj.contents)
    if size > PAGE_BYTES:
        tally.add("crowded", detail=str(page.page_number))
    return size > PAGE_BYTES


def spans(numbers: Sequence[int]) -> str:
    """Numbers in order, runs of them as such: 1, 3–8."""
    out: list[list[int]] = []
    for number in numbers:
        if out and out[-1][-1] == number - 1:
            out[-1][1:] = [number]
        else:
            out.append([number])
    return ", ".join("–".join(map(str, run)) for run in out)


def _joined_tables(pages: Iterable[Sequence[Block]]) -> Iterator[Block]:
    """All blocks; a table that goes on at the top of the next page is one table."""
    last: Block | None = None
    for page in pages:
        for place, block in enumerate(page):
            if last is not None and place == 0 and last.continues_in(block):
                last.rows += block.rows[block.rows[0] == last.rows[0] :]
                continue
            if last is not None:
                yield last
            last = block
    if last is not None:
        yield last


def _lines(found: Iterable[Block]) -> Iterator[str]:
    for block in found:
        yield markdown(block.rows, block.headings) if block.rows else block.text
