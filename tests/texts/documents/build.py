"""Documents of every kind, made for the tests."""

from __future__ import annotations

import io
import itertools
import zipfile
from typing import TYPE_CHECKING

import docx
from docx.oxml import parse_xml
from reportlab.lib.colors import black
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONT = "STSong-Light"
WIDTH, HEIGHT = 595, 842

Page = list[tuple[float, float, str]]
"""Texts with the places at which they begin, in points from the left and from the top."""


def docx_of(body: str, parts: dict[str, str] | None = None) -> bytes:
    """A DOCX with this body, in WordprocessingML with the prefix `w`, and with further parts."""
    made = docx.Document()
    old = made.element.body
    new = parse_xml(f'<w:body xmlns:w="{W}" {_MORE}>{body}</w:body>')
    for child in list(old):
        old.remove(child)
    for child in list(new):
        old.append(child)
    raw = io.BytesIO()
    made.save(raw)
    return _with_parts(raw.getvalue(), parts or {})


_MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def _with_parts(raw: bytes, parts: dict[str, str]) -> bytes:
    """The package with further parts of the main one, such as `footnotes`, by their kind."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/_rels/document.xml.rels":
                more = "".join(
                    f'<Relationship Id="x{kind}" Type="http://x/{kind}" Target="x{kind}.xml"/>'
                    for kind in parts
                )
                # Those given come first: the first of a kind counts.
                data = data.replace(b"<Relationship ", more.encode() + b"<Relationship ", 1)
            new.writestr(name, data)
        for kind, body in parts.items():
            root = f'<w:{kind} xmlns:w="{W}">{body}</w:{kind}>'
            new.writestr(f"word/x{kind}.xml", root)
    return out.getvalue()


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph; runs that are no elements are texts."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(map(run, runs))}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run with this text."""
    if text.startswith("<"):
        return text
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def pdf_of(
    pages: Sequence[Page],
    draw: Callable[[canvas.Canvas], object] | None = None,
    size: float = 12,
) -> bytes:
    """A PDF with texts at places; `draw` adds to every page."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    raw = io.BytesIO()
    made = canvas.Canvas(raw, pagesize=(WIDTH, HEIGHT))
    for page in pages:
        made.setFont(FONT, size)
        for x, y, text in page:
            made.drawString(x, HEIGHT - y, text)
        if draw:
            draw(made)
        made.showPage()
    made.save()
    return raw.getvalue()


def pdf_lines(lines: Sequence[str], x: float = 60, top: float = 140, step: float = 20) -> Page:
    """Lines one below the other."""
    return [(x, top + place * step, line) for place, line in enumerate(lines)]


def ruled(
    xs: Sequence[float], ys: Sequence[float], without: Sequence[tuple[float, ...]] = ()
) -> Callable[[canvas.Canvas], object]:
    """Draw the rules of a table, but for the pieces from (x0, y0) to (x1, y1) in `without`."""

    def draw(made: canvas.Canvas) -> None:
        made.setStrokeColor(black)
        flat = [(a, y, b, y) for y in ys for a, b in itertools.pairwise(xs)]
        upright = [(x, a, x, b) for x in xs for a, b in itertools.pairwise(ys)]
        for x0, y0, x1, y1 in (*flat, *upright):
            if (x0, y0, x1, y1) not in without:
                made.line(x0, HEIGHT - y0, x1, HEIGHT - y1)

    return draw
