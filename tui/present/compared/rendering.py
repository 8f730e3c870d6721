"""A comparison written out: for the terminal, as Markdown, HTML or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from tui.present.compared.layout import Layout

if TYPE_CHECKING:
    from tui.texts.compare.model import Comparison
    from tui.words import Words

Format = Literal["text", "md", "html", "json", "docx"]


def render(
    comparison: Comparison, form: Format, words: Words, *, width: int = 100, changes: bool = False,
    context: int = 0, inline: bool = False,
) -> str:  # fmt: skip
    """Write `comparison` in a form of text.

    Args:
        comparison: what to write.
        form: `text` for a terminal, or `md`, `html`, `json`.
        words: the reader's language; JSON has none.
        width: see `Layout`, as for those that follow.
        changes: leave out what has not changed.
        context: how many unchanged rows stay around a change.
        inline: one column instead of one a text.
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

    layout = Layout(width=width, changes=changes, context=context, inline=inline)
    return as_text(comparison, words, layout)
