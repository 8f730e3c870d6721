"""Choose an indicator by typing, or name a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.tables.references import RecordRef
from tui.texts.cleaning import visible
from tui.ui.dialogs.quick_open import OpenScreen

if TYPE_CHECKING:
    from tui.tables.catalog import Catalog


class IndicatorScreen(OpenScreen):
    """The dataset's indicators; what is typed may also name a new one."""

    def __init__(self, catalog: Catalog, current: str = "") -> None:
        """Choose among the indicators of the dataset, beginning at `current`."""
        prompt = catalog.words.adding.choose_indicator
        super().__init__(catalog, ("indicators",), prompt)
        self.current = current

    def _find(self, text: str) -> None:
        super()._find(text)
        found, name = self.query_one(OptionList), text.strip()
        if name:
            self.records.append(RecordRef("indicators", name))
            label = self.words.adding.new_indicator.format(name=visible(name))
            found.add_option(Option(Text(f"  {label}")))
            if found.highlighted is None:
                found.highlighted = len(self.records) - 1
            return
        keys = [record.key if record else "" for record in self.records]
        if self.current in keys:
            found.highlighted = keys.index(self.current)
