"""Each verb of a check can be true, false and unknown; the report's claims get their verdicts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.analysis import claims
from tui.tables.catalog import Catalog
from tui.tables.dataset import load
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

WHOLE = load()


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ("order figure=1 regions=河南,贵州,上海", "holds"),
        ("order figure=1 regions=贵州,河南", "fails"),
        ("order figure=1 regions=河南,北京", "fails"),
        ("top figure=2 regions=北京,河南", "holds"),
        ("top figure=2 regions=上海", "fails"),
        ("above figure=3 region=安徽 value=80", "holds"),
        ("above figure=3 region=安徽 value=80 stated=yes", "fails"),
        ("above figure=1 region=北京 value=1", "unknown"),
        ("equals figure=1 region=河南 value=120", "holds"),
        ("equals figure=1 region=河南 value=119.9", "fails"),
        ("equals figure=1 region=上海 value=60 stated=yes", "fails"),
        ("equals figure=1 region=北京 value=1", "unknown"),
        ("listed figure=4 regions=北京,上海", "holds"),
        ("listed figure=4 regions=北京,西藏", "fails"),
        ("count table=pilots equals=7", "holds"),
        ("count table=pilots atleast=8", "fails"),
        ("count table=targets where='region=河南' distinct=document equals=2", "holds"),
        ("share table=documents where='status=issued' of='' atleast=0.5", "holds"),
        ("share table=documents where='status=issued' of=31 atmost=0.1", "fails"),
        ("share table=documents where='' of='region=无' atleast=0.5", "unknown"),
        ("contains year=2024 topic=新产业 text=人工智能+", "holds"),
        ("contains year=2024 topic=新产业 text=数字经济", "fails"),
        ("absent year=2024 topic=新产业 text=数字经济", "holds"),
        ("absent year=2023 topic=平台经济 text=平台", "unknown"),
        ("count table=pilots equals=7; count table=pilots equals=8", "partly"),
        ("count table=cases where='listed=\"浪潮软件;浪潮信息\"' equals=1", "holds"),
        (";; count table=pilots equals=7;count table=pilots equals=7 ;", "holds"),
        ("unknown reason=x", "unknown"),
        ("", "unknown"),
    ],
)
def test_a_check_has_its_verdict(dataset: Dataset, check: str, verdict: str) -> None:
    assert claims.judge(check, Catalog(dataset, ZH))[0] == verdict


@pytest.mark.parametrize(
    ("check", "told"),
    [
        ("dance figure=1", "dance"),
        ("top 1", "key=value"),
        ("top figure=1", "regions"),
        ("top figure=x regions=河南", "'x'"),
        ("top figure=nan regions=河南", "'nan'"),
        ("top figure=1.5 regions=河南", "'1.5'"),
        ("top figure=99999999999999999999 regions=河南", "'9999"),
        ("top figure=1 regions=", "regions"),
        ("contains year=inf text=a", "'inf'"),
        ("contains year=2024 text=a|", "text"),
        ("above figure=1 region=河南 value=nan", "'nan'"),
        ("above figure=1 region=河南 value=1 statd=yes", "statd"),
        ("count table=pilots equals=7 atlest=9", "atlest"),
        ("top figure=99 regions=河南", "99"),
        ("count table=nothing equals=1", "nothing"),
        ("count table=pilots", "equals"),
        ("count table=pilots distinct=nope equals=1", "nope"),
        ("count table=pilots where='nope:1' equals=1", "nope"),
        ("count table='pilots", "count"),
    ],
)
def test_a_wrong_check_is_told(dataset: Dataset, check: str, told: str) -> None:
    verdict, numbers = claims.judge(check, Catalog(dataset, EN))
    assert verdict == "unknown"
    assert told in numbers


def test_a_wrong_check_hides_no_other(dataset: Dataset) -> None:
    check = "dance figure=1"
    findings = dataset.findings.with_columns(
        check=pl.when(pl.col("finding") == "pilots-seven").then(pl.lit(check)).otherwise("check")
    )
    rows = claims.verdicts(Catalog(replace(dataset, findings=findings), EN))
    wrong = rows.filter(pl.col("finding") == "pilots-seven").row(0, named=True)
    assert wrong["verdict"] == "unknown"
    assert "dance" in wrong["numbers"]
    assert rows.filter(pl.col("finding") == "total-leader")["verdict"].to_list() == ["holds"]


@pytest.mark.parametrize("verb", ["order", "top", "listed"])
def test_a_figure_without_numbers_tells_nothing(dataset: Dataset, verb: str) -> None:
    empty = replace(dataset, targets=dataset.targets.clear())
    assert claims.judge(f"{verb} figure=1 regions=河南", Catalog(empty, ZH)) == (
        "unknown",
        "河南 —",
    )


def test_why_it_cannot_be_checked_is_told_in_the_readers_language(dataset: Dataset) -> None:
    check = "unknown zh=未引用 en='not quoted'"
    assert claims.judge(check, Catalog(dataset, ZH)) == ("unknown", "未引用")
    assert claims.judge(check, Catalog(dataset, EN)) == ("unknown", "not quoted")


VALUES = [
    "", "1", "4", "2024", "nan", "-1e999", "河南", "河南,,贵州", "targets", "regions", "平台|",
    "value>=x", "'table=T1 (\"'", "/(/", "region", "新产业", "yes", "_relations", "'a;b'", "'",
]  # fmt: skip


@st.composite
def clauses(draw: st.DrawFn) -> str:
    verb = draw(st.sampled_from([*claims.VERBS, "nope"]))
    known = claims.VERBS[verb].keys.split() if verb in claims.VERBS else []
    keys = draw(st.lists(st.sampled_from([*known, "strange"]), max_size=5))
    return " ".join([verb, *(f"{key}={draw(st.sampled_from(VALUES))}" for key in keys)])


@given(st.lists(clauses(), min_size=1, max_size=3).map(";".join))
@examples(150)
def test_no_check_is_a_traceback(check: str) -> None:
    verdict, numbers = claims.judge(check, Catalog(WHOLE, EN))
    assert verdict in ("holds", "partly", "fails", "unknown")
    assert isinstance(numbers, str)


def test_the_reports_claims(dataset: Dataset) -> None:
    rows = claims.verdicts(Catalog(dataset, ZH))
    assert rows.height >= 20
    verdict = dict(rows.select("finding", "verdict").iter_rows())
    assert verdict["total-order"] == "holds"
    assert verdict["intelligent-order"] == "holds"
    assert verdict["share-set"] == "fails"
    assert verdict["share-others"] == "partly"
    assert verdict["industry-leaders"] == "holds"
    assert verdict["platform-2023"] == "unknown"
    assert verdict["plans-2024"] == "holds"
    assert verdict["plans-2024-compute"] == "fails"
    assert verdict["share-who"] == "partly"
    assert verdict["involution"] == "partly"
    assert verdict["productive-forces"] == "holds"
    assert verdict["industries-dropped"] == "holds"
    doubtful = rows.filter(pl.col("verdict") != "holds")
    assert doubtful["note_zh"].null_count() == 0
    assert doubtful["note_en"].null_count() == 0
    assert rows["numbers"].str.len_chars().min() > 0  # type: ignore[operator]


def test_the_verdicts_follow_the_data(dataset: Dataset) -> None:
    """What a finding rests on, taken away or added, turns its verdict."""
    later = dataset.conference.with_columns(
        text=pl.when((pl.col("year") == 2024) & (pl.col("topic") == "传统产业"))
        .then(pl.lit("加快改造提升传统产业"))
        .otherwise("text")
    )
    bent = replace(
        dataset,
        targets=dataset.targets.filter(~pl.col("indicator").str.starts_with("domestic_chip")),
        pilots=dataset.pilots.head(6),
        conference=later,
    )
    verdict = dict(claims.verdicts(Catalog(bent, ZH)).select("finding", "verdict").iter_rows())
    assert verdict["domestic-common"] == "fails"
    assert verdict["pilots-seven"] == "fails"
    assert verdict["traditional-faster"] == "partly"


def test_in_english_no_finding_is_told_in_chinese(dataset: Dataset) -> None:
    for column in ("statement_en", "note_en"):
        assert not dataset.findings[column].fill_null("").str.contains("[一-鿿]").any()


def test_every_key_of_a_check_is_known(dataset: Dataset) -> None:
    """No finding of the bundled data is unknown because its check cannot be read."""
    rows = claims.verdicts(Catalog(dataset, EN)).filter(pl.col("verdict") == "unknown")
    assert set(rows["finding"]) == {
        "cases-total", "quality-2023", "traditional-later", "platform-2023",
    }  # fmt: skip
