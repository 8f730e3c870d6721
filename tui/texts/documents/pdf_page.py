"""A page of a PDF as blocks: its lines in the order in which they are read, and its tables."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from tui.texts.documents.pdf_block import Block
from tui.texts.documents.pdf_columns import in_reading_order, joined, lines
from tui.texts.documents.scripts import raised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.texts.documents.model import Tally

_RULES: Final = 4_000
"""Lines and boxes on a page beyond which it is a drawing, not a table."""
_SLACK: Final = 3.0
"""Points by which edges of the same column may differ."""
_NEAR: Final = 0.5

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def blocks(page: Any, tally: Tally) -> list[Block]:
    """The blocks of a page, in reading order."""
    chars = _upright(page, tally)
    tables, boxes = [], []
    for table in _tables(page, tally):
        cells = [cell for cell in table.cells if cell is not None]
        columns, rows = _edges(cells, 0), _edges(cells, 1)
        if len(columns) > 1 and len(rows) > 1:
            boxes.append((table.bbox, cells, columns, rows))
    inside: defaultdict[int, list[Any]] = defaultdict(list)
    outside: list[Any] = []
    for char in chars:
        place = _holder(char, [box for box, *_ in boxes])
        (outside if place is None else inside[place]).append(char)
    for place, (box, cells, columns, rows) in enumerate(boxes):
        grid, headings = _grid(inside[place], cells, columns, rows)
        x0, top, x1, bottom = box
        tables.append(Block("", x0, top, x1, bottom, grid, headings))
    found = in_reading_order([*_pieces(outside), *tables])
    for block in found:
        block.height = float(page.height)
    return found


def _upright(page: Any, tally: Tally) -> list[Any]:
    """The characters of a page that are not turned, each once, with raised digits distinguished."""
    chars = page.chars
    upright = [char for char in chars if not _is_turned(char)]
    if upright and len(upright) < len(chars):
        tally.add("turned", len(chars) - len(upright))
        chars = upright
    out: list[Any] = []
    seen: set[tuple[str, int, int]] = set()
    for char in chars:
        if not char["text"].isspace() and _is_repeated(char, seen):
            continue  # drawn twice to look bold
        if char["text"].startswith("(cid:"):
            char["text"] = "\ufffd"
            tally.add("unreadable")
        _raise(char, out)
        out.append(char)
    return out


def _is_turned(char: Any) -> bool:
    across, up = char["matrix"][:2]
    return bool(abs(up) > 0.05 * abs(across))


def _is_repeated(char: Any, seen: set[tuple[str, int, int]]) -> bool:
    """Whether the same character was met within a point of this one; remember it."""
    text, x, y = char["text"], int(char["x0"] / _NEAR), int(char["top"] / _NEAR)
    near = any((text, x + dx, y + dy) in seen for dx in (0, -1, 1) for dy in (0, -1, 1))
    seen.add((text, x, y))
    return near


def _raise(char: Any, before: Sequence[Any]) -> None:
    """Make a small digit above the line of the number before it a superscript: 10³."""
    if not (before and char["text"].isdigit() and before[-1]["text"].isalnum()):
        return
    last = before[-1]
    small = char["size"] < 0.8 * last["size"] and 0 <= char["x0"] - last["x1"] + 1 < last["size"]
    if small and last["top"] - 0.6 * last["size"] < char["top"] < last["top"] + 1:
        middle = (last["top"] + last["bottom"]) / 2
        if char["bottom"] < middle + 0.35 * last["size"]:
            char["text"] = raised(char["text"])
            char["top"], char["bottom"], char["size"] = last["top"], last["bottom"], last["size"]


def _pieces(chars: Sequence[Any]) -> list[Block]:
    """Runs of characters on a line without a wide gap."""
    from pdfplumber.utils.text import WordExtractor

    if not chars:
        return []
    extractor = WordExtractor(keep_blank_chars=True, x_tolerance_ratio=1.0, y_tolerance=3)
    return [
        Block(word["text"].rstrip(), word["x0"], word["top"], word["x1"], word["bottom"])
        for word in extractor.extract_words(list(chars))
        if word["text"].strip()
    ]


# -- tables ------------------------------------------------------------------


def _tables(page: Any, tally: Tally) -> list[Any]:
    rules = len(page.lines) + len(page.rects) + len(page.curves)
    if rules > _RULES:
        tally.add("drawing", detail=str(page.page_number))
        return []
    return list(page.find_tables()) if rules else []


def _edges(cells: Sequence[Box], side: int) -> list[float]:
    """Where columns (side 0) or rows (side 1) begin."""
    out: list[float] = []
    for place in sorted({cell[side] for cell in cells}):
        if not out or place - out[-1] > _SLACK:
            out.append(place)
    return out


def _holder(char: Any, boxes: Sequence[Box]) -> int | None:
    """The box that holds the middle of a character."""
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    for place, (left, top, right, bottom) in enumerate(boxes):
        if left <= x <= right and top <= y <= bottom:
            return place
    return None


def _grid(
    chars: Sequence[Any], cells: Sequence[Box], columns: Sequence[float], rows: Sequence[float]
) -> tuple[list[list[str]], int]:
    """The cells' texts, those of merged cells in each place, and how many rows are headings."""
    owner: dict[tuple[int, int], int] = {}
    deepest = wide = 0
    for number, (left, top, right, bottom) in enumerate(cells):
        across = _covered(columns, left, right)
        down = _covered(rows, top, bottom)
        owner |= {(row, column): number for row in down for column in across}
        if down and down[0] == 0:
            deepest = max(deepest, len(down))
            wide = max(wide, len(across))
    chars_of: defaultdict[int, list[Any]] = defaultdict(list)
    for char in chars:
        x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
        place = (bisect_right(rows, y) - 1, bisect_right(columns, x) - 1)
        if place in owner:
            chars_of[owner[place]].append(char)
    texts = {number: _cell_text(each) for number, each in chars_of.items()}
    grid = [
        [texts.get(owner.get((row, column), -1), "") for column in range(len(columns))]
        for row in range(len(rows))
    ]
    return grid, deepest if wide > 1 and 1 < deepest < len(rows) else 1


def _covered(edges: Sequence[float], first: float, last: float) -> range:
    """The columns or rows that begin between two places."""
    start = bisect_right(edges, first + _SLACK) - 1
    stop = bisect_right(edges, last - _SLACK)
    return range(max(start, 0), stop)


def _cell_text(chars: Sequence[Any]) -> str:
    text = ""
    for line in lines(_pieces(chars)):
        more = joined(line)
        apart = text and text[-1].isascii() and more[:1].isascii()
        text += (" " if apart and text[-1].isalpha() and more[:1].isalpha() else "") + more
    return text
