"""The bundled plans that came out after the report: words, sources, and each number by hand."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

DATA = Path(__file__).parents[3] / "data"
Row = dict[str, str]


def read(table: str) -> list[Row]:
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


PLANS = {row["document"]: row for row in read("documents") if row["table"] == "later"}
TARGETS = [row for row in read("targets") if row["document"] in PLANS]
INDICATORS = {row["indicator"]: row for row in read("indicators")}

COUNTS = {
    "shandong-ai-2024": 11, "guizhou-ai-2025": 10, "tianjin-ai-2025-draft": 7, "tianjin-ai-2025": 4,
    "liaoning-ai-2025": 9, "jilin-ai-2025": 6, "hunan-ai-2025": 8, "shandong-ai-2025": 4,
    "chongqing-ai-2025": 2, "jiangxi-ai-2025": 7, "chongqing-ai-2025-draft": 10,
    "beijing-status-2024": 1, "guizhou-status-2024": 2, "qinghai-status-2024": 1,
    "anhui-ai-2025": 1, "shanxi-status-2025": 1, "jiangxi-status-2026": 1,
    "shanghai-status-2026": 1,
}  # fmt: skip
"""Numbers of each plan, as counted in its passage; of what tells the state, those on compute."""

BY_HAND = {
    "guizhou-ai-2025": "150 = 2025, 180 = 2026",
    "shandong-ai-2024": "14 = 2027",
    "liaoning-ai-2025": "5 >= 2027",
    "guizhou-status-2024": "31.76 = ",
}
"""Total compute in EFLOPS, its comparator and year, as read in the passage."""


def test_each_plan_has_all_its_targets() -> None:
    counted = {name: sum(row["document"] == name for row in TARGETS) for name in PLANS}
    assert counted == COUNTS


@pytest.mark.parametrize("plan", PLANS.values(), ids=list(PLANS))
def test_a_plan_says_where_it_is_from(plan: Row) -> None:
    assert plan["source"].startswith(("http://", "https://"))
    assert plan["tier"] in ("official", "repost", "news")
    assert plan["text"]
    day = [part.zfill(2) for part in plan["published"].split(".")]
    assert plan["published_on"] == ("-".join(day) if len(day) == 3 else "")


def test_a_plan_of_the_report_has_no_source() -> None:
    others = [row for row in read("documents") if row["document"] not in PLANS]
    assert not any(row["source"] or row["tier"] for row in others)


@pytest.mark.parametrize("target", TARGETS, ids=[row["target"] for row in TARGETS])
def test_a_target_is_what_its_plan_says(target: Row) -> None:
    plan = PLANS[target["document"]]
    start, end = int(target["start"]), int(target["end"])
    assert plan["text"][start:end] == target["quote"]
    assert plan["region"] == target["region"]
    assert target["year"] in ("", *re.findall(r"20\d\d", plan["text"][:end]))
    assert target["comparator"] == _comparator(target["quote"])
    assert _value(target) == pytest.approx(float(target["value"]))
    assert target["target"].startswith(
        f"{target['document']}-{target['indicator']}".replace("_", "-")
    )


def test_what_tells_the_state_sets_nothing() -> None:
    roles = {row["document"]: row["role"] for row in TARGETS}
    status = {name for name, role in roles.items() if role == "status"}
    assert status == {name for name in PLANS if "-status-" in name}
    assert {PLANS[name]["kind"] for name in status} == {"other"}


def _comparator(quote: str) -> str:
    """What the words of a quote say of its number."""
    if re.search(r"\d[-—至]\d", quote):
        return "range"
    if re.search(r"\d+(?:[项个家]|万?P)?(?:PFLOPS)?以上|\d个以上|150项以上", quote):
        return ">="
    if "左右" in quote:
        return "~"
    return ">" if re.search("突破|超", quote) else "="


def _value(target: Row) -> float:
    """The number of a quote in the unit that the table has it in."""
    found = re.search(r"(\d+(?:\.\d+)?)(万?P(?!F)|[EP]F)?", target["quote"])
    if found is None:
        return {"带动相关产业规模超万亿元": 10_000.0}[target["quote"]]
    parts = {"PF": 1000, "P": 1000, "万P": 0.1}
    return float(found[1]) / parts.get((found[2] or "").upper(), 1)


@pytest.mark.parametrize(("document", "compute"), BY_HAND.items())
def test_total_compute_as_read_by_hand(document: str, compute: str) -> None:
    rows = [
        f"{row['value']} {row['comparator']} {row['year']}"
        for row in TARGETS
        if (row["document"], row["indicator"]) == (document, "total_compute")
    ]
    assert ", ".join(rows) == compute


def test_what_only_later_plans_measure_changes_nothing_that_is_read() -> None:
    reported = {row["indicator"] for row in read("targets") if row["document"] not in PLANS}
    later = {row["indicator"] for row in TARGETS} - reported
    # Words of theirs would change what is read of a plan that the reader adds.
    assert later
    assert not any(INDICATORS[slug]["synonyms"] for slug in later)
