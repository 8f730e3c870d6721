"""A table of the reader's own as a layer over the dataset: its numbers beside those of plans."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from tui.analysis.layer.options import as_options, with_options
from tui.analysis.layer.roles import ColumnRoles
from tui.analysis.layer.rows import Reading, read
from tui.tables.dataset import LAYER_ROLE, LAYER_TABLE
from tui.tables.dataset.in_force import Archive
from tui.tables.own_table import read_table
from tui.tables.query.pinyin import spelt
from tui.texts.cleaning import short, visible
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from tui.analysis.layer.rows import Number
    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset, Relation
    from tui.words import Words

DOCUMENT: Final = "own-table"
"""The key of the document that stands for the file."""
SHOWN: Final = 3
"""Texts that name no place that are reported."""


@dataclass(frozen=True)
class Layer:
    """A layer: the dataset with it, its indicators, and what could not be used."""

    dataset: Dataset
    indicators: tuple[str, ...]
    """Slugs, in the order of the file."""
    reading: Reading

    def _is_below(self, place: str) -> bool:
        """Whether a place is a city or district, which the charts of provinces leave out."""
        return place not in self._provincial

    @cached_property
    def _provincial(self) -> frozenset[str]:
        return frozenset(self.dataset.regions["region"])

    def report(self, name: str, words: Words) -> str:
        """What was joined and what was not, in a line."""
        w, reading = words.layer, self.reading
        places = len({number.place for number in reading.numbers})
        parts = [w.joined.format(name=name, numbers=len(reading.numbers), places=places)]
        if reading.unknown:
            some = w.listed.join(_short(text) for text, _ in reading.unknown[:SHOWN])
            more = "…" if len(reading.unknown) > SHOWN else ""
            count = sum(count for _, count in reading.unknown)
            parts.append(w.unknown.format(count=count, some=some + more))
        if (named := _stem(visible(name))) in {number.indicator for number in reading.numbers}:
            parts.append(w.named_after.format(name=named))
        counted = {
            w.below: sum(self._is_below(number.place) for number in reading.numbers),
            w.no_place: reading.no_place, w.no_number: reading.no_number,
            w.repeated: reading.repeated, w.other_unit: reading.other_unit,
        }  # fmt: skip
        parts += [form.format(count=count) for form, count in counted.items() if count]
        return w.between.join(parts)


def joined(dataset: Dataset, table: Relation, roles: ColumnRoles, file: Path) -> Layer:
    """`dataset` with the numbers of `table` as a layer, named after the file that it is from.

    Raises:
        UserError: The roles lack a place or a value, or no row has both.
    """
    base, name = dataset.without_layer(), visible(file.name)
    reading = read(table, roles, base, _stem(name))
    if not reading.numbers:
        raise UserError(lambda w: w.layer.nothing.format(column=roles.column("place")))
    slugs = _slugs(dict.fromkeys(n.indicator for n in reading.numbers), base)
    text, places = _text(reading.numbers)
    rows = Archive(
        _document(base, name, text),
        _targets(base, reading.numbers, slugs, places),
        _indicators(base, reading.numbers, slugs, name),
    )
    options = (f"--data={file}", *as_options(roles))
    return Layer(base.with_layer(rows, options), tuple(slugs.values()), reading)


def mapping_of(dataset: Dataset) -> tuple[str, ...]:
    """What the columns of the layer's table are, as `--map` has it; none: there is no layer."""
    pairs = (option.partition("=") for option in dataset.layer_options)
    return tuple(text for name, _, text in pairs if name == "--map")


def with_table(catalog: Catalog, file: Path, mapping: Sequence[str]) -> Catalog:
    """`catalog` with the table in `file`, its numbers laid over the dataset as `mapping` says.

    Raises:
        UserError: It cannot be read, or `mapping` is wrong.
    """
    if catalog.file == file and mapping_of(catalog.dataset) == tuple(mapping):
        return catalog
    table, dataset = read_table(file), catalog.dataset.without_layer()
    if mapping:
        dataset = joined(dataset, table, with_options(ColumnRoles(), mapping, table), file).dataset
    return replace(catalog, dataset=dataset, table=table, file=file)


