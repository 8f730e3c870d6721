"""Targets out of tables: of Markdown, of tabs, and of tables that were flattened to lines.

`grid` finds the tables of a text and their cells, `columns` tells what each column holds, `cells`
what a cell says, `reading` makes rows of them.
"""

from tui.texts.extract.tables.reading import read_tables

__all__ = ["read_tables"]
