"""What counts on a date: the report's rows, later plans, and the reader's own."""

from __future__ import annotations

import csv
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.analysis.test_own_figures import added
from tui.analysis import claims, figures, profile, search_index
from tui.tables.catalog import Catalog
from tui.tables.dataset import LATER_TABLE, load
from tui.tables.dataset.in_force import day_named
from tui.words import ZH, UserError

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset

REPORT = date(2024, 12, 20)
TABLES = ("documents", "targets", "indicators")


@pytest.fixture
def reported(copied: Path) -> Dataset:
    """The dataset as if no later plan were bundled."""
    _keep(copied, "documents", lambda row: row["table"] != LATER_TABLE)
    plans = {row["document"] for row in _read(copied, "documents")}
    _keep(copied, "targets", lambda row: row["document"] in plans)
    named = {row["indicator"] for row in _read(copied, "targets")}
    _keep(copied, "indicators", lambda row: row["indicator"] in named)
    return load(copied)


def _read(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _keep(folder: Path, table: str, wanted) -> None:  # type: ignore[no-untyped-def]
    rows = _read(folder, table)
    with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(row for row in rows if wanted(row))


def _value(dataset: Dataset, number: int, region: str) -> tuple[float, int]:
    rows = figures.figure(Catalog(dataset, ZH), number).rows.to_dicts()
    row = next(row for row in rows if row["region"] == region)
    return row["value"], row["year"]


def test_without_a_date_all_is_as_the_report_has_it(dataset: Dataset, reported: Dataset) -> None:
    mine, theirs = Catalog(dataset, ZH), Catalog(reported, ZH)
    for table in TABLES:
        assert dataset.table(table).equals(reported.table(table))
    for number in dataset.figures["figure"]:
        one, other = figures.figure(mine, number), figures.figure(theirs, number)
        assert one.rows.equals(other.rows)
        assert (one.note, one.missing) == (other.note, other.missing)
    assert claims.verdicts(mine).equals(claims.verdicts(theirs))
    for region in ("贵州", "山东", "湖南"):
        assert profile.profiles(mine, [region]) == profile.profiles(theirs, [region])
    found = search_index.index(dataset).search("贵州 算力", 99)
    assert found == search_index.index(reported).search("贵州 算力", 99)


def test_on_the_reports_day_its_rows_are_in_force(dataset: Dataset) -> None:
    for table in TABLES:
        assert dataset.as_of(REPORT).table(table).equals(dataset.table(table))
    assert dataset.as_of(date(2030, 1, 1)).as_of(None).targets.equals(dataset.targets)


@pytest.mark.parametrize(
    ("day", "later"),
    [
        ("2024-12-20", set()),
        ("2024-12-31", {"shandong-ai-2024"}),
        ("2025-01-07", {"shandong-ai-2024"}),
        ("2025-01-08", {"shandong-ai-2024", "guizhou-ai-2025"}),
        # A month without a day counts from its last day on.
        ("2025-04-29", {"shandong-ai-2024", "guizhou-ai-2025", "anhui-ai-2025"}),
        (
            "2025-04",
            {"shandong-ai-2024", "guizhou-ai-2025", "tianjin-ai-2025-draft", "anhui-ai-2025"},
        ),
    ],
)
def test_later_plans_count_from_their_day_on(dataset: Dataset, day: str, later: set[str]) -> None:
    found = dataset.as_of(day_named(day)).later
    known = {name for name in found if "-status-2024" in name}
    assert found - known == later
    assert len(known) == (3 if later else 0), "what was known by then, but is none of the report's"


def test_on_an_earlier_day_only_what_was_out_counts(dataset: Dataset) -> None:
    early = dataset.as_of(date(2023, 12, 31))
    assert set(early.documents["document"]) == {
        "hunan-compute-2023", "anhui-compute-2023", "chongqing-ai-2023", "anhui-ai-2023",
        "hubei-ai-2023", "liaoning-ai-2023",
    }  # fmt: skip
    assert set(early.targets["document"]) <= set(early.documents["document"])


def test_a_later_plan_takes_the_reports_place(dataset: Dataset) -> None:
    assert _value(dataset, 1, "贵州") == (80, 2025)
    now = dataset.as_of(date(2026, 1, 1))
    assert _value(now, 1, "贵州") == (180, 2026)
    row = figures.figure(Catalog(now, ZH), 1).rows.row(0, named=True)
    assert (row["region"], row["later"], row["own"]) == ("贵州", True, False)
    assert "取代 80 EFLOPS" in row["note"]


def test_an_own_plan_counts_from_its_day_on_and_without_a_date(
    dataset: Dataset, tmp_path: Path
) -> None:
    held = added(dataset, tmp_path, published="2025-10-27")
    assert _value(held, 1, "湖南") == (35, 2027)
    assert _value(held.as_of(date(2025, 10, 26)), 1, "湖南") == (10, 2025)
    assert _value(held.as_of(date(2025, 10, 27)), 1, "湖南") == (35, 2027)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("", None),
        ("report", None),
        ("2025-02-03", date(2025, 2, 3)),
        ("2024.2", date(2024, 2, 29)),
        ("2025年12月", date(2025, 12, 31)),
        ("2025", date(2025, 12, 31)),
        ("20241220", date(2024, 12, 20)),
    ],
)
def test_a_day_is_named_in_several_ways(text: str, day: date | None) -> None:
    assert day_named(text) == day


@pytest.mark.parametrize(
    "text", ["2025-13", "2025-02-30", "20251340", "202512", "soon", "2025-", "0000", "\x1b[2J"]
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="is no date"):
        day_named(text)
