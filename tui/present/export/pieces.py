"""A table that comes in pieces, so that not all of it is held: CSV, JSON and Parquet as bytes."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from tui.present.export.text_formats import csv, json_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_CHUNK = 1 << 20
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def csv_pieces(frames: Iterable[pl.DataFrame]) -> Iterator[bytes]:
    """The rows under one heading, after the byte-order mark that a .csv file has."""
    yield _BYTE_ORDER_MARK
    for number, frame in enumerate(frames):
        text = csv(frame)
        yield (text.split("\n", 1)[1] if number else text).encode()


def json_pieces(frames: Iterable[pl.DataFrame]) -> Iterator[bytes]:
    """One list of all rows."""
    before = "["
    for frame in frames:
        if frame.height:
            rows = json_text(frame).removeprefix("[").removesuffix("\n]\n")
            yield f"{before}{rows}".encode()
            before = ","
    yield b"[]\n" if before == "[" else b"\n]\n"


def parquet_pieces(frames: Iterable[pl.DataFrame]) -> Iterator[bytes]:
    """One file of all rows, put together on the disk."""
    with tempfile.TemporaryDirectory(prefix="duibiao-") as folder:
        parts, whole = [], Path(folder, "whole")
        for number, frame in enumerate(frames):
            parts.append(Path(folder, f"{number}.parquet"))
            frame.write_parquet(parts[-1])
        pl.scan_parquet(parts).sink_parquet(whole)
        with whole.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk


PIECES: dict[str, Callable[[Iterable[pl.DataFrame]], Iterator[bytes]]] = {
    "csv": csv_pieces,
    "json": json_pieces,
    "parquet": parquet_pieces,
}
"""By format: how it is written piece by piece; the others are made as a whole."""
