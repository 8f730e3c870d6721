"""Which regions a page shows: the first, and up to two beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 3
"""The largest number of regions side by side."""

Regions = tuple[str, ...]


def turned(shown: Regions, every: Sequence[str], by: int) -> Regions:
    """The next region of `every`, or the one before, in the place of the first."""
    free = [region for region in every if region not in shown[1:]]
    return (free[(free.index(shown[0]) + by) % len(free)], *shown[1:])


def with_first(shown: Regions, region: str) -> Regions:
    """`region` in the place of the first."""
    return (region, *(other for other in shown[1:] if other != region))


def with_another(shown: Regions, region: str) -> Regions:
    """`region` beside the others, where it is not one of them."""
    return shown if region in shown or len(shown) >= MOST else (*shown, region)


def without_last(shown: Regions) -> Regions:
    """Remove the last region, but not the first."""
    return shown[:-1] if len(shown) > 1 else shown
