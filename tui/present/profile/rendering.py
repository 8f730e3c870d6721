"""A profile, or a comparison, written out."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Literal

import polars as pl
from rich.cells import cell_len

from tui.analysis.profile.comparison import compared
from tui.analysis.profile.model import Profile
from tui.present import export
from tui.tables.target_text import (
    BOUND_SIGNS,
    DERIVED_SIGN,
    bar_sign,
    newer_sign,
    number_text,
    target_number,
)
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.analysis.profile.comparison import ComparedIndicator, Ratio
    from tui.analysis.profile.model import PlanSummary, RankedTarget, Revision
    from tui.words import Words

Format = Literal["table", "csv", "json", "md"]


def render(found: Sequence[Profile], fmt: Format, words: Words) -> str:
    """One profile, or two or three side by side, in a format."""
    if fmt == "json":
        return _json(found)
    if fmt == "csv":
        frame = targets_frame(found[0]) if len(found) == 1 else ratios_frame(found)
        return str(export.render(frame, "csv"))
    parts = _profile(found[0], fmt, words) if len(found) == 1 else _compared(found, fmt, words)
    return "\n".join(part.rstrip("\n") + "\n" for part in parts)


def targets_frame(profile: Profile) -> pl.DataFrame:
    """The targets with their ranks, one a row."""
    every = [(profile.region, line) for line in profile.lines]
    every += [(part.place, line) for part in profile.parts for line in part.lines]
    rows = [
        {
            "region": region, "group": line.group, "indicator": line.indicator,
            "name": line.name, "scope": line.scope, "bound": sign_of(line), "value": line.value,
            "value_max": line.value_max, "unit": line.unit, "year": line.year,
            "rank": line.rank, "of": line.count, "why": line.why, "plan": line.plan,
            "target": line.record.key,
        }
        for region, line in every
    ]  # fmt: skip
    text, number, whole = pl.String, pl.Float64, pl.Int64
    schema = {
        "region": text, "group": text, "indicator": text, "name": text, "scope": text,
        "bound": text, "value": number, "value_max": number, "unit": text, "year": whole,
        "rank": whole, "of": whole, "why": text, "plan": text, "target": text,
    }  # fmt: skip
    return pl.DataFrame(rows, schema=schema)


def ratios_frame(found: Sequence[Profile]) -> pl.DataFrame:
    """The indicators of several regions, each with a value and a year a region, and ratios."""
    rows = []
    for each in compared(found):
        row: dict[str, object] = {"indicator": each.indicator, "name": each.name}
        row["unit"] = next((line.unit for line in each.lines if line), "")
        for profile, line in zip(found, each.lines, strict=True):
            row[profile.region] = line.value if line else None
            row[f"{profile.region}.bound"] = sign_of(line) if line else None
            row[f"{profile.region}.year"] = line.year if line else None
            row[f"{profile.region}.scope"] = line.scope if line else None
        for profile, ratio in zip(found[1:], each.ratios, strict=True):
            row[f"{found[0].region}÷{profile.region}"] = ratio.value
            row[f"{found[0].region}÷{profile.region}.note"] = ratio.why
        rows.append(row)
    return pl.DataFrame(rows, infer_schema_length=None)


def _json(found: Sequence[Profile]) -> str:
    regions = [_as_json(each) for each in found]
    rows = [_as_json(each) for each in compared(found)] if len(found) > 1 else []
    value = {"regions": regions, "compared": rows} if len(found) > 1 else regions[0]
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _as_json(found: Profile | ComparedIndicator) -> dict[str, object]:
    """A profile or a comparison by field; its lines have a `glyph` in place of what makes it."""
    values = {**asdict(found), "lines": [line and _line_as_json(line) for line in found.lines]}
    if isinstance(found, Profile):
        values["parts"] = [
            {**asdict(part), "lines": [_line_as_json(line) for line in part.lines]}
            for part in found.parts
        ]
    return values


def _line_as_json(line: RankedTarget) -> dict[str, object]:
    values = {**asdict(line), "comparator": sign_of(line)}
    names = {"comparator": "glyph", "record": "place"}
    return {
        names.get(name, name): value
        for name, value in values.items()
        if name not in ("quote", "bound", "later")
    }


# -- for readers -------------------------------------------------------------


def sign_of(line: RankedTarget) -> str:
    """The sign of a line's comparator, or of its derivation."""
    return bar_sign(line.comparator, line.bound, derived=line.derived)


def line_number(line: RankedTarget, *, derivation: bool = True) -> str:
    """`≥ 120`, `2–3`, `28 †`, `35 ✎`; `derivation` adds the sign of one."""
    number = target_number(line)
    if line.derived:
        bound = BOUND_SIGNS.get(line.bound, "")
        number = " ".join(filter(None, [bound, number_text(line.value)]))
    derived = DERIVED_SIGN if line.derived and derivation else ""
    return " ".join(filter(None, [number, derived, newer_sign(own=line.own, later=line.later)]))


def ratio_text(ratio: Ratio) -> str:
    """A ratio to three digits, `1.5×`; empty where there is none."""
    return "" if ratio.value is None else f"{number_text(float(f'{ratio.value:.3g}'))}×"


def standing(line: RankedTarget, words: Words) -> str:
    """The rank in words, or why there is none."""
    if line.rank is not None:
        return words.profile.rank.format(place=line.rank, count=line.count)
    return word_for(words.profile.why, line.why)


def revision_text(revision: Revision) -> str:
    """`总算力 · 2025.1.8 · 150 EFLOPS 2025 · 提高 ← 80 EFLOPS 2025`."""
    number = f"{revision.number} {revision.year or ''}".strip()
    replaced = f"{revision.replaced} {revision.replaced_year or ''}".strip()
    change = f"{revision.change} ← {replaced}" if replaced else revision.change
    return " · ".join(filter(None, [revision.name, revision.published, number, change]))


