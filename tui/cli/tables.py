"""The commands that print a table of the dataset."""

from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from tui.cli.common import (
    COMMON,
    OUTPUT,
    QUERY,
    RIGHT,
    SORT,
    WORDS,
    Common,
    Output,
    W,
    command,
    sort_keys,
)  # fmt: skip

if TYPE_CHECKING:
    from tui.tables.dataset import Relation

RELATIONS = {
    "targets": "targets",
    "plans": "documents",
    "conference": "conference",
    "cases": "cases",
    "pilots": "pilots",
    "indicators": "indicators",
    "regions": "regions",
    "figures": "figures",
    "findings": "findings",
}
"""The commands that print a table, and the table."""

SHOWN = {
    "targets": (
        "targets 河南 --format csv",
        "targets 'hub:成渝 year>=2026' --sort -value",
        "targets pue --matrix --sort pue_new",
    ),
    "plans": ("plans status=pending", "plans --columns region,title,published"),
    "conference": ("conference year=2024 --format json", "conference topic:新产业"),
    "cases": ("cases 浪潮", "cases table=T3 --format md"),
    "pilots": ("pilots", "pilots henan"),
    "indicators": ("indicators 智算", "indicators group=compute"),
    "regions": ("regions hub:成渝", "regions --columns region,pinyin"),
    "figures": ("figures",),
    "findings": ("findings", "findings verdict=fails --format json"),
}
"""Lines that show the use of each."""


def print_table(
    name: str, query: str, sort: str, columns: str, common: Common, output: Output
) -> int:
    """Print the rows of table `name` that `query` finds."""
    from tui.present import lists
    from tui.tables.query import View

    dataset = common.load()
    view = View(query=query, sort=sort_keys(sort))
    if output.format == "md":
        output.print(lists.Lists(dataset, WORDS).document(name, view.choosing(columns)))
        return RIGHT
    relation = lists.relation(dataset, name, WORDS)
    rows = view.apply(relation)
    names = asked_columns(columns, relation)
    output.write(rows.select(names), query, lists.sources(dataset))
    return RIGHT


def asked_columns(text: str, relation: "Relation") -> list[str]:
    """The columns that `--columns` names, else the table's own."""
    from tui.tables.query import column_of

    names = [part.strip() for part in text.split(",") if part.strip()]
    return [column_of(name, relation) for name in names] or list(relation.own)


def _register(verb: str, name: str) -> None:
    @command(verb, *SHOWN[verb])
    def table(
        *query: QUERY,
        sort: SORT = "",
        columns: Annotated[str, Parameter(help=W.columns)] = "",
        common: Common = COMMON,
        output: Output = OUTPUT,
    ) -> int:
        return print_table(name, " ".join(query), sort, columns, common, output)


for _command, _name in RELATIONS.items():
    if _command != "targets":
        _register(_command, _name)


@command("targets", *SHOWN["targets"])
def targets(
    *query: QUERY,
    sort: SORT = "",
    columns: Annotated[str, Parameter(help=W.columns)] = "",
    matrix: Annotated[bool, Parameter(help=W.matrix, negative="")] = False,
    common: Common = COMMON,
    output: Output = OUTPUT,
) -> int:
    """The targets, a row each or a row a region."""
    if matrix:
        return print_matrix(" ".join(query), sort, columns, common, output)
    return print_table("targets", " ".join(query), sort, columns, common, output)


def print_matrix(query: str, sort: str, columns: str, common: Common, output: Output) -> int:
    """Print the targets that `query` finds, a region a row and an indicator a column."""
    from tui.present.lists import Lists, sources
    from tui.tables.query import View

    view = View(query, sort_keys(sort), form="matrix").choosing(columns)
    dataset = common.load()
    made = Lists(dataset, WORDS)
    if output.format in ("table", "md"):
        output.print(made.document("targets", view))
    else:
        output.write(made.page("targets", view).exported(), query, sources(dataset))
    return RIGHT
