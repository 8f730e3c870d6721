"""The command that prints a table of the reader's own, describes it, counts or draws a column."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, cast, get_args

from cyclopts import Parameter

from tui.cli.layers import own_table
from tui.cli.messages import RIGHT, WORDS, W, print_message
from tui.cli.options import COLUMNS, COMMON, DESTINATION, FORMAT, QUERY, SORT, Common, Destination
from tui.cli.output import Output
from tui.cli.printing import sort_keys
from tui.cli.spread_tables import refuse, spread_frequencies, spread_page
from tui.texts.cleaning import visible
from tui.words import UserError, word_for

if TYPE_CHECKING:
    from tui.present.lists import Page
    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Relation

TABLES = ("table", "csv", "json", "md", "html", "parquet", "xlsx")
DRAWINGS = ("text", "ansi", "svg", "png", "pdf")
OwnFormat = Literal[
    "table", "csv", "json", "md", "html", "parquet", "xlsx", "text", "ansi", "svg", "png", "pdf"
]


def table(
    *query: QUERY,
    sort: SORT = "",
    columns: COLUMNS = "",
    limit: Annotated[int | None, Parameter(help=W.limit)] = None,
    describe: Annotated[bool, Parameter(help=W.describe, negative="")] = False,
    frequencies: Annotated[str, Parameter(help=W.frequencies)] = "",
    bars: Annotated[str, Parameter(help=W.bars)] = "",
    by: Annotated[str, Parameter(help=W.by)] = "",
    width: Annotated[int | None, Parameter(help=W.width)] = None,
    engine: Annotated[Literal["daft"] | None, Parameter(help=WORDS.corpus.table_engine)] = None,
    ray: Annotated[str, Parameter(help=WORDS.corpus.table_ray)] = "",
    format: Annotated[OwnFormat | None, FORMAT] = None,
    common: Common = COMMON,
    destination: Destination = DESTINATION,
) -> int:
    """The rows of a table of the reader's own; or its columns described, counted, drawn."""
    if sum(map(bool, (describe, frequencies, bars))) > 1:
        raise UserError(lambda w: w.cli.one_of.format(options="--describe --frequencies --bars"))
    output = destination.open(format, DRAWINGS if bars else TABLES)
    if engine or ray:
        refuse([("--describe", describe), ("--bars", bars), ("--map", common.map)])
        if frequencies:
            output.put_table(spread_frequencies(common.data, " ".join(query), frequencies, ray))
        else:
            arranged = " ".join(query), sort, columns, limit
            _put_rows(*spread_page(common.data, arranged, ray), output)
        return RIGHT
    catalog, page = _page(common, " ".join(query), sort, columns)
    if limit is not None:
        page = _cut(page, limit)
    if bars:
        _put_bars(page, bars, by, catalog, output, width)
    elif describe:
        _put_description(page, output)
    elif frequencies:
        _put_frequencies(page, frequencies, output)
    else:
        _put_rows(page, catalog, output)
    return RIGHT


def _page(common: Common, query: str, sort: str, columns: str) -> "tuple[Catalog, Page]":
    """The rows and columns that the options ask for.

    Raises:
        UserError: There is no table, or the query or a column is wrong.
    """
    from tui.cli.datasets import load_dataset
    from tui.present.lists import Lists
    from tui.tables.catalog import Catalog
    from tui.tables.own_table import NAME
    from tui.tables.query import View
    from tui.tables.scan.relation import ScannedRelation

    found = own_table(common.data)
    if found is None and common.data is not None:
        path, there = visible(str(common.data)), Path(common.data).exists()
        raise UserError(
            lambda w: (w.named_views.no_table if there else w.named_views.no_file).format(path=path)
        )
    if found is None:
        raise UserError(lambda w: w.app.no_own_table)
    if isinstance(found, ScannedRelation) and found.scan.file.is_cut:
        print_message(WORDS.app.rows_cut)
    catalog = Catalog(load_dataset(), WORDS, found, common.data)
    names = [_column(name, found) for name in columns.split(",") if name.strip()]
    keys = tuple(replace(key, column=_column(key.column, found)) for key in sort_keys(sort))
    view = View(query, keys, tuple(names) or None)
    return catalog, Lists(catalog).page(NAME, view)


def _column(text: str, table: "Relation") -> str:
    """The column that `text` names, by its heading or by what that is about: 2023年GDP by GDP."""
    from tui.analysis.layer import column_named

    return column_named(text.strip(), table)


def _cut(page: "Page", limit: int) -> "Page":
    if limit < 0:
        raise UserError(lambda w: w.cli.no_limit.format(limit=limit))
    return replace(page, shown=page.shown.slice(0, limit))


def _put_rows(page: "Page", catalog: "Catalog", output: Output) -> None:
    from tui.present.lists import document

    if output.format in ("table", "md", "html"):
        output.put_document(document(page, WORDS))
    elif output.format == "xlsx":
        from tui.present.workbook import workbook

        readable = document(page, WORDS).frame
        book = workbook(
            page.exported(), catalog, query=page.view.query, readable=readable, rows=page.rows
        )
        output.put(book, page.height)
    else:
        output.put_table(page.exported())


def _put_description(page: "Page", output: Output) -> None:
    from tui.present.lists import description

    frame = description(page, WORDS).drop("label")
    if output.format in ("table", "md", "html"):
        labels = WORDS.app.described
        frame = frame.rename(lambda name: word_for(labels, "label" if name == "column" else name))
    output.put_table(frame)


def _put_frequencies(page: "Page", column: str, output: Output) -> None:
    from tui.present.lists import counted

    name = _column(column, page.listing.relation)
    spec = next(each for each in page.listing.columns if each.name == name)
    frame = counted(page, spec)
    if output.format in ("table", "md", "html"):
        counts = {"count": WORDS.app.count, "share": WORDS.app.share}
        label = f"“{spec.label}”" if spec.label in counts.values() else spec.label
        frame = frame.rename({"value": label, **counts})
    output.put_table(frame)


def _put_bars(
    page: "Page", column: str, by: str, catalog: "Catalog", output: Output, width: int | None
) -> None:
    """Draw a column of numbers, as text or as a picture."""
    from tui.cli.drawing import WIDEST, Drawn, check_size, width_of
    from tui.present.chart import draw, render
    from tui.present.lists.column_chart import column_chart
    from tui.present.picture import PICTURES, picture_of

    check_size("--width", width, WIDEST)
    columns = width_of(width, output.format)
    relation = page.listing.relation
    label = _column(by, relation) if by else ""
    chart = column_chart(page, _column(column, relation), label, WORDS)
    if output.format in PICTURES:
        name = catalog.file.name if catalog.file else ""
        output.put(picture_of(chart, catalog, output.format, columns, source=name))
        return
    assert output.format in get_args(Drawn)
    output.put(render(draw(chart, columns), cast("Drawn", output.format)))
