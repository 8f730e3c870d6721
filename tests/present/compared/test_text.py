"""A comparison for a terminal: columns, one under another, in one column, and only changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from tests.texts.compare.report import years
from tests.texts.compare.test_own_texts import DRAFT, FINAL, compared, one
from tui.present.compared.layout import Layout
from tui.present.compared.text import LEAST, as_text
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.texts.compare import Comparison

THREE = years("2022", "2023", "2024")
LAW = (
    "第一条 国家机关可以公开。\n第二条 市场主体依法登记。\n第三条 本法自公布之日起施行。\n",
    "第一条 国家机关应当公开。\n第二条 经营主体参加培训。\n第三条 市场主体依法登记。\n"
    "第四条 本法自公布之日起施行。\n",
)


def lines(comparison: Comparison, **layout: object) -> list[str]:
    return as_text(comparison, ZH, Layout(**layout)).splitlines()  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [1, 40, 78, 100])
@pytest.mark.parametrize("more", [{}, {"changes": True}, {"inline": True}], ids=str)
def test_no_line_is_wider_than_asked_for(width: int, more: dict[str, bool]) -> None:
    for comparison in (THREE, compared()):
        told = lines(comparison, width=width, **more)
        assert max(map(cell_len, told)) <= max(width, LEAST)


def test_where_columns_would_be_narrow_texts_stand_one_under_another() -> None:
    beside, under = lines(THREE, width=100), lines(THREE, width=60)
    assert any(line.count(" │ ") == 2 for line in beside)
    assert not any(" │ " in line for line in under)
    assert [line for line in under if line.startswith("[20")][:3] == ["[2022]", "[2023]", "[2024]"]
    assert ZH.compare.not_quoted in under


@pytest.mark.parametrize("width", [100, 30])
def test_of_changes_only_the_rest_is_counted(width: int) -> None:
    found = compared()
    told = lines(found, width=width, changes=True)
    assert len(told) < len(lines(found, width=width))
    hidden = ZH.compare.hidden.partition("{count}")[0]
    assert any(line.startswith(hidden) for line in told)
    more = lines(found, width=width, changes=True, context=9)
    assert not any(line.startswith(hidden) for line in more)


def test_sections_that_only_moved_are_named_together() -> None:
    told = "".join(lines(compared(), width=60, changes=True))
    names = told.partition(ZH.compare.unchanged.partition("{")[0])[2]
    assert "推进集约发展" in names
    assert ZH.compare.numbered in names


def test_equal_texts_are_said_to_be_so_in_a_line() -> None:
    told = lines(compared(DRAFT, DRAFT), changes=True)
    assert len(told) == 2
    assert "■" not in "".join(told)


def test_what_is_only_spelled_otherwise_is_told_apart() -> None:
    told = "".join(lines(one("规模达到３０万元，增长。", "规模达到30万元，增长。"), changes=True))
    assert ZH.compare.notation in told


def test_one_column_has_what_was_dropped_before_what_takes_its_place() -> None:
    told = lines(compared(*LAW), inline=True, width=80)
    assert any("【－可以】【＋应当】" in line for line in told)
    assert told.count("[draft → final]") == sum(line.startswith("■") for line in told)
    few = lines(compared(DRAFT, FINAL), inline=True, changes=True)
    assert any(line.startswith(ZH.compare.hidden.partition("{count}")[0]) for line in few)


def test_the_articles_of_a_law_are_a_table_by_what_became_of_them() -> None:
    told = as_text(compared(*LAW), EN, Layout(width=100)).splitlines()
    at = told.index(EN.compare.revision)
    table = told[at + 1 : at + 5]
    assert any("第二条 → 第三条" in line for line in table)
    assert any("第一条" in line and "→" not in line for line in table)
