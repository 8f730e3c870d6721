"""Generated numbers, written in every form, come back as themselves."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest

from tests.texts.numerals import writing
from tui.texts.numerals import Quantity, numeral, quantities

COUNT = 1_000
"""Of each form; some twenty forms are written."""
DASHES = ("-", "—", "——", "~", "～", "至", "到", "–", "－")


def numbers(low: int = 1, high: int = 10**10, digits: int = 0) -> list[Decimal]:
    """As many numbers of every length, the same in each run."""
    random.seed(f"{low} {high} {digits}")
    top = len(str(high))
    found = []
    for _ in range(COUNT):
        size = 10 ** random.randint(len(str(low)), top - 1)
        whole = random.randint(max(low, size // 10), min(high, size))
        found.append(Decimal(whole) + Decimal(random.randrange(10**digits)) / 10**digits)
    return found


def only(text: str) -> Quantity:
    found = list(quantities(text))
    assert len(found) == 1, (text, found)
    assert (found[0].start, found[0].end) == (0, len(text)), (text, found)
    return found[0]


@pytest.mark.parametrize("write", [writing.plain, writing.thousands, writing.spaced, writing.wide])
@pytest.mark.parametrize("digits", [0, 2])
def test_digits(write: object, digits: int) -> None:
    for value in numbers(digits=digits):
        written = write(value)  # type: ignore[operator]
        assert numeral(written) == value, written
        assert only(f"{written}家").value == value, written


@pytest.mark.parametrize(
    ("sign", "worth"), [("千", 10**3), ("万", 10**4), ("亿", 10**8), ("万亿", 10**12)]
)
def test_magnitudes(sign: str, worth: int) -> None:
    for value in numbers(1, 10**5, 2):
        written = writing.times(value * worth, sign, worth)
        assert numeral(written) == value * worth, written
        assert only(f"{written}个").value == value * worth, written


def test_mixed_magnitudes() -> None:
    for value in numbers(10**4):
        if not 0 < value % 10**4 < 10:  # 1万2 is unclear, and is not read
            assert only(f"{writing.mixed(value)}户").value == value
    for value in range(1000, 9999, 100):
        assert numeral(writing.small_mixed(Decimal(value))) == value
        assert only(f"{writing.small_mixed(Decimal(value))}亿元").value == value


def test_chinese_numerals() -> None:
    for value in numbers():
        written = writing.han(int(value))
        assert numeral(written) == value, written
        assert only(f"{written}个").value == value, written


def test_chinese_decimals_and_shares() -> None:
    for value in numbers(1, 10**4, 2):
        written = writing.han_decimal(value)
        assert numeral(written) == value, written
        assert only(f"{written}EFLOPS").value == value, written
        assert only(f"百分之{written}").value == value, written
        assert only(f"千分之{written}").value == value / 10, written


def test_ranges() -> None:
    pairs = zip(numbers(1, 10**6), numbers(1, 10**6, 1), strict=True)
    for place, (one, other) in enumerate(pairs):
        if one == other:
            continue
        low, high = sorted((one, other))
        dash = DASHES[place % len(DASHES)]
        both = only(f"{writing.plain(low)}亿元{dash}{writing.plain(high)}亿元")
        assert (both.value, both.high) == (low, high)
        unit_once = only(f"{writing.plain(low)}{dash}{writing.plain(high)}万架")
        assert (unit_once.value, unit_once.high) == (low * 10**4, high * 10**4)
        each = only(f"{writing.plain(low)}万{dash}{writing.plain(high)}万架")
        assert (each.value, each.high) == (low * 10**4, high * 10**4)


@pytest.mark.parametrize(
    ("more", "signs"), [("多", ("more",)), ("余", ("more",)), ("来", ("about",))]
)
def test_words_of_more_or_less(more: str, signs: tuple[str, ...]) -> None:
    for value in numbers(1, 10**5)[:1000]:
        for written, worth in ((f"{value}{more}万户", 10**4), (f"{value}{more}户", 1)):
            found = only(written)
            assert found.value == value * worth, written
            assert all(getattr(found, sign) for sign in signs), written


def test_every_unclear_run_is_left_out_whole() -> None:
    """A numeral beside a number that is read would be a part of it that was cut off."""
    random.seed(13)
    numerals = "0123456789零一二两三四五六七八九十百千万亿点几"
    beside = set(numerals) - {"点"}
    for _ in range(10 * COUNT):
        written = "".join(random.choices(numerals, k=random.randint(1, 7)))
        text = f"达到{written}家。"
        for found in quantities(text):
            assert text[found.start - 1] not in beside, (text, found)
            assert found.end == len(text) or text[found.end] not in beside, (text, found)
