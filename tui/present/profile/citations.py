"""What is copied of a profile: a line with its source, the command that prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.present.profile.rendering import compared_cells, line_number, standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.profile.comparison import ComparedIndicator
    from tui.analysis.profile.model import Profile, RankedTarget
    from tui.words import Words


def line_text(region: str, line: RankedTarget, words: Words) -> str:
    """`河南总算力 > 120 EFLOPS（2026；位次 1/15；plan）`: a number of `region` with its source."""
    rank = f"{words.profile.headings['rank']} {standing(line, words)}" if line.rank else ""
    source = words.chart.derived.format(how=line.plan) if line.derived else line.plan
    about = [str(line.year or ""), line.scope, rank, source]
    return words.chart.number_citation.format(
        region=region,
        indicator=line.name,
        number=f"{line_number(line, derivation=False)} {line.unit}".rstrip(),
        about=words.chart.also.join(filter(None, about)),
    )


def compared_text(each: ComparedIndicator, found: Sequence[Profile], words: Words) -> str:
    """An indicator of several regions, with the ratios, and the plans that the numbers are of."""
    head, cells = words.profile.headings, compared_cells(each, found, words)
    unit = cells[head["unit"]]
    name = f"{each.name} ({unit})" if unit else each.name
    rest = [f"{key} {cell}" for key, cell in cells.items() if key not in head.values() and cell]
    plans = [line.plan for line in each.lines if line and line.plan]
    notes = [*rest, words.profile.sources.format(plans=words.chart.between.join(plans))]
    return words.profile.row.format(name=name, cells=words.chart.also.join(notes))


def arguments(found: Sequence[Profile]) -> list[str]:
    """The arguments of `duibiao` that print what is shown."""
    return ["region", *(profile.region for profile in found)]
