"""The regression test: the bundled plans give the bundled targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.texts.extract import bundled

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

AIMS = {"number": 0.98, "dated": 0.97, "compared": 0.96, "named": 0.93}


@pytest.fixture(scope="module")
def scores(dataset: Dataset) -> dict[str, float]:
    return bundled.scores(bundled.read(dataset), bundled.key_of(dataset))


@pytest.mark.parametrize(("level", "aim"), AIMS.items())
def test_f1(level: str, aim: float, scores: dict[str, float]) -> None:
    assert scores[level] >= aim


def test_quotes_hold_the_quantity_of_the_key(dataset: Dataset) -> None:
    got, key = bundled.read(dataset), bundled.key_of(dataset)
    for document, rows in key.items():
        ends = {row["start"] + len(row["quote"]) for row in got[document]}
        for row in rows:
            assert any(row["start"] < end <= row["end"] + 12 for end in ends), row["target"]


def test_a_lost_row_lowers_the_score(dataset: Dataset) -> None:
    got = bundled.read(dataset)
    fewer = {document: rows[:-1] for document, rows in got.items()}
    assert bundled.scores(fewer, bundled.key_of(dataset))["number"] < AIMS["number"]
