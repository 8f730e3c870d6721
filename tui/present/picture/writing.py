"""Convert a described picture into SVG, PNG or PDF."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

import altair as alt
import vl_convert
from rich.cells import cell_len

from tui.present.export.error import ExportError

if TYPE_CHECKING:
    from tui.present.picture.formats import PictureFormat

VERSION = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
SCALE = 2
"""Pixels of a PNG for one of the SVG: sharp on paper too."""


def convert(picture: alt.VConcatChart, fmt: PictureFormat) -> str | bytes:
    """Return `picture` in a format.

    Raises:
        ExportError: It has Chinese, and no font of this system draws it.
    """
    described = picture.to_dict()
    if fmt == "svg":
        return str(vl_convert.vegalite_to_svg(described, vl_version=VERSION))
    texts = json.dumps(described, ensure_ascii=False)
    if any(cell_len(char) > 1 for char in texts if not char.isascii()) and not draws_chinese():
        raise ExportError(lambda w: w.export.no_chinese_font)
    if fmt == "png":
        return bytes(vl_convert.vegalite_to_png(described, vl_version=VERSION, scale=SCALE))
    return bytes(vl_convert.vegalite_to_pdf(described, vl_version=VERSION))


@cache
def draws_chinese() -> bool:
    """Whether some font of this system has Chinese: else all its letters look the same."""
    return _drawn("对") != _drawn("标")


def _drawn(letter: str) -> bytes:
    """A letter as the converter draws it."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24">'
        f'<text x="2" y="20" font-size="18" font-family="sans-serif">{letter}</text></svg>'
    )
    return bytes(vl_convert.svg_to_png(svg))
