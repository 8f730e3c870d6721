"""Strings that act where somebody interprets them, and a dataset whose texts are full of them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import cycle
from typing import TYPE_CHECKING

import polars as pl

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

MARKUP = [
    "[/附件]", "[PUE]", "[@click=app.quit]退出[/]", "[@click=app.bell()]x[/]", "[/]", "[", "]",
    "[[", "]]", "[red]", "[/red]", "[bold", "[b][/i]", "[link=file:///etc/passwd]x[/link]",
    "[on red]x", "[$error]x", "[not bold]", "[#ff0000]x", "[rgb(1,2,3)]x", "[auto]x", "[@",
    "[=]", "[/=]", "\\[x]", "\\", "\\\\[/]", "[1]", "[2025]", "[附件1]", "[/bold red]",
    "[reverse]", "[blink]",
]  # fmt: skip
_TERMINAL = [
    "\x1b[31mred\x1b[0m", "\x1b[2J", "\x1b]0;title\x07", "\x1b]52;c;cHdu\x07",
    "\x1b]8;;http://x\x1b\\y", "\x1b[?1049l", "\x1b[6n", "\x1bPq\x1b\\", "\x1bc", "\x1b",
    "\x9b31m", "\x9d0;x\x9c", "\x90x\x9c", "\x00", "\x07", "\x08\x08", "a\rb", "a\nb", "a\tb",
    "\x0b", "\x0c", "\x0e", "\x0f", "\x7f", "\x85", "\xa0", "\x1b[200~x\x1b[201~",
    "\x1b[9999;9999H", "\x1b#8", "\x1b[38;5;196m", "\x1b(0", "\x05", "\x18", "\x1a",
]  # fmt: skip
_INVISIBLE = [
    "\u202eabc", "\u202dabc\u202c", "\u2066x\u2069", "\u2067x", "\u200e", "\u200f", "\u200b",
    "\u200d", "\ufeff", "\u00ad", "\ufe0f", "\u2028", "\u2029", "\u2060", "\u061c",
    "\U000e0041", "e\u0301" * 20, "\u3164", "👩‍👩‍👧", "🇨🇳",
]  # fmt: skip
_WEB = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</td></tr></table>", "<!--",
    "-->", "]]>", "&lt;b&gt;", "&#x1b;", "<svg onload=x>", "javascript:alert(1)", '"><b>',
    "'><b>", "<a href='x'>", "</title>", "</style><style>*{}", "<![CDATA[", "&", "<?xml?>",
    "<!DOCTYPE x>",
]  # fmt: skip
_TABLES = [
    "=1+1", "=cmd|'/c calc'!A1", "+1+1", "-1+1", "@SUM(A1)", "  =1+1", "\t=1", "\r=1", '"',
    '""', "'", "a,b", "a;b", "a|b", "| --- |", "`x`", "*x*", "_x_", "# x", "![x](y)",
    "[x](javascript:y)", "{0}", "{count}", "%s", "%(x)s", "${x}", "$(id)", "`id`", "{{7*7}}",
    "NULL", "NaN", "1e999", "--help", "-", "../../etc/passwd", "~",
]  # fmt: skip
HOSTILE = [*MARKUP, *_TERMINAL, *_INVISIBLE, *_WEB, *_TABLES]
"""None of them may do anything but be shown."""
ACTS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\u00ad]"
)
"""What must not reach a terminal; line ends and tabs may."""
COLUMNS = {
    "documents": ["title", "text", "published"],
    "targets": ["scope", "quote"],
    "cases": ["company", "title", "listed", "recommended_by", "field"],
    "indicators": ["name_zh", "name_en"],
    "findings": ["statement_zh", "statement_en", "note_zh", "note_en"],
    "conference": ["text"],
    "figures": ["title_zh", "title_en", "note"],
    "places": ["name_en"],
}


def hostile(dataset: Dataset) -> Dataset:
    """The dataset with one of the strings behind every text that a reader sees."""
    strings = cycle(HOSTILE)
    frames: dict[str, pl.DataFrame] = {}
    for table, columns in COLUMNS.items():
        frame: pl.DataFrame = getattr(dataset, table)
        for column in columns:
            texts = frame[column].to_list()
            bad = [f"{text or ''}{each}" for text, each in zip(texts, strings, strict=False)]
            frame = frame.with_columns(pl.Series(column, bad, dtype=pl.String))
        frames[table] = frame
    return replace(dataset, **frames)
