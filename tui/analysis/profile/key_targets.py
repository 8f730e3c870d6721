"""The numbers of a region that its page begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.analysis.profile.model import Profile, RankedTarget
    from tui.tables.dataset import Dataset

MOST: Final = 3


def key_targets(profile: Profile, dataset: Dataset) -> tuple[RankedTarget, ...]:
    """Return up to three ranked numbers, one an indicator: those of the report's figures first.

    Where a region has no ranked number, those that figures would use.
    """
    order = dict.fromkeys(dataset.figures["indicator"])
    place = {slug: at for at, slug in enumerate(order)}
    usable = [line for line in profile.lines if line.chosen]
    usable.sort(key=lambda line: (line.rank is None, place.get(line.indicator, len(place))))
    return tuple(usable[:MOST])
