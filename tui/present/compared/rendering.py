"""A comparison written out: for the terminal, as Markdown, HTML or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from tui.texts.compare.model import Comparison
    from tui.words import Words

Format = Literal["text", "md", "html", "json"]


def render(
    comparison: Comparison, form: Format, words: Words, *, width: int = 100, changes: bool = False
) -> str:
    """Write `comparison` in the form asked for.

    Args:
        comparison: what to write.
        form: `text` for a terminal, or `md`, `html`, `json`.
        words: the reader's language; JSON has none.
        width: terminal cells, for `text`.
        changes: leave out the topics that have not changed, and for `text` the rows too.
    """
    if form == "json":
        from tui.present.compared.json_spans import as_json

        return as_json(comparison, changes=changes)
    if form == "html":
        from tui.present.compared.html import as_html

        return as_html(comparison, words, changes=changes)
    if form == "md":
        from tui.present.compared.markdown import as_md

        return as_md(comparison, words, changes=changes)
    from tui.present.compared.text import as_text

    return as_text(comparison, words, width, changes=changes)
