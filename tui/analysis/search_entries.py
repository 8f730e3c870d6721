"""What there is to find in a dataset: each thing with its names and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from tui.analysis import figures
from tui.analysis.plan_targets import bar_number
from tui.tables.catalog import Catalog
from tui.tables.query.place_names import NATION
from tui.tables.references import RecordRef
from tui.tables.rows import Target
from tui.tables.target_text import in_signs, target_number
from tui.tables.value_words import UNSAID, value_words
from tui.words import EN, ZH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from tui.tables.dataset import Dataset
    from tui.words import Language


@dataclass(frozen=True)
class Entry:
    """Something that can be found."""

    record: RecordRef
    title: str
    names: tuple[str, ...]
    """What it is called, found by pinyin too."""
    words: str = ""
    """What it says."""
    other: str = ""
    """The same in the other language: searched, and only shown where it alone is found."""


def _names(*names: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def _titled(row: Mapping[str, Any], name: str, language: Language) -> str:
    """A name in `language`; in the other one where there is none."""
    other = "en" if language == "zh" else "zh"
    return str(row[f"{name}_{language}"] or row[f"{name}_{other}"] or "")


def _regions(dataset: Dataset, language: Language) -> Iterator[Entry]:
    """Every place; of equally good ones the provinces come first, as the table has them."""
    for row in dataset.places.iter_rows(named=True):
        more = NATION if row["level"] == "nation" else ()
        names = _names(row["place"], row["name_zh"], row["name_en"], row["pinyin"], *more)
        title = row["place"]
        if language == "en":
            title = " ".join(_names(row["name_en"], row["place"]))
        yield Entry(RecordRef("regions", row["place"]), title, names, row["hub"] or "")


def _indicators(dataset: Dataset, language: Language) -> Iterator[Entry]:
    for row in dataset.indicators.iter_rows(named=True):
        synonyms = (row["synonyms"] or "").split(";")
        names = _names(row["name_zh"], row["name_en"], row["indicator"], *synonyms)
        title = _titled(row, "name", language)
        yield Entry(RecordRef("indicators", row["indicator"]), title, names, "；".join(synonyms))


def _figures(dataset: Dataset, language: Language) -> Iterator[Entry]:
    for row in dataset.figures.iter_rows(named=True):
        names = _names(row["title_zh"], row["title_en"])
        title, record = _titled(row, "title", language), RecordRef("figures", str(row["figure"]))
        yield Entry(record, title, names, row["note"] or "")


def _targets(dataset: Dataset, language: Language) -> Iterator[Entry]:
    if dataset.scan is not None:
        return  # of a large dataset they are found in their list
    places = dataset.indicators.select("indicator").with_row_index("place")
    rows = dataset.relation("targets").frame.filter(pl.col("same_as").is_null())
    rows = rows.join(places, on="indicator", how="left").sort(
        "place", "value", descending=[False, True], nulls_last=True, maintain_order=True
    )
    for row in rows.iter_rows(named=True):
        synonyms = (row["indicator.synonyms"] or "").split(";")
        names = _names(
            row["region"], row["region.name_en"], row["indicator.name_zh"],
            row["indicator.name_en"], *synonyms,
        )  # fmt: skip
        number = target_number(Target.of(row))
        region = row["region.name_en"] if language == "en" else None
        indicator = _titled(row, "indicator.name", language)
        shown = (region or row["region"], indicator, number, row["unit"], row["year"])
        title = " ".join(str(each) for each in shown if each)
        words = "　".join(_names(row["quote"], row["scope"], row["document.title"],
                                *_said(row, "role")))  # fmt: skip
        yield Entry(RecordRef("targets", row["target"]), title, names, words)


def _documents(dataset: Dataset, _: Language) -> Iterator[Entry]:
    for row in dataset.relation("documents").frame.iter_rows(named=True):
        names = _names(row["title"], row["region"], row["region.name_en"])
        title = f"{row['region'] or ''}《{row['title']}》"
        words = "　".join(_names(row["text"], *_said(row, "status", "tier", "table")))
        yield Entry(RecordRef("documents", row["document"]), title, names, words)


def _conference(dataset: Dataset, _: Language) -> Iterator[Entry]:
    for row in dataset.conference.iter_rows(named=True):
        key = f"{row['year']}/{row['topic']}"
        names = _names(row["topic"], str(row["year"]))
        yield Entry(
            RecordRef("conference", key), f"{row['year']} {row['topic']}", names, row["text"]
        )


def _findings(dataset: Dataset, language: Language) -> Iterator[Entry]:
    for row in dataset.findings.iter_rows(named=True):
        title, words = _titled(row, "statement", language), _titled(row, "note", language)
        other = "　".join(_names(row["statement_en"], row["statement_zh"], row["note_en"]))
        names = _names(row["statement_zh"])
        yield Entry(RecordRef("findings", row["finding"]), title, names, words, other)


def _cases(dataset: Dataset, _: Language) -> Iterator[Entry]:
    for row in dataset.cases.iter_rows(named=True):
        names = _names(row["company"], row["title"], row["listed"], row["recommended_by"])
        title = f"{row['company']}：{row['title']}"
        words = f"{row['field'] or ''}　{row['recommended_by'] or ''}　{row['listed'] or ''}"
        yield Entry(RecordRef("cases", row["case"]), title, names, words)


def _pilots(dataset: Dataset, _: Language) -> Iterator[Entry]:
    for row in dataset.relation("pilots").frame.iter_rows(named=True):
        names = _names(row["city"], row["region"], row["region.name_en"])
        yield Entry(RecordRef("pilots", row["city"]), f"{row['city']}（{row['region']}）", names)


def _questions(dataset: Dataset, language: Language) -> Iterator[Entry]:
    for row in dataset.questions.iter_rows(named=True):
        names = _names(row["name_zh"], row["name_en"], row["question"])
        title, words = _titled(row, "name", language), _titled(row, "method", language)
        other = f"{row['method_zh']}　{row['method_en']}"
        yield Entry(RecordRef("questions", row["question"]), title, names, words, other)


def _derived(dataset: Dataset, language: Language) -> Iterator[Entry]:
    """The numbers of figures that no plan states, by what they follow from."""
    if dataset.scan is not None:
        return
    catalog = Catalog(dataset, ZH)
    for number in dataset.figures["figure"]:
        for row in figures.figure(catalog, number).entries:
            if row.derivation is None:
                continue
            indicator = dataset.indicator(row.indicator)
            names = _names(row.region, indicator.name_zh, indicator.name_en)
            named = indicator.name_en if language == "en" else indicator.name_zh
            shown = (row.region, named, bar_number(row), row.year)
            title = " ".join(str(each) for each in shown if each)
            how = in_signs(row.derivation)
            zh, en = (w.chart.derived.format(how=how) for w in (ZH, EN))
            words, other = (en, zh) if language == "en" else (zh, en)
            yield Entry(figures.record_ref(row, catalog), title, names, words, other)


def _said(row: Mapping[str, Any], *columns: str) -> Iterator[str]:
    """What the values of some columns are called, in both languages."""
    for column in columns:
        for words in (ZH, EN):
            if row[column] and row[column] != UNSAID.get(column):
                yield value_words(words, column).get(row[column], "")


MAKERS = (
    _regions, _indicators, _figures, _targets, _derived, _documents, _conference, _findings,
    _cases, _pilots, _questions,
)  # fmt: skip


def everything(dataset: Dataset, language: Language) -> Iterator[Entry]:
    """Everything in `dataset` that can be found, titled in `language`."""
    for make in MAKERS:
        yield from make(dataset, language)
