"""A region's profile, or regions beside each other, laid out in lines that lead somewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from tui.analysis import profile
from tui.present.lists.model import RecordText
from tui.present.profile.citations import compared_text, line_text
from tui.present.profile.rendering import (
    compared_cells,
    group_name,
    line_number,
    revision_text,
    standing,
    timeline,
)
from tui.present.provenance import behind, of_plan
from tui.present.widths import fit
from tui.tables.query import worded
from tui.tables.references import RecordRef
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.analysis.profile import Profile
    from tui.analysis.profile.model import RankedTarget
    from tui.tables.catalog import Catalog
    from tui.words import Words


@dataclass(frozen=True)
class ProfileLine:
    """A line of the page: a heading, or what the region has on an indicator."""

    text: Text
    record: RecordRef | None = None
    """The record that Enter opens; None for a heading."""
    copied: str = ""
    """The text to copy."""
    targets: tuple[str, ...] = ()
    """The targets that its numbers are, or follow from."""
    how: str = ""
    """How a number follows from them."""

    def sentences(self, catalog: Catalog) -> RecordText:
        """What states its numbers, or the beginning of the plan that it names."""
        if self.targets:
            return behind(self.targets, catalog, self.how)
        if self.record is not None and self.record.table == "documents":
            return of_plan(catalog.dataset.plan(self.record.key), catalog)
        return RecordText(self.copied)


def title_of(profiles: Sequence[Profile], words: Words) -> str:
    """The name of the region and of its hub, or the names of several."""
    if len(profiles) > 1:
        names = words.chart.listed.join(each.name for each in profiles)
        return words.profile.compared.format(regions=names)
    first = profiles[0]
    return first.name + (f" · {words.profile.hub.format(hub=first.hub)}" if first.hub else "")


def lines_of(found: Sequence[Profile], width: int, catalog: Catalog) -> list[ProfileLine]:
    """Return the profile of one region, or the numbers of several side by side."""
    if len(found) == 1:
        return list(_profile(found[0], width, catalog.words))
    return list(_compared(found, width, catalog))


def _profile(found: Profile, width: int, words: Words) -> Iterator[ProfileLine]:
    w = words.profile
    yield _heading(w.plans)
    for plan, line in zip(found.plans, timeline(found.plans, words), strict=True):
        copied = " · ".join(filter(None, [plan.title, plan.published]))
        yield _line(line, RecordRef("documents", plan.document), copied)
    yield _heading(w.targets)
    yield from _targets(found.name, found.lines, width, words)
    if found.revisions:
        yield _heading(words.questions.revisions)
    for revision in found.revisions:
        text = revision_text(revision)
        yield replace(_line(text, revision.record), targets=revision.sources)
    for part in found.parts:
        yield _heading(w.part.format(place=part.name, target=w.parts))
        yield from _targets(part.name, part.lines, width, words)
    yield _heading(w.silent)
    for slug, name, count in found.silent:
        yield _line(f"{name} ({count})", RecordRef("indicators", slug))
    yield _heading(w.cases)
    for key, company, title in found.cases:
        yield _line(f"{company}：{title}", RecordRef("cases", key))
    yield _heading(w.pilots)
    for city in found.pilots:
        yield _line(city, RecordRef("pilots", city))


def _targets(
    name: str, lines: Sequence[RankedTarget], width: int, words: Words
) -> Iterator[ProfileLine]:
    wide = (8, 16, 14, 4, 14) if width < 100 else (12, 28, 18, 5, 24)
    group = None
    for line in lines:
        first = group_name(line.group, words) if line.group != group else ""
        group = line.group
        cells = (
            first, line.name, f"{line_number(line)} {line.unit}".rstrip(), str(line.year or ""),
            standing(line, words), line.scope,
        )  # fmt: skip
        laid = _line(_laid(cells, wide, width), line.record, line_text(name, line, words))
        yield replace(laid, targets=line.sources, how=_how([line]))


def _compared(found: Sequence[Profile], width: int, catalog: Catalog) -> Iterator[ProfileLine]:
    words, targets = catalog.words, catalog.dataset.relation("targets")
    rows = [(each, compared_cells(each, found, words)) for each in profile.compared(found)]
    if not rows:
        return
    heads = list(rows[0][1])
    room = max(10, (width - 12 - len(heads) * 2) // (len(heads) - 2))
    wide = (
        8 if width < 100 else 12,
        min(room, 24),
        6,
        *(min(room, 18) for _ in found),
        *(room for _ in found[2:]),
    )
    yield ProfileLine(Text(_laid(heads, wide, width), "bold", no_wrap=True))
    for each, cells in rows:
        lines = [line for line in each.lines if line]
        line, both = lines[0], len(lines) > 1
        query = " ".join(
            [
                worded(targets, words, "region", *(profile.region for profile in found)),
                worded(targets, words, "indicator", each.indicator),
            ]
        )
        record = RecordRef("targets", line.record.key, query) if both else line.record
        laid = _line(_laid(list(cells.values()), wide, width), record,
                     compared_text(each, found, words))  # fmt: skip
        sources = tuple(key for line in lines for key in line.sources)
        yield replace(laid, targets=sources, how=_how(lines))


def _how(lines: Sequence[RankedTarget]) -> str:
    """How those of the numbers that are derived follow."""
    return " · ".join(
        f"{line.plan} → {line_number(line)} {line.unit}".rstrip() for line in lines if line.derived
    )


def _heading(text: str) -> ProfileLine:
    return ProfileLine(Text(f"── {text}", "bold", no_wrap=True))


def _line(text: str, record: RecordRef, copied: str = "") -> ProfileLine:
    shown = Text(visible(text), no_wrap=True, overflow="ellipsis")
    return ProfileLine(shown, record, visible(copied or text))


def _laid(cells: Sequence[str], widths: Sequence[int], width: int) -> str:
    """Lay cells out in columns of fixed width; longer ones are cut, the last has the rest."""
    out = ""
    for place, cell in enumerate(cells):
        room = widths[place] if place < len(widths) else max(4, width - cell_len(out))
        out += fit(cell, room) + ("  " if place < len(cells) - 1 else "")
    return out.rstrip()
