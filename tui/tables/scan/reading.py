"""Files that are scanned: large CSV and Parquet, folders and patterns of them, object storage."""

from __future__ import annotations

import re
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Final

import polars as pl

from tui.tables.scan.row_file import NUMBER, RowFile
from tui.tables.scan.scan import Scan
from tui.texts.delimited import SEPARATORS, separator_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CSV_BYTES: Final = 8_000_000
"""A CSV file of so many bytes is scanned."""
PARQUET_ROWS: Final = 50_000
"""A Parquet file of so many rows is scanned."""
_UTF8_SAMPLE: Final = 1_000_000
RAW: Final = "#raw"
"""Ends the name of a column with the numbers of another one as the file has them."""
MISSING: Final = r"^(?i:[-—–―]+|/|\.{2,}|…+|n/?a|nan|[+-]?inf(?:inity)?|null|none|暂无|缺失?)$"
"""What a cell holds where there is no number."""
NUMBER_TEXT: Final = r"^[+-]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$"
"""A number as files have it."""
_SAMPLE: Final = 2_000
"""Rows that tell which columns of a CSV file are numbers."""


def scan_of(name: str) -> Scan | None:
    """The file, folder, pattern or address `name` as a scan; None: it is small, or no such thing.

    Raises:
        OSError: It cannot be read.
        pl.exceptions.PolarsError: It is no such file.
    """
    if (files := parquet_files(name)) is not None:
        source = files[1]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # of a region that is not set
            height = int(source.select(pl.len()).collect().item())
        return Scan(RowFile(plain_values(source)), height) if _is_large(name, height) else None
    path = Path(name)
    ending = path.suffix.lower()
    if ending in SEPARATORS and path.is_file() and path.stat().st_size >= CSV_BYTES:
        head = _utf8_head(path)
        return None if head is None else scan_csv([path], separator_of(head, ending))
    return None


def scan_csv(paths: Sequence[Path], separator: str = ",") -> Scan:
    """CSV files as a scan, numbers as numbers and, beside them, as they are written."""
    text, strict = (
        pl.scan_csv(
            list(paths), separator=separator, infer_schema=False, truncate_ragged_lines=cut,
            row_index_name=NUMBER,
        )
        for cut in (True, False)
    )  # fmt: skip
    sample = text.drop(NUMBER).head(_SAMPLE).collect()
    columns = [made for name in sample.columns for made in _typed(sample[name])]
    height = int(text.select(pl.len()).collect().item())
    return Scan(RowFile(text, columns, slow=True, strict=strict), height)


def is_several(path: Path) -> bool:
    """Whether `path` is an address, a pattern of files, or a folder with Parquet files."""
    text = name_of(path)
    pattern = any(sign in text for sign in "*?[") and not path.exists()
    return "://" in text or pattern or (path.is_dir() and any(path.rglob("*.parquet")))


def name_of(path: Path) -> str:
    """A path as it was typed: a path takes a slash from `s3://bucket`."""
    return re.sub(r"^([a-z][a-z0-9+]+):/(?!/)", r"\1://", str(path))


def parquet_files(name: str) -> tuple[str, pl.LazyFrame] | None:
    """A pattern of Parquet files, and their rows; None: `name` means none."""
    pattern = name
    if "://" in name:
        pattern = name if name.endswith(".parquet") else f"{name.rstrip('/')}/**/*.parquet"
    elif Path(name).is_dir():
        pattern = str(Path(name) / "**/*.parquet")
    elif not name.lower().endswith(".parquet"):
        return None
    hive = True if is_pattern_of_folders(pattern) else None
    return pattern, pl.scan_parquet(pattern, row_index_name=NUMBER, hive_partitioning=hive)


def is_pattern_of_folders(pattern: str) -> bool:
    """Whether the names of folders are values of columns."""
    return "**" in pattern


def _is_large(name: str, height: int) -> bool:
    return height >= PARQUET_ROWS or not Path(name).is_file()


def _utf8_head(path: Path) -> str | None:
    """The beginning of a file; None: it is not UTF-8."""
    with path.open("rb") as file:
        head = file.read(_UTF8_SAMPLE)
    try:
        return head.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # A character may be cut by the end of the sample.
        cut = error.start > len(head) - 4
        return head[: error.start].decode("utf-8-sig") if cut else None


def plain_values(source: pl.LazyFrame) -> pl.LazyFrame:
    """The rows with nested and binary values as text, and no number where there is none."""
    return source.with_columns(
        pl.col(name).fill_nan(None) if kind.is_float() else _as_text(name, kind)
        for name, kind in source.collect_schema().items()
        if kind.is_nested() or kind.is_float() or kind == pl.Binary
    )


def _as_text(name: str, kind: pl.DataType) -> pl.Expr:
    column = pl.col(name)
    if isinstance(kind, pl.Struct):
        return column.struct.json_encode()
    if isinstance(kind, pl.List):
        return column.cast(pl.List(pl.String)).list.join(", ")
    return column.bin.encode("hex") if kind == pl.Binary else column.cast(pl.String, strict=False)


def _typed(column: pl.Series) -> Iterator[pl.Expr]:
    """A column of a CSV file: where the sample has numbers as such, then as they are written."""
    text = pl.col(column.name)
    given = column.drop_nulls().str.strip_chars()
    given = given.filter((given != "") & ~given.str.contains(MISSING))
    if given.is_empty() or not given.str.contains(NUMBER_TEXT).all():
        yield text
        return
    bare = text.str.strip_chars().str.replace_all(",", "", literal=True)
    number = bare.cast(pl.Float64, strict=False)
    yield pl.when(number.is_finite()).then(number).alias(column.name)
    yield text.alias(column.name + RAW)
