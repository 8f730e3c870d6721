"""A text as the grammar reads it: one width, one script, no gaps; with the way back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from tui.texts.folding import IDEOGRAPHS, invisible, is_invisible
from tui.texts.traditional import simplified

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SIGNS = str.maketrans("　〜～∼–−‐‑―﹣〔〕【】［］﹙﹚", " ~~~——————[][][]()")
_FOLD: dict[int, str | int] = {**IDEOGRAPHS, **_SIGNS, **_WIDE}
"""Both, and one code for each ideograph."""
_ENDS = "。！？；!?;：:↓"
_LIST_MARK = re.compile(
    r"\s*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、)]|第[一二三四五六七八九十]+[章节条]"
    r"|[-*•·●■◆▪#>|]|专栏)"
)
_PAGE = re.compile(r"\n[ \t\f]*(?:[-—]+ *\d{1,4} *[-—]+|\d{1,3}|第 *\d+ *页.{0,12})[ \t\f]*(?=\n)")
_FOOTNOTE = re.compile(r"\[\d{1,3}\](?!\d*号)|[①-⑳]|(?<![0-9A-Za-z¹²³⁴-⁹⁰⁺⁻])[¹²³⁴-⁹⁰]+")
"""A mark in the text; behind a digit or a letter a raised number belongs to it: 10³, km²."""
_HEADLINE = re.compile(r"\s*[^\n。;，,]{12,60}(?=\n)")
_HEADLINES = re.compile(r"(?:\s*[^\n。;，,]{6,60}\n){1,2}")
_CLAUSES = re.compile(r"(?<=[一-鿿]{6}) (?=[一-鿿]{4})")
"""力争集聚企业150家[ ]产业规模超过300亿元: a headline's blank stands for a comma."""
_TITLED = re.compile(
    r"[^,。;:，；：]{0,16}(?:回顾|现状|成效|目标|任务|重点工作|展望)[^,。;:，；：]{0,4}"
)
"""2025年工作回顾: a line that is a heading whatever comes before it."""
_RUN = re.compile(r"\S+|\s")
_OPEN = ",、(“"
"""Signs behind which a line goes on."""
_SHORT = 18
"""A line of fewer characters that ends without a full stop is a heading."""


def fold(text: str) -> str:
    """`text` half-width, simplified, of the same length."""
    return simplified(text.translate(_FOLD))


@dataclass(frozen=True)
class Compact:
    """A folded text without gaps, and where each of its characters is in the original."""

    text: str
    places: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original of the run from `start` to `end`."""
        return self.places[start], self.places[end - 1] + 1


def compact(text: str) -> Compact:
    """Fold `text`; drop blanks, wrapped line ends, page numbers and footnote marks."""
    # A carriage return stands for a line end that only wraps a sentence.
    plain = _PAGE.sub(lambda page: "\r" * len(page[0]), fold(text).replace("\r", " "))
    plain = _blank(_FOOTNOTE, plain)
    if headline := _HEADLINE.match(plain):
        plain = _CLAUSES.sub(",", headline[0]) + plain[headline.end() :]
    plain = _unwrapped(plain)
    kept: list[int] = []
    for found in _RUN.finditer(plain):
        run, start = found[0], found.start()
        if run == "\n" or (run == " " and _parts(plain, kept, start)):
            kept.append(start)
        elif run.isprintable() and not run.isspace() and not invisible(run):
            kept.extend(range(start, found.end()))
        elif not run.isspace():
            kept.extend(start + at for at, char in enumerate(run) if _is_seen(char))
    return Compact("".join(map(plain.__getitem__, kept)), tuple(kept))


def headline_end(text: str) -> int:
    """Where the one or two lines end that are above the text as its headline; 0 without any."""
    found = _HEADLINES.match(text)
    return found.end() if found and found.end() < len(text) else 0


def _is_seen(char: str) -> bool:
    return char.isprintable() and not is_invisible(char)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: " " * len(found[0]), text)


def _parts(text: str, kept: list[int], place: int) -> bool:
    """Whether the blank at `place` parts two numbers or two Latin words."""
    if not kept or place + 1 >= len(text) or text[place] == "\r":
        return False
    before, after = text[kept[-1]], text[place + 1]
    if before.isdigit() and after.isdigit():
        if "\r" in text[kept[-1] : place + 2]:
            return False
        return not re.match(r"\d{3}(?!\d)", text[place + 1 : place + 5])
    return before.isascii() and before.isalpha() and after.isascii() and after.isalpha()


def _unwrapped(text: str) -> str:
    """`text` with a blank for each line end that only wraps a sentence."""
    lines = text.split("\n")
    if len(lines) == 1:
        return text
    out, carried, before = [], 0, 0
    for line, following in pairwise(lines):
        body = line.strip()
        length = carried + len(body)
        if not body:
            wraps = bool(carried) and not following.strip()
        else:
            # A line far shorter than the one before it or behind it ends a paragraph, or heads one.
            beside = max(before, 0 if body[-1] in _OPEN else len(following.strip()))
            short = len(body) < _SHORT and 2 * len(body) < beside
            wraps = not short and _wraps(line, length, following)
            carried, before = length if wraps else 0, len(body)
        out.append(line + ("\r" if wraps else "\n"))
    return "".join([*out, lines[-1]])


def _wraps(line: str, length: int, following: str) -> bool:
    """Whether `line` goes on in the next one."""
    body = line.strip()
    if (
        body[-1] in _ENDS
        or _TITLED.fullmatch(following.strip())
        or _LIST_MARK.match(following)
        or body.startswith(("#", "|"))
    ):
        return False
    if line.endswith("\r") or body[-1] in _OPEN or body[-1].isdigit():
        return True
    return length >= _SHORT and bool(following.strip())
