"""A region's page in rows of cells, at any width: nothing sticks out, caveats are whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.text import Text

from tui.analysis import profile
from tui.analysis.profile import key_targets
from tui.tables.catalog import Catalog
from tui.tables.references import RecordRef
from tui.ui.region.layout import PageCell, balanced, beside, paragraph
from tui.ui.region.lines import rows_of
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset
    from tui.ui.region.layout import PageRow
    from tui.words import Words


def drawn(row: PageRow) -> str:
    line = Text()
    for cell in row:
        assert cell.x >= line.cell_len, f"{cell.text.plain} is over {line.plain}"
        line.append(" " * (cell.x - line.cell_len)).append_text(cell.text)
    return line.plain


@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
@pytest.mark.parametrize("width", [30, 77, 117, 197])
def test_no_line_is_wider_than_the_page(dataset: Dataset, words: Words, width: int) -> None:
    catalog = Catalog(dataset, words)
    for region in ("河南", "上海", "新疆"):
        found = profile.profiles(catalog, [region])
        for row in rows_of(found, width, catalog):
            assert Text(drawn(row).rstrip()).cell_len <= max(width, 60), drawn(row)


@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
def test_why_two_numbers_do_not_compare_is_whole_at_80_cells(
    dataset: Dataset, words: Words
) -> None:
    catalog = Catalog(dataset, words)
    rows = rows_of(profile.profiles(catalog, ["河南", "贵州"]), 77, catalog)
    total = drawn(rows[1])
    assert total.endswith(f"1.5× ({words.profile.why['years']})")
    assert all(Text(drawn(row)).cell_len <= 77 for row in rows)


@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
def test_why_a_number_has_no_rank_is_whole_at_80_cells(dataset: Dataset, words: Words) -> None:
    catalog = Catalog(dataset, words)
    page = "\n".join(map(drawn, rows_of(profile.profiles(catalog, ["河南"]), 77, catalog)))
    for why in ("scope", "alone", "other"):
        assert words.profile.why[why] in page


def test_the_page_begins_with_the_numbers_of_the_report_s_figures(dataset: Dataset) -> None:
    (henan, shanghai) = profile.profiles(Catalog(dataset, ZH), ["河南", "上海"])
    assert [line.indicator for line in key_targets(henan, dataset)] == [
        "total_compute", "intelligent_compute", "intelligent_share",
    ]  # fmt: skip
    found = key_targets(shanghai, dataset)
    assert len(found) == len({line.indicator for line in found}) == 3
    assert all(line.rank for line in found)


def test_silent_indicators_are_one_paragraph(dataset: Dataset) -> None:
    catalog = Catalog(dataset, ZH)
    rows = rows_of(profile.profiles(catalog, ["河南"]), 77, catalog)
    with_silent = [row for row in rows for cell in row[:1]
                   if cell.record and cell.record.table == "indicators"]  # fmt: skip
    assert 5 < len(with_silent) < 15
    assert all(len(row) > 2 for row in with_silent[:-1])


# -- the layout ----------------------------------------------------------------


def cells(*texts: str) -> list[PageCell]:
    return [PageCell(Text(text), RecordRef("indicators", text)) for text in texts]


def test_a_paragraph_breaks_between_cells() -> None:
    rows = paragraph(cells("总算力", "PUE", "存储总量", "x" * 30), 14, "、")
    assert [drawn(row) for row in rows] == ["总算力、PUE、", "存储总量、", "x" * 30]
    assert paragraph([], 10, "、") == []


def test_blocks_stand_in_two_columns_of_about_the_same_height() -> None:
    blocks = [[(cell,)] * count for cell, count in zip(cells(*"abcd"), (4, 1, 2, 3), strict=True)]
    left, right = balanced(blocks)
    assert (len(left), len(right)) == (5, 5)
    assert balanced([]) == ([], [])
    (first, *_, last) = beside(left, right[:2], 20)
    assert drawn(first) == "a" + " " * 19 + "c"
    assert drawn(last) == "b"
