"""The page that asks as of which day plans are in force."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import polars as pl

from tui.tables.dataset.in_force import published_by
from tui.ui.dialogs.table_dialog import TablePage
from tui.ui.widgets.table import Column

if TYPE_CHECKING:
    from tui.tables.catalog import Catalog


class AsOfPage(TablePage):
    """The report, today, and the day of each plan; returns the row chosen, with its `day`."""

    def __init__(self, catalog: Catalog) -> None:
        """List the days on which plans of the dataset came out, the last one first."""
        words = catalog.words
        frame = days(catalog)
        columns = (
            Column("what", words.keys["as_of"]),
            Column("plan", words.questions.columns["plan"]),
        )
        super().__init__(words.tips["as_of"], frame, columns, words)


def days(catalog: Catalog) -> pl.DataFrame:
    """The days to choose from: `day` (null: the report), `what` and `plan`."""
    words, dataset = catalog.words.questions, catalog.dataset
    plans = dataset.archive.documents.filter(pl.col("same_as").is_null()).select(
        day=published_by(), plan=pl.concat_str("region", "title", separator=" · ")
    )
    dated = plans.filter(pl.col("day").is_not_null()).sort("day", descending=True)
    rows = [
        {"day": None, "what": words.report, "plan": ""},
        {"day": date.today(), "what": words.today, "plan": str(date.today())},
        *({"day": row["day"], "what": str(row["day"]), "plan": row["plan"]}
          for row in dated.iter_rows(named=True)),
    ]  # fmt: skip
    return pl.DataFrame(rows, schema={"day": pl.Date, "what": pl.String, "plan": pl.String})