def _revised(profile: Profile, fmt: Format, words: Words) -> list[str]:
    items = [_item(revision_text(each), fmt) for each in profile.revisions]
    heading = _heading(words.questions.revisions, 2, fmt)
    return [heading, "\n".join(items) or words.profile.none]


def group_name(group: str, words: Words) -> str:
    """A theme in words; one of the user's own as it is."""
    return word_for(words.profile.groups, group)


def _profile(profile: Profile, fmt: Format, words: Words) -> list[str]:
    w = words.profile
    title = profile.name + (f" · {w.hub.format(hub=profile.hub)}" if profile.hub else "")
    parts = [_heading(title, 1, fmt), _heading(w.plans, 2, fmt)]
    parts.append("\n".join(_item(line, fmt) for line in timeline(profile.plans, words)) or w.none)
    parts += [_heading(w.targets, 2, fmt), _targets(profile.lines, fmt, words)]
    parts += _revised(profile, fmt, words)
    for part in profile.parts:
        title = w.part.format(place=part.name, target=w.parts)
        parts += [_heading(title, 2, fmt), _targets(part.lines, fmt, words)]
    silent = words.chart.listed.join(
        f"{_text(name, fmt)}({count})" for _, name, count in profile.silent
    )
    parts += [_heading(w.silent, 2, fmt), silent or w.none]
    cases = "\n".join(_item(f"{company}：{title}", fmt) for _, company, title in profile.cases)
    parts += [_heading(w.cases, 2, fmt), cases or w.none]
    pilots = _text(words.chart.listed.join(profile.pilots), fmt) or w.none
    return [*parts, _heading(w.pilots, 2, fmt), pilots]


def _targets(lines: Sequence[RankedTarget], fmt: Format, words: Words) -> str:
    head = words.profile.headings
    rows = [
        {
            head["theme"]: group_name(line.group, words),
            head["indicator"]: line.name,
            head["value"]: f"{line_number(line)} {line.unit}".rstrip(),
            head["year"]: str(line.year or ""),
            head["rank"]: standing(line, words),
            head["scope"]: line.scope,
        }
        for line in lines
    ]
    return str(export.render(pl.DataFrame(rows), _table(fmt))) if rows else words.profile.none


def _compared(found: Sequence[Profile], fmt: Format, words: Words) -> list[str]:
    regions = words.chart.listed.join(profile.name for profile in found)
    rows = [compared_cells(each, found, words) for each in compared(found)]
    title = _heading(words.profile.compared.format(regions=regions), 1, fmt)
    body = str(export.render(pl.DataFrame(rows), _table(fmt))) if rows else words.profile.none
    return [title, body]


def compared_cells(
    each: ComparedIndicator, found: Sequence[Profile], words: Words
) -> dict[str, str]:
    """An indicator of several regions as text by heading."""
    head = words.profile.headings
    cells = {head["theme"]: group_name(each.group, words), head["indicator"]: each.name}
    cells[head["unit"]] = next((line.unit for line in each.lines if line), "")
    for profile, line in zip(found, each.lines, strict=True):
        year = f" ({line.year})" if line and line.year else ""
        cells[profile.name] = f"{line_number(line)}{year}" if line else "—"
    for profile, ratio in zip(found[1:], each.ratios, strict=True):
        note = word_for(words.profile.why, ratio.why, "")
        name = words.profile.ratio.format(a=found[0].name, b=profile.name)
        cells[name] = " ".join(filter(None, [ratio_text(ratio), note and f"({note})"]))
    return cells


def timeline(plans: Sequence[PlanSummary], words: Words, width: int = 24) -> list[str]:
    """A line a plan: from its publication `●` to the last year it sets a target for `▶`."""
    years = [plan.year for plan in plans if plan.year is not None]
    ends = [plan.horizon + 1.0 for plan in plans if plan.horizon is not None]
    first, last = int(min(years, default=0)), max([*ends, *(year + 1 for year in years)], default=1)
    scale = (width - 1) / max(1.0, last - first)
    out = []
    for plan in plans:
        line = _span(plan, first, scale, width)
        status = word_for(words.lists.statuses, plan.status)
        kind = word_for(words.lists.kinds, plan.kind)
        until = f"→ {plan.horizon}" if plan.horizon else ""
        count = words.profile.plan.format(count=plan.targets)
        facts = " · ".join(filter(None, [kind, status, count]))
        title = f"{newer_sign(own=plan.own, later=plan.later)} {plan.title}".lstrip()
        out.append(f"{plan.published:<10} {line} {until:<6} {title} · {facts}")
    return out


def _span(plan: PlanSummary, first: int, scale: float, width: int) -> str:
    if plan.year is None:
        return "·" * width
    start = round((plan.year - first) * scale)
    end = start if plan.horizon is None else round((plan.horizon + 0.99 - first) * scale)
    bar = "●" if end <= start else f"●{'━' * (end - start - 1)}▶"
    return ("·" * start + bar).ljust(width, "·")[:width]


def _heading(text: str, level: int, fmt: Format) -> str:
    if fmt == "md":
        return f"{'#' * level} {_text(text, fmt)}\n"
    return f"{text}\n{'═' * cell_len(text)}" if level == 1 else f"── {text}"


def _item(text: str, fmt: Format) -> str:
    return f"- {_text(text, fmt)}" if fmt == "md" else text


def _text(text: str, fmt: Format) -> str:
    """Text of the dataset, as the format shows it without interpreting it."""
    return export.markdown_text(text) if fmt == "md" else text


def _table(fmt: Format) -> Literal["table", "md"]:
    return "md" if fmt == "md" else "table"