def _short(text: str) -> str:
    return short(" ".join(text.split()), 20)


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name


def _slugs(names: Iterable[str], dataset: Dataset) -> dict[str, str]:
    """A name for queries and files for each indicator, which no other has: `gdp`, `renkou`."""
    taken = set(dataset.archive.indicators["indicator"])
    made: dict[str, str] = {}
    for name in names:
        plain = re.sub(r"[^a-z0-9]+", "_", spelt(name).casefold()).strip("_")[:40] or "column"
        plain = plain if not plain[0].isdecimal() else f"n_{plain}"
        slug, number = plain, 2
        while slug in taken:
            slug, number = f"{plain}_{number}", number + 1
        taken.add(slug)
        made[name] = slug
    return made


def _text(numbers: Sequence[Number]) -> tuple[str, list[tuple[int, int]]]:
    """The used rows as a text, a row a line, and where in it each number is with its heading."""
    columns: dict[int, list[Number]] = {}
    for number in numbers:
        columns.setdefault(number.row, []).append(number)
    lines: list[str] = []
    found: dict[tuple[int, str], tuple[int, int]] = {}
    at = 0
    for row in sorted(columns):
        line = columns[row][0].place
        for number in columns[row]:
            start = len(line) + 1
            line = f"{line}；{number.column} {number.written}"
            found[row, number.column] = (at + start, at + len(line))
        lines.append(line)
        at += len(line) + 1
    return "\n".join(lines), [found[number.row, number.column] for number in numbers]


def _document(dataset: Dataset, name: str, text: str) -> pl.DataFrame:
    """The file as a document of no region."""
    row = {
        "document": DOCUMENT, "kind": LAYER_TABLE, "title": name, "status": "issued",
        "table": LAYER_TABLE, "text": text,
    }  # fmt: skip
    return _frame([row], dataset.documents)


def _targets(
    dataset: Dataset, numbers: Sequence[Number], slugs: dict[str, str],
    places: Sequence[tuple[int, int]],
) -> pl.DataFrame:  # fmt: skip
    rows = [
        {
            "target": f"{DOCUMENT}-{index}", "document": DOCUMENT, "region": number.place,
            "indicator": slugs[number.indicator], "comparator": "=", "value": number.value,
            "unit": number.unit or None, "year": number.year, "role": LAYER_ROLE,
            "start": start, "end": end, "quote": f"{number.column} {number.written}",
        }
        for index, (number, (start, end)) in enumerate(zip(numbers, places, strict=True), start=1)
    ]  # fmt: skip
    return _frame(rows, dataset.targets)


def _indicators(
    dataset: Dataset, numbers: Sequence[Number], slugs: dict[str, str], name: str
) -> pl.DataFrame:
    """The indicators of the layer; which way is better nobody has said."""
    units = {number.indicator: number.unit for number in reversed(numbers)}
    known = {*dataset.indicators["name_zh"], *dataset.indicators["name_en"]}
    rows = []
    for indicator, slug in slugs.items():
        shown = f"{indicator} · {_stem(name)}" if indicator in known else indicator
        rows.append(
            {"indicator": slug, "name_zh": shown, "name_en": shown, "group": name,
             "unit": units[indicator] or None, "better": "neither", "synonyms": indicator}
        )  # fmt: skip
    return _frame(rows, dataset.indicators)


def _frame(rows: Sequence[dict[str, Any]], like: pl.DataFrame) -> pl.DataFrame:
    """Rows with the columns and types of a table; what they lack is empty."""
    whole = [{name: row.get(name) for name in like.columns} for row in rows]
    return pl.DataFrame(whole, schema=like.schema)
