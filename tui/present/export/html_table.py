"""A table as a page of its own, without scripts or anything from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.present.export.text_formats import as_text
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import polars as pl

HEAD = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>
body{font:15px/1.5 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;margin:1.5em}
table{border-collapse:collapse} th,td{padding:.2em .7em;border-bottom:1px solid #ddd;
text-align:left;vertical-align:top} th{border-bottom:2px solid #888;position:sticky;top:0;
background:#fff} .n{text-align:right;white-space:nowrap}
</style></head><body>
"""


def html(frame: pl.DataFrame, numeric: Sequence[bool], note: str = "") -> str:
    """A page with the table; markup in the data is shown, numbers are aligned right.

    Args:
        frame: The rows.
        numeric: Which columns are aligned right.
        note: A paragraph below them.
    """
    kinds = [' class="n"' if right else "" for right in numeric]
    head = _row("th", kinds, frame.columns)
    rows = "".join(_row("td", kinds, map(as_text, row)) for row in frame.iter_rows())
    below = f"<p>{html_text(note)}</p>\n" if note else ""
    table = f"<table>\n<thead>\n{head}</thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    return f"{HEAD}{table}{below}</body></html>\n"


def html_text(text: str) -> str:
    """`text` as HTML that shows just that: markup and control characters as they are."""
    from html import escape

    return "<br>".join(escape(visible(line)) for line in text.splitlines())


def _row(tag: str, kinds: Sequence[str], cells: Iterable[str]) -> str:
    made = (
        f"<{tag}{kind}>{html_text(cell)}</{tag}>" for kind, cell in zip(kinds, cells, strict=True)
    )
    return f"<tr>{''.join(made)}</tr>\n"
