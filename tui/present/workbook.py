"""A table as a workbook: read by people first, then by programs, with what it rests on.

The first sheet has the columns in the reader's language and after them the dataset's own under
their slugs; further sheets have the query, the sentences behind each number, and how derived
numbers were derived.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.figures import FigureRow
from tui.present import export
from tui.present.lists import sources
from tui.tables.target_text import in_signs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.tables.catalog import Catalog

QUOTED = ("target", "region", "document", "quote")


def workbook(
    frame: pl.DataFrame,
    catalog: Catalog,
    *,
    query: str = "",
    readable: pl.DataFrame | None = None,
    rows: pl.DataFrame | None = None,
) -> bytes:
    """Return an xlsx file.

    Args:
        frame: The dataset's columns, under their slugs.
        catalog: Where the rows come from, and the reader's language.
        query: What found the rows.
        readable: The columns that people read, under their headings; None: none.
        rows: The rows with every column, where `frame` has only some.
    """
    words = catalog.words.export
    cited = _targets(frame if rows is None else rows)
    sheets = {words.sources_sheet: _sources(cited, catalog)} if cited else {}
    if "derivation" in frame.columns:
        derived = frame.filter(pl.col("derivation").is_not_null())
        if derived.height:
            sheets[words.derivations_sheet] = _derivations(derived, catalog)
    made = export.render(
        frame, "xlsx", query=query, sources=sources(catalog.dataset), words=catalog.words,
        readable=readable, sheets=sheets,
    )  # fmt: skip
    assert isinstance(made, bytes)
    return made


def readable_figure(rows: pl.DataFrame, catalog: Catalog) -> pl.DataFrame:
    """The rows of a figure as people read them."""
    from tui.present.chart.citations import number_text  # much else comes with it

    head = catalog.words.lists.headings
    told = {name: None for name in ("own", "later", "note") if name not in rows.columns}
    bars = [FigureRow.of({**told, **row}) for row in rows.iter_rows(named=True)]
    columns = {
        head["region"]: [catalog.region(bar.region) for bar in bars],
        head["indicator"]: [catalog.indicator(bar.indicator) for bar in bars],
        head["scope"]: [bar.scope for bar in bars],
        head["value"]: [number_text(bar, catalog.dataset) for bar in bars],
        head["year"]: [bar.year for bar in bars],
        head["derivation"]: [bar.derivation and in_signs(bar.derivation) for bar in bars],
    }
    return pl.DataFrame(columns, strict=False)


def _targets(rows: pl.DataFrame) -> list[str]:
    """The targets that rows are, or rest on; of a matrix those of all cells."""
    names = [n for n in rows.columns if n in ("target", "targets") or n.endswith("#target")]
    texts = (text for name in names for text in _texts(rows[name]))
    return list(dict.fromkeys(part for text in texts for part in text.split(";") if part))


def _texts(column: pl.Series) -> Iterable[str]:
    return column.drop_nulls().to_list() if column.dtype == pl.String else ()


def _sources(cited: list[str], catalog: Catalog) -> pl.DataFrame:
    """The sentence of each target, with its plan."""
    order = pl.DataFrame({"target": cited}, schema={"target": pl.String})
    plans = catalog.dataset.documents.select("document", "title", "published")
    found = (
        order.join(catalog.dataset.targets.select(QUOTED), on="target", maintain_order="left")
        .join(plans, on="document", maintain_order="left")
        .select("region", "title", "published", "quote", "target")
    )
    head, words = catalog.words.lists.headings, catalog.words.export
    return found.with_columns(
        pl.Series("region", [catalog.region(region) for region in found["region"]], pl.String)
    ).rename(
        {"region": head["region"], "title": head["plan"], "published": head["published"],
         "quote": words.quote, "target": "target"}
    )  # fmt: skip


def _derivations(rows: pl.DataFrame, catalog: Catalog) -> pl.DataFrame:
    """How each derived number was derived, and from which targets."""
    words = catalog.words.export
    readable = readable_figure(rows, catalog)
    return readable.with_columns(
        rows["derivation"].alias(words.derivation), rows["targets"].alias(words.rests_on)
    )
