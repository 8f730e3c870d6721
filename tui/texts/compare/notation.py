"""What is written otherwise and says the same: widths, punctuation, and spelled quantities.

Texts are compared as they read here; results refer to their own characters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.texts.compare.clauses import CJK
from tui.texts.compare.lexicon import MEASURES, unit_after
from tui.texts.compare.line_wraps import seamless, wraps
from tui.texts.folding import IDEOGRAPHS, invisible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Key = tuple[Decimal, str]
"""A quantity whatever its spelling: a value in the unit that its kind is counted in."""

_WIDTHS: Final = (
    {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F) if chr(wide) not in "！（），：；？"}
    | str.maketrans("﹪!();?", "%！（）；？")
    | IDEOGRAPHS
)
_CLOSED: Final = f"{CJK}”’」』》）％%"
_STOP: Final = re.compile(
    rf"""\. (?:(?<=[{_CLOSED}]\.) | (?<=[{CJK}]\d\d\.) | (?<=[{CJK}]\d{{3}}\.)
        | (?<=[{CJK}]\d{{4}}\.) | (?<=\d[A-Za-z]\.) | (?<=[A-Z]{{2}}\.) | (?<=[A-Za-z]{{3}}\.) )
    (?=[{CJK}“‘「『《（] | \s | $ | (?<=[{_CLOSED}]\.)[\dA-Z])""",
    re.VERBOSE,
)
"""A half-width full stop that ends a Chinese sentence: not that of 1.3, an address or `1.`."""
_COLON: Final = re.compile(r"(?<!\d)[,:](?!//)|[,:](?![\d/])")
_RANGE: Final = re.compile(r"(?<=[\d%‰万亿年月日个])[-–~至](?=\d)")
"""What stands between the ends of a range: 3—5个, 3至5个, 4日至6日."""
_QUOTED: Final = re.compile(r'"([^"\n]*)"')
_HAN: Final = "零〇一二两三四五六七八九十百千"
_NUMBER: Final = re.compile(
    rf"百分之(?P<cent>\d+(?:\.\d+)?|[{_HAN}]+)"
    rf"|(?P<digits>\d+(?:,\d{{3}})*(?:\.\d+)?)[ \u3000]?(?P<times>[百千万亿]*)(?P<share>[%‰])?"
    rf"|(?<![几数第{_HAN}])(?P<han>[{_HAN}]+[万亿]*)(?=余?[{MEASURES}毫公平])"
)
REFERENCE: Final = re.compile(
    r"(?<!》)第[一二三四五六七八九十百零〇]+条(?:之[一二三四五六七八九十]+)?"
)
_NAME: Final = re.compile(r"[A-Za-z.-]$")
_TIMES: Final = {"百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8}


def folded(text: str) -> str:
    """`text` of the same length: digits and letters half-width, Chinese punctuation full-width."""
    plain = text.translate(_WIDTHS)
    if "," in plain or ":" in plain:
        plain = _COLON.sub(lambda found: "，："[found[0] == ":"], plain)
    if "." in plain:
        plain = _STOP.sub("。", plain)
    plain = _RANGE.sub("—", plain)
    return _QUOTED.sub(r"“\1”", plain) if '"' in plain else plain


class Spelled(NamedTuple):
    """A quantity where it stands, without the words around it."""

    start: int
    stop: int
    text: str
    """As it is written, but for white space."""
    number: str
    times: str
    unit: str

    @property
    def key(self) -> Key | None:
        """Its value in the unit that its kind is counted in; None where it is no number."""
        return _value(self.number, self.times, self.unit)


@lru_cache(maxsize=4096)
def _value(number: str, times: str, unit: str) -> Key | None:
    """A number, what it is multiplied by, and its unit as one quantity."""
    from tui.texts.numerals import numeral

    value = numeral(number)
    if value is None:
        return None
    for char in times:
        value *= _TIMES[char]
    worth, kind = _worth(unit)
    return value * worth, kind


def spelled(text: str) -> Iterator[Spelled]:
    """The quantities of a folded text, in order."""
    for found in _NUMBER.finditer(text):
        start, stop = found.span()
        if found["digits"] and _NAME.search(text[max(start - 1, 0) : start]):
            continue  # a name: IPv6, FP16
        if (unit := "%" if found["cent"] else found["share"] or "") == "":
            unit = unit_after(text, stop, len(text))
            stop = text.index(unit, stop) + len(unit) if unit else start + len(found[0].rstrip())
        number = found["cent"] or found["digits"] or found["han"]
        whole = "".join(text[start:stop].split())
        yield Spelled(start, stop, whole, number, found["times"] or "", unit)


@lru_cache(maxsize=256)
def _worth(unit: str) -> Key:
    """What one of `unit` is worth, and in which unit."""
    from tui.texts.numerals import quantities

    found = next(quantities(f"1{unit}"), None) if unit else None
    if found is None or found.end != len(unit) + 1 or not found.unit:
        return Decimal(1), unit
    return found.value, found.unit


@dataclass(frozen=True)
class Reading:
    """A text as it is compared, and the way back to its own characters."""

    text: str
    swaps: tuple[tuple[int, int, int, int], ...] = ()
    """What reads otherwise: (start, stop) here, which may be nothing, and (start, stop) below."""
    below: Reading | None = None
    """The reading that this one was made of; None where that is the text itself."""

    @property
    def moved(self) -> bool:
        """Whether places here are other places in the text."""
        return bool(self.swaps) or self.below is not None

    def back(self, at: int, *, stop: bool = False) -> int:
        """The place in the text of place `at` here; inside a quantity its start, or its stop."""
        return (self.stops if stop else self.starts)[at]

    @cached_property
    def starts(self) -> list[int]:
        """The place in the text of what begins at each place here; the text's start is its own."""
        own: list[int] = []
        last, shift = 0, 0
        for start, stop, own_start, own_stop in self.swaps:
            own.extend(range(last + shift, start + shift))
            own.extend([own_start] * (stop - start))
            last, shift = stop, own_stop - stop
        own.extend(range(last + shift, len(self.text) + shift + 1))
        own[0] = 0  # what is left out at an end belongs to it
        return own if self.below is None else [self.below.starts[at] for at in own]

    @cached_property
    def stops(self) -> list[int]:
        """The place in the text of what ends at each place here; the text's end is its own."""
        own: list[int] = []
        shift = 0
        for start, stop, _, own_stop in self.swaps:
            own.extend(range(len(own) + shift, start + shift + 1))
            own.extend([own_stop] * (stop - start))
            shift = own_stop - stop
        own.extend(range(len(own) + shift, len(self.text) + shift + 1))
        own[-1] = len(self.text) + shift
        return own if self.below is None else [self.below.stops[at] for at in own]

    def stretch(self, start: int, stop: int) -> tuple[int, int]:
        """Where the words from `start` to `stop` here stand in the text."""
        if not self.moved:
            return start, stop
        first = self.back(start)
        whole = stop > start or len(self.text) == 0
        return first, self.back(stop, stop=True) if whole else first

    def spread(self, marks: bytearray, gap: int) -> bytearray:
        """One mark a character here as one a character of the text.

        A quantity has one mark; what is left out here has the mark `gap`.
        """
        out, last = bytearray(), 0
        for start, stop, own_start, own_stop in self.swaps:
            states = set(marks[start:stop]) or {gap}
            out += marks[last:start]
            out += bytes([1 if 1 in states else max(states)]) * (own_stop - own_start)
            last = stop
        out += marks[last:]
        return out if self.below is None else self.below.spread(out, gap)


