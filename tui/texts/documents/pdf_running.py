"""What every page repeats: headers, footers and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.texts.documents.model import Tally
    from tui.texts.documents.pdf_block import Block

_NUMBER: Final = re.compile(
    r"[-—–─·•\s]*(?:\d{1,4}|[ivxlcIVXLC]{1,6})[-—–─·•\s]*"
    r"|[-—–\s]*第?\s*\d{1,4}\s*页?\s*[,，/／共]\s*共?\s*\d{1,4}\s*页?[-—–\s]*|[-—–\s]*第\s*\d{1,4}\s*页[-—–\s]*"
    r"|(?:Page|P\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?"
)
_DIGITS: Final = re.compile(r"\d+")
_EDGE: Final = 0.12
"""Of a page's height, at its top and its bottom."""
_REPEATED: Final = 3
"""Pages on which a line at the edge must be to be no text; of two pages, both."""


def without_running(pages: Sequence[Sequence[Block]], tally: Tally) -> list[list[Block]]:
    """The pages without the lines at their edges that are numbers, or on several pages."""
    seen = Counter(key for page in pages for key in {_key(b) for b in page if _at_edge(b)})
    enough = min(_REPEATED, max(2, len(pages)))
    out = []
    for page in pages:
        kept = [
            block
            for block in page
            if not (_at_edge(block) and (seen[_key(block)] >= enough or _is_number(block)))
        ]
        tally.add("running", len(page) - len(kept))
        out.append(kept)
    return out


def _at_edge(block: Block) -> bool:
    margin = _EDGE * block.height
    low = block.top > block.height - margin
    return not block.rows and (block.bottom < margin or low)


def _key(block: Block) -> tuple[str, int]:
    """A line but for its numbers, and where it is."""
    return _DIGITS.sub("#", "".join(block.text.split())), round(block.top / 6)


def _is_number(block: Block) -> bool:
    return _NUMBER.fullmatch(block.text.strip()) is not None
