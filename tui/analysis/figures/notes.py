"""Notes of a figure: readings, numbers apart from its bars, and why a region is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.figures.choice import first_target, preferred
from tui.analysis.figures.derivation import FORMULAS
from tui.analysis.figures.model import statement
from tui.tables.rows import Target
from tui.tables.target_text import number_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from tui.analysis.figures.model import FigureRow
    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset


def reading(
    catalog: Catalog,
    number: int | None,
    region: str | None,
    renewed: Collection[str] = (),
    among: Collection[str] | None = None,
) -> str:
    """How the dataset says an unclear point of this figure (and region) is read.

    Readings are of the dataset's own plans: one that speaks of a region of `renewed`, where a plan
    of the user's own replaces the number, no longer holds. Of `among` some regions only, what names
    others and none of them is passed over. As of a day before the report none holds.
    """
    dataset = catalog.dataset
    if dataset.day and dataset.report_date and dataset.day < dataset.report_date:
        return ""
    # The descriptor's own properties are under no contract: what is no reading is passed over.
    readings = dataset.about.get("readings")
    entries = readings if isinstance(readings, list) else []
    return " ".join(
        catalog.translated(each)
        for each in entries
        if number is not None
        and isinstance(each, dict)
        and each.get("figure") == number
        and each.get("region") == region
        and _concerns(_named(each, dataset), renewed, among)
    ).strip()


def _named(entry: Mapping[str, object], dataset: Dataset) -> set[str]:
    """The regions that a reading speaks of: those it lists, else those in its text."""
    if listed := str(entry.get("regions") or ""):
        return set(listed.split(";"))
    text = str(entry.get("zh") or "")
    return {region for region in dataset.regions["region"] if region in text}


def _concerns(named: set[str], renewed: Collection[str], among: Collection[str] | None) -> bool:
    if named & set(renewed):
        return False
    return among is None or not named or bool(named & set(among))


def newer_plan(catalog: Catalog, row: FigureRow, before: FigureRow | None, *, own: bool) -> str:
    """Which later plan or plan of the user's own a number is of, and which number it replaced."""
    words = catalog.words.figures
    note = (words.own if own else words.later).format(plan=_plan(catalog.dataset, row))
    if before is None:
        return note
    number = f"{number_text(before.value)} {before.unit or ''}".rstrip()
    return note + catalog.words.figures.instead.format(
        number=number, plan=_plan(catalog.dataset, before)
    )


def _plan(dataset: Dataset, row: FigureRow) -> str:
    """The title and date of the plan that a number is of."""
    plan = dataset.plan(dataset.target(first_target(row)).document)
    return " ".join(filter(None, (plan.title, plan.published)))


def asides(catalog: Catalog, slugs: Sequence[str]) -> dict[str, str]:
    """Targets that are noted apart from the bars, by region."""
    return {
        row.region: catalog.words.figures.aside.format(
            target=statement(catalog, row), scope=row.scope or ""
        )
        for row in (Target.of_frame(preferred(catalog.dataset, slugs)) if slugs else ())
    }


def unknown_slugs(catalog: Catalog, slugs: Iterable[str]) -> str:
    """A note on slugs of `figures` that name no indicator; empty where all do."""
    known = set(catalog.dataset.indicators["indicator"])
    strange = [slug for slug in slugs if slug not in known]
    return catalog.words.figures.no_indicator.format(slugs=" ".join(strange)) if strange else ""


def reasons(catalog: Catalog, slugs: Sequence[str], missing: Sequence[str]) -> dict[str, str]:
    """Why each region of `missing` has no number of any of `slugs`."""
    formulas = [formula for formula in FORMULAS if formula.result in slugs]
    parts = dict.fromkeys(slug for f in formulas for slug in (f.first, f.second))
    states = {slug: set(preferred(catalog.dataset, [slug])["region"]) for slug in parts}
    out = {}
    for region in missing:
        has = [slug for slug in parts if region in states[slug]]
        names = [catalog.indicator(slug) for slug in has]
        if any({f.first, f.second} <= set(has) for f in formulas):
            out[region] = catalog.words.figures.not_together.format(
                names=catalog.words.figures.joint.join(names)
            )
        elif has:
            out[region] = catalog.words.figures.only.format(
                names=catalog.words.figures.joint.join(names)
            )
        else:
            out[region] = _silence(catalog, region)
    return out


def _silence(catalog: Catalog, region: str) -> str:
    """Why a region's plans say nothing: not out yet, not quoted, or no word of it."""
    issued, quoted = catalog.once("silent regions", lambda: _issued_and_quoted(catalog.dataset))
    if region not in issued:
        return catalog.words.figures.pending
    return catalog.words.figures.silent if region in quoted else catalog.words.figures.no_text


def _issued_and_quoted(dataset: Dataset) -> tuple[frozenset[str], frozenset[str]]:
    """The regions with a plan that is out, and those with a plan whose words are known."""
    issued = dataset.documents.filter(pl.col("status").ne_missing("pending"))
    quoted = dataset.documents.filter(pl.col("text").fill_null("").str.strip_chars() != "")
    return frozenset(issued["region"]), frozenset(quoted["region"])


def plans_of_parts(catalog: Catalog) -> str:
    """How many plans of cities and districts there are, which no figure counts."""
    dataset = catalog.dataset
    provincial = pl.col("region").is_in(dataset.regions["region"].implode())
    count = dataset.documents.filter(~provincial, pl.col("same_as").is_null()).height
    return catalog.words.figures.parts.format(count=count) if count else ""
