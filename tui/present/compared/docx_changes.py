"""A comparison as a Word document with tracked changes, to be accepted or rejected one by one."""

from __future__ import annotations

import io
import re
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from tui.present.compared.inline import redline
from tui.texts.cleaning import visible
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.present.compared.inline import Run
    from tui.texts.compare.model import Comparison

_AUTHOR: Final = "duibiao"
_DATE: Final = "2000-01-01T00:00:00Z"
"""The same document for the same texts: no change has a time of its own."""
_LINES: Final = re.compile(r"\r\n|[\r\n]")


def as_docx(comparison: Comparison) -> bytes:
    """Write the later of two texts, with what changed as insertions and deletions.

    Raises:
        UserError: There are more than two texts, or the extra `import` is not installed.
    """
    if len(comparison.labels) != 2:
        raise UserError(lambda w: w.compare.two_texts.format(count=len(comparison.labels)))
    try:
        import docx
    except ImportError as error:
        raise UserError(lambda w: w.compare.needs_docx) from error
    document = docx.Document()
    numbers = count(1)
    for paragraph in _paragraphs(comparison):
        element = document.add_paragraph()._p  # noqa: SLF001 (python-docx has no tracked changes)
        for run in paragraph:
            element.append(_run(run, next(numbers)))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _paragraphs(comparison: Comparison) -> Iterator[list[Run]]:
    """The runs of each paragraph; sections follow each other as in the later text."""
    paragraph: list[Run] = []
    topics = enumerate(comparison.topics)
    for _, topic in sorted(topics, key=lambda each: (_place(each[1].texts[1].order), each[0])):
        for run in (run for row in topic.rows for run in redline(row)):
            *lines, rest = _LINES.split(run.text)
            for line in lines:
                yield from _full(paragraph, run, line)
                paragraph = []
            if rest:
                paragraph.append(type(run)(rest, run.kind, run.span))
        if paragraph:
            yield paragraph
            paragraph = []


def _place(order: int | None) -> float:
    return float("inf") if order is None else order


def _full(paragraph: list[Run], run: Run, line: str) -> Iterator[list[Run]]:
    """A paragraph that ends within `run`; one without words is left out."""
    whole = [*paragraph, type(run)(line, run.kind, run.span)]
    if any(each.text.strip() for each in whole):
        yield whole


def _run(run: Run, number: int) -> Any:
    """A run of text, inside an insertion or a deletion where it is one."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement("w:r")
    text = OxmlElement("w:delText" if run.kind == "dropped" else "w:t")
    text.text = visible(run.text)
    text.set(qn("xml:space"), "preserve")
    element.append(text)
    if run.kind == "same":
        return element
    change = OxmlElement("w:del" if run.kind == "dropped" else "w:ins")
    for name, value in (("id", str(number)), ("author", _AUTHOR), ("date", _DATE)):
        change.set(qn(f"w:{name}"), value)
    change.append(element)
    return change
