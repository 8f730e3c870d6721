"""A plan is saved once: the same one is found again, and may replace the first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tui.analysis.adding import Draft, already, overlaid, read, remove, save, vocabulary
from tui.words import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset

TEXT = "到2028年，全省总算力达到30EFLOPS，存储总量超过50EB，卫星算力达到7EFLOPS。"
DRAFT = Draft(TEXT, "湖南", "湖南省算力行动计划（2026—2028年）", "2026-01-05", kind="compute")


def kept(folder: Path, dataset: Dataset, draft: Draft = DRAFT, replacing: str | None = None) -> str:
    return save(folder, draft, read(draft, vocabulary(dataset)), dataset, replacing)


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({}, True),
        ({"text": "别的。"}, True),
        ({"title": "别的计划"}, True),
        ({"title": "《湖南省 算力行动计划(2026-2028年)》", "text": "别的。"}, True),
        ({"text": TEXT.replace("，", ",\n"), "title": "", "region": ""}, True),
        ({"text": "别的。", "region": "湖北"}, False),
        ({"text": "别的。", "title": "湖南省算力行动计划（2026—2028年）（征求意见稿）"}, False),
        ({"text": "别的。", "title": ""}, False),
    ],
)
def test_the_same_plan_is_known_again(
    change: dict[str, str], same: bool, dataset: Dataset, tmp_path: Path
) -> None:
    assert already(DRAFT, dataset) is None
    name = kept(tmp_path, dataset)
    after = overlaid(dataset, tmp_path)
    assert already(replace(DRAFT, **change), after) == (name if same else None)


def test_a_plan_takes_the_place_of_an_earlier_one(dataset: Dataset, tmp_path: Path) -> None:
    first = kept(tmp_path, dataset)
    newer = replace(DRAFT, text=TEXT.replace("30", "32"), published="2026-02-01")
    assert kept(tmp_path, overlaid(dataset, tmp_path), newer, first) == first
    after = overlaid(dataset, tmp_path)
    assert after.documents.height == dataset.documents.height + 1
    rows = after.targets.filter(after.targets["document"] == first)
    assert rows["value"].to_list() == [32, 50, 7]
    assert str(after.documents.row(-1, named=True)["published_on"]) == "2026-02-01"


def test_only_a_plan_of_ones_own_can_be_replaced(dataset: Dataset, tmp_path: Path) -> None:
    kept(tmp_path, dataset)
    with pytest.raises(UserError, match="hunan-ai-2024"):
        kept(tmp_path, dataset, DRAFT, "hunan-ai-2024")


def test_an_indicator_goes_with_the_last_plan_that_names_it(
    dataset: Dataset, tmp_path: Path
) -> None:
    name = kept(tmp_path, dataset)
    more = overlaid(dataset, tmp_path).indicators
    new = more.filter(more["group"] == "own")
    assert new.height == 1
    remove(tmp_path, name)
    assert overlaid(dataset, tmp_path).indicators.equals(dataset.indicators)
