"""The command that lists the views that the reader has named."""

import polars as pl

from tui.cli.messages import RIGHT, WORDS, print_message
from tui.cli.options import COMMON, TABLE, Common, TableDestination
from tui.ui import named_views
from tui.words import word_for


def views(common: Common = COMMON, destination: TableDestination = TABLE) -> int:
    """The named views, each with its tab and its search."""
    del common
    output = destination.table()
    found, aside = named_views.load(named_views.views_file())
    if aside:
        print_message(aside.say(WORDS))
    rows = [(name, view.tab, _query(view), view.as_of or None) for name, view in found.items()]
    names = ("name", "tab", "query", "as_of")
    frame = pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")
    if output.format in ("table", "md", "html"):
        tabs = {**WORDS.app.tabs}
        frame = frame.with_columns(pl.col("tab").replace(tabs))
        frame = frame.rename(lambda name: word_for(WORDS.named_views.columns, name))
    output.put_table(frame)
    return RIGHT


def _query(view: named_views.NamedView) -> str:
    """What is searched for, or what is drawn."""
    listed = view.state.get("views", {}).get(view.state.get("name", ""), {})
    parts = [view.state.get("subject", ""), view.state.get("query", ""), listed.get("query", "")]
    return " ".join(str(part) for part in parts if part)
