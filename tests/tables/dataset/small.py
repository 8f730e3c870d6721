"""A dataset of two plans and four targets to bend, and what is said of it."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from tui.tables.dataset import check
from tui.words import EN

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENTS = """\
document,region,kind,title,published,published_on,status,table,same_as,text
henan-a,河南,compute,河南省算力规划,2026.1.2,2026-01-02,issued,T1,,到2026年，全省算力规模超过120EFLOPS，智能算力达到100EFLOPS。
hunan-a,湖南,ai,湖南省人工智能计划,2026.3,,draft,T2,,产业规模突破1000亿元，打造2—3家企业。
"""
TARGETS = """\
target,document,region,indicator,scope,comparator,value,value_max,unit,year,role,same_as,start,end,quote
henan-1,henan-a,河南,total_compute,全省,>,120,,EFLOPS,2026,target,,9,24,算力规模超过120EFLOPS
henan-2,henan-a,河南,intelligent_compute,,=,100,,EFLOPS,2026,target,,25,40,智能算力达到100EFLOPS
hunan-1,hunan-a,湖南,ai_industry_scale,,>,1000,,亿元,,target,,0,12,产业规模突破1000亿元
hunan-2,hunan-a,湖南,company_count,,range,2,3,家,,target,,13,21,打造2—3家企业
"""
TEXTS = {"documents": DOCUMENTS, "targets": TARGETS}


def write(folder: Path, table: str, text: str, encoding: str = "utf-8") -> None:
    (folder / f"{table}.csv").write_bytes(text.encode(encoding))


def places(folder: Path) -> list[tuple[str, int | None, str | None]]:
    return [(v.file, v.row, v.column) for v in check(folder)]


def lines(folder: Path) -> list[str]:
    return [violation.line(EN) for violation in check(folder)]


def put(text: str, row: int, column: str, value: str) -> str:
    """`text` with one cell written anew; the header is row 1."""
    rows = list(csv.reader(text.splitlines()))
    rows[row - 1][rows[0].index(column)] = value
    quoted = [",".join(f'"{cell}"' if "," in cell else cell for cell in r) for r in rows]
    return "\n".join(quoted) + "\n"
