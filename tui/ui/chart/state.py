"""What the Charts tab shows, as one value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ChartState:
    """What is drawn, how, and what is selected in it."""

    subject: str = ""
    """A figure's number or an indicator; empty: the first figure."""
    kind: str = "bar"
    scale: str = "linear"
    query: str = ""
    beside: str = ""
    """The second indicator of grouped and stacked bars; empty: the one that goes with it."""
    key: str = ""
    """The region that is selected; empty: the first bar."""