def readings(
    before: str,
    after: str,
    wrapped: tuple[bool, bool] = (False, False),
    references: Mapping[str, str] | None = None,
) -> tuple[Reading, Reading]:
    """Two texts as they are compared: one width, and each quantity of both in one spelling.

    Args:
        before: The first text.
        after: The second one.
        wrapped: Whether line ends in each may only wrap a sentence.
        references: What articles of the second text are called in the first one.
    """
    plain = [
        _without_gaps(folded(text), joined)
        for text, joined in zip((before, after), wrapped, strict=True)
    ]
    quantities = [list(spelled(reading.text)) for reading in plain]
    one = _one_spelling(*({quantity.text: quantity for quantity in each} for each in quantities))
    if references:
        quantities[1] = sorted([*quantities[1], *_referred(plain[1].text, references)], key=_START)
    spellings = one, {**one, **(references or {})}
    first, second = (
        _respelled(each, own, how)
        for each, own, how in zip(plain, quantities, spellings, strict=True)
    )
    return first, second


_START: Final = attrgetter("start")


def _referred(text: str, references: Mapping[str, str]) -> Iterator[Spelled]:
    """Where a law names its own articles: 依照本法第五十三条; not those of another law."""
    for found in REFERENCE.finditer(text):
        if found[0] in references:
            yield Spelled(*found.span(), found[0], "", "", "")


def _without_gaps(text: str, wrapped: bool) -> Reading:
    """`text` without what cannot be seen, and without line ends that only wrap a sentence."""
    gaps = invisible(text)
    if wrapped:
        # Where a blank belongs the line end stays: it is compared as one.
        gaps = sorted({*gaps, *(at for at in wraps(text) if seamless(text, at))})
    out, last, swaps = [], 0, []
    for n, at in enumerate(gaps):
        out.append(text[last:at])
        swaps.append((at - n, at - n, at, at + 1))
        last = at + 1
    return Reading("".join([*out, text[last:]]), tuple(swaps))


def _one_spelling(before: dict[str, Spelled], after: dict[str, Spelled]) -> dict[str, str]:
    """For each spelling of a quantity that the texts spell in several ways, the shortest one."""
    if before.keys() == after.keys():
        return {}
    spellings: dict[Key, list[str]] = defaultdict(list)
    for text, quantity in (before | after).items():
        if (key := quantity.key) is not None:
            spellings[key].append(text)
    return {
        text: min(each, key=lambda spelling: (len(spelling), spelling))
        for each in spellings.values() if len(each) > 1
        for text in each
    }  # fmt: skip


def _respelled(below: Reading, quantities: Sequence[Spelled], one: dict[str, str]) -> Reading:
    """The text with the spellings in `one` put in."""
    out, last, shift, swaps = [], 0, 0, []
    for quantity in quantities:
        spelling = one.get(quantity.text, quantity.text)
        if spelling == quantity.text:
            continue
        out += [below.text[last : quantity.start], spelling]
        at, last = quantity.start + shift, quantity.stop
        swaps.append((at, at + len(spelling), quantity.start, quantity.stop))
        shift += len(spelling) - (quantity.stop - quantity.start)
    if not swaps:
        return below
    text = "".join([*out, below.text[last:]])
    return Reading(text, tuple(swaps), below if below.swaps else None)
