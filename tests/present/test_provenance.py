"""The sentences behind numbers: every one of a derivation, each number marked as it is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl
import pytest

from tui.analysis import figures
from tui.present import lists
from tui.present.provenance import AFTER, BEFORE, behind, of_number
from tui.tables.catalog import Catalog
from tui.tables.target_text import in_signs
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.present.lists import RecordText
    from tui.tables.dataset import Dataset


def marked(found: RecordText) -> list[str]:
    return [found.text[start:end] for start, end in found.marks]


@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
def test_every_bar_shows_all_that_it_is_derived_from(dataset: Dataset, words: object) -> None:
    catalog = Catalog(dataset, EN if words is EN else ZH)
    derived = 0
    for number in dataset.figures["figure"]:
        for row in figures.figure(catalog, number).entries:
            found = of_number([row], catalog)
            quotes = {dataset.target(key).quote for key in row.target_keys}
            assert {each.replace("\n", "") for each in marked(found)} >= quotes
            assert len(found.text) < len(quotes) * (BEFORE + AFTER + 60)
            if row.derivation:
                derived += 1
                assert found.title.startswith(f"{in_signs(row.derivation)} → ")
    assert derived > 5


def test_a_product_has_both_sentences_and_its_result(dataset: Dataset) -> None:
    catalog = Catalog(dataset, ZH)
    row = next(r for r in figures.figure(catalog, 2).entries if r.region == "贵州")
    found = of_number([row], catalog)
    assert marked(found) == ["总算力规模提升到 80 EFLOPS", "超总算力与智总算力占比达到 35%"]
    assert "80 EFLOPS" in found.title
    assert "35%" in found.title
    assert "≤ 28 EFLOPS" in found.title


def test_sentences_of_two_plans_are_told_apart(dataset: Dataset) -> None:
    keys = ("henan-compute-2024-total-compute", "guizhou-compute-2024-total-compute")
    found = behind(keys, Catalog(dataset, ZH))
    lines = found.text.split("\n")
    assert [line.split("：")[0] for line in lines] == ["河南 2024.11.14", "贵州 2024.2.2"]
    assert marked(found) == ["算力规模超过120EFlops", "总算力规模提升到 80 EFLOPS"]
    whole = behind(keys, Catalog(dataset, ZH), whole=True)
    assert "《河南省算力基础设施发展规划(2024—2026年)》" in whole.text
    assert len(whole.text) > len(found.text)
    assert marked(whole) == marked(found)


def test_a_number_without_a_text_is_named(dataset: Dataset) -> None:
    bare = dataset.targets.head(1).with_columns(
        start=pl.lit(None, pl.Int64), end=pl.lit(None, pl.Int64), quote=pl.lit("")
    )
    held = replace(dataset, targets=bare)
    found = behind([bare["target"][0]], Catalog(held, EN))
    assert found.marks == ()
    assert "EFLOPS" in found.text


def test_a_finding_quotes_the_regions_that_it_names(dataset: Dataset) -> None:
    catalog = Catalog(dataset, ZH)
    check = "order figure=1 regions=贵州,河南"
    named = [dataset.target(key).region for key in lists.stated_by(catalog, check)]
    assert named == ["贵州", "河南"]
    assert lists.stated_by(catalog, "contains year=2024 text=x") == []
    every = lists.stated_by(catalog, 'count table=targets where="indicator=pue_new" equals=1')
    assert {dataset.target(key).indicator for key in every} == {"pue_new"}
