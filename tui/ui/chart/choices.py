"""What the Charts tab asks: which indicator to draw, beside which, divided by which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.ui.dialogs.quick_open import OpenScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from textual.widget import Widget

    from tui.tables.catalog import Catalog
    from tui.tables.references import RecordRef


def ask_subject(pane: Widget, catalog: Catalog, show: Callable[[str], object]) -> None:
    """Choose any figure or indicator."""
    _ask(pane, OpenScreen(catalog, ("figures", "indicators"), catalog.words.chart.pick), show)


def ask_companion(
    pane: Widget, catalog: Catalog, companions: Collection[str], show: Callable[[str], object]
) -> None:
    """Choose one of `companions`."""
    page = OpenScreen(catalog, ("indicators",), catalog.words.chart.pick_beside, companions)
    _ask(pane, page, show)


def ask_divisor(pane: Widget, catalog: Catalog, slug: str, show: Callable[[str], object]) -> None:
    """Choose what the indicator `slug` is divided by; columns of an own table come first."""
    dataset = catalog.dataset
    others = [each for each in dataset.indicators["indicator"] if each != slug]
    own = [*dataset.layer.indicators["indicator"]] if dataset.layer else []
    prompt = catalog.words.chart.pick_divisor
    _ask(pane, OpenScreen(catalog, ("indicators",), prompt, others, own), show)


def _ask(pane: Widget, page: OpenScreen, show: Callable[[str], object]) -> None:
    def take(record: RecordRef | None) -> None:
        if record is not None:
            show(record.key)

    pane.app.push_screen(page, take)
