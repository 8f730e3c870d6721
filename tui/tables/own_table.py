"""A table of the reader's own: any CSV, TSV, Parquet, XLSX or JSON file, as the list `table`.

Numbers are compared as numbers and shown as the file has them.
"""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import polars as pl

from tui.tables.dataset import Field, Relation
from tui.tables.dataset.file_reading import Unreadable, decode
from tui.tables.json_table import read_json
from tui.tables.scan.reading import MISSING, NUMBER_TEXT, RAW, name_of, scan_of
from tui.tables.scan.relation import ScannedRelation
from tui.texts.cleaning import visible
from tui.texts.delimited import SEPARATORS, rows_of, separator_of
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.tables.scan import Scan

NAME: Final = "table"
"""The relation's name, and that of its tab."""
KEY: Final = "#row"
"""The column that numbers the rows."""
ENDINGS: Final = (".csv", ".tsv", ".parquet", ".xlsx", ".json")


def read_table(path: Path | str) -> Relation:
    """Read a file as a table; a large one stays in its file.

    Args:
        path: A file; or a folder or a pattern of Parquet files, or the address of such.

    Raises:
        UserError: It cannot be read, or has no rows or columns.
    """
    shown = visible(name_of(Path(path)))
    try:
        if (scan := scan_of(name_of(Path(path)))) is not None and scan.height:
            return _scanned(scan)
        frame = _read(Path(path))
    except ModuleNotFoundError as error:
        raise UserError(lambda w: w.named_views.no_xlsx) from error
    except FileNotFoundError as error:
        raise UserError(lambda w: w.named_views.no_file.format(path=shown)) from error
    except (OSError, ValueError, Unreadable, pl.exceptions.PolarsError, RuntimeError) as error:
        raise UserError(lambda w: w.named_views.no_table.format(path=shown)) from error
    if not frame.width:
        raise UserError(lambda w: w.named_views.no_table.format(path=shown))
    if not frame.height:
        raise UserError(lambda w: w.named_views.no_rows.format(path=shown))
    return relation_of(frame)


def _scanned(scan: Scan) -> Relation:
    """A table that stays in its file."""
    numbered = replace(scan, row_key=KEY)
    shown = {n: kind for n, kind in scan.own_schema.items() if not n.endswith(RAW)}
    return ScannedRelation(NAME, numbered, {n: field_of(n, kind) for n, kind in shown.items()})


def field_of(name: str, kind: pl.DataType) -> Field:
    """How a column of values of `kind` is searched."""
    if kind.is_numeric():
        return Field(name, "number", name, name, search="none")
    return Field(name, "string", name, name)


def relation_of(frame: pl.DataFrame) -> Relation:
    """`frame` as a relation: texts that are numbers become numbers, nested values texts."""
    frame = frame.rename(dict(zip(frame.columns, _unique(frame.columns), strict=True)))
    columns, fields = [], {}
    for column in frame.iter_columns():
        made = _typed(column)
        columns += made
        fields[column.name] = field_of(column.name, made[0].dtype)
    key = pl.int_range(1, frame.height + 1, eager=True).cast(pl.String).alias(KEY)
    return Relation(NAME, pl.DataFrame([*columns, key]), fields)


def _unique(headings: Sequence[str]) -> list[str]:
    """Headings by which columns are told apart; one that is empty is the column's number."""
    names = [name.strip() or f"#{at}" for at, name in enumerate(headings, start=1)]
    return [f"{n} ({at})" if names.count(n) > 1 else n for at, n in enumerate(names, start=1)]


def _read(path: Path) -> pl.DataFrame:
    ending = path.suffix.lower()
    if ending == ".parquet":
        return pl.read_parquet(path)
    if ending == ".xlsx":
        import fastexcel

        try:
            return fastexcel.read_excel(path).load_sheet(0).to_polars()
        except fastexcel.FastExcelError as error:
            raise ValueError(path) from error
    text = decode(path.read_bytes())
    if ending == ".json":
        return read_json(text, visible(name_of(path)))
    return _of_lines(text, separator_of(text, ending if ending in SEPARATORS else ".csv"))


def _of_lines(text: str, separator: str) -> pl.DataFrame:
    """A table of separated cells; cells beyond the headings are columns without one."""
    headings = next(rows_of(text, separator), [])
    try:
        frame = pl.read_csv(io.BytesIO(text.encode()), separator=separator, infer_schema=False)
    except pl.exceptions.ComputeError:
        rows = list(rows_of(text, separator))  # some row is longer than the first one
        width = max(map(len, rows), default=0)
        names = _unique([*headings, *[""] * (width - len(headings))])
        padded = [[cell or None for cell in row] + [None] * (width - len(row)) for row in rows[1:]]
        return pl.DataFrame(padded, schema=dict.fromkeys(names, pl.String), orient="row")
    return frame.rename(dict(zip(frame.columns, _unique(headings), strict=True)))


def _typed(column: pl.Series) -> list[pl.Series]:
    """A column with its type; numbers written as text also as they are written."""
    if column.dtype.is_nested():
        texts = [None if value is None else str(value) for value in column.to_list()]
        column = pl.Series(column.name, texts, pl.String)
    if column.dtype != pl.String:
        return [column.fill_nan(None) if column.dtype.is_float() else column]
    given = column.drop_nulls().str.strip_chars()
    given = given.filter((given != "") & ~given.str.contains(MISSING))
    if given.is_empty() or not given.str.contains(NUMBER_TEXT).all():
        return [column]
    numbers = column.str.strip_chars().str.replace_all(",", "").cast(pl.Float64, strict=False)
    numbers = numbers.set(~numbers.is_finite(), None)
    return [numbers, column.alias(column.name + RAW)]
