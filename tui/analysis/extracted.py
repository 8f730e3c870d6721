"""Targets that were read from a text, as rows of the table `targets`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.tables.rows import Target

if TYPE_CHECKING:
    from tui.texts.extract import Found


@dataclass(frozen=True)
class ExtractedTarget(Target):
    """A target, and what explains how it was read."""

    certainty: str
    known: bool
    """Whether the dataset has the indicator."""
    name: str
    """The words that name the indicator in the text."""
    rules: str
    """The rules that made it, with spaces between."""


def extracted(row: Found, *, document: str, region: str, target: str = "") -> ExtractedTarget:
    """Return `row` as the target with the key `target` of a document."""
    return ExtractedTarget(
        target=target, document=document, region=region, indicator=row.indicator,
        scope=row.scope or None, comparator=row.comparator, value=row.value,
        value_max=row.value_max, unit=row.unit or None, year=row.year, role=row.role,
        same_as=None, start=row.start, end=row.end, quote=row.quote, certainty=row.certainty,
        known=row.known, name=row.name, rules=" ".join(row.rules),
    )  # fmt: skip
