"""What the Charts tab shows, as one value, and its transitions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from tui.present.chart import KINDS, OF_TWO, ChartRequest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.present.chart import ChartKind, Scale


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
    panel: bool = True
    """Whether the sentences behind the selected number are shown."""

    @property
    def request(self) -> ChartRequest:
        """What is to be drawn."""
        kind, scale = cast("ChartKind", self.kind), cast("Scale", self.scale)
        return ChartRequest(self.subject, kind, scale, self.query, self.beside)

    def draws_as(self, other: ChartState) -> bool:
        """Whether the same is drawn; what is selected in it may differ."""
        return replace(self, key="", panel=True) == replace(other, key="", panel=True)

    def next_subject(self, subjects: Sequence[str], by: int) -> str:
        """The next of `subjects`, or the one before; the first where it is none of them."""
        at = subjects.index(self.subject) + by if self.subject in subjects else min(by, 0)
        return subjects[at % len(subjects)]

    def other_kinds(self, key: str) -> Iterator[ChartState]:
        """The same in each other kind, the next one first, with the region `key` selected."""
        at = KINDS.index(cast("ChartKind", self.kind))
        for kind in (*KINDS[at + 1 :], *KINDS[:at]):
            scale = "linear" if kind == "stacked" else self.scale
            yield replace(self, kind=kind, scale=scale, key=key)

    def with_other_scale(self) -> ChartState:
        """On a log scale in place of a linear one, or the other way around."""
        return replace(self, scale="log" if self.scale == "linear" else "linear")

    def with_companion(self, indicator: str) -> ChartState:
        """With a second indicator."""
        kind = self.kind if self.kind in OF_TWO else "grouped"
        return replace(self, kind=kind, beside=indicator)
