"""What is compared: the years of the conference, or text files, by topic.

`reading` holds what the reader sees of a comparison, `naming` how texts are named.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from tui.compare import compare, documents
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.compare import Comparison
    from tui.dataset import Dataset


class CompareError(UserError):
    """A text to compare is not there, or there are too few or too many."""


def years(dataset: Dataset) -> tuple[int, ...]:
    """The years whose conference the dataset quotes, oldest first."""
    return tuple(dataset.conference["year"].unique().sort().to_list())


def topics(dataset: Dataset) -> tuple[str, ...]:
    """The topics in the order of the report's table."""
    first = dataset.conference.group_by("topic", maintain_order=True).agg(pl.col("order").min())
    return tuple(first.sort("order", maintain_order=True)["topic"].to_list())


def of_year(dataset: Dataset, year: int) -> dict[str, str]:
    """What the conference of `year` said, by topic; a topic not quoted has no entry."""
    rows = dataset.conference.filter(pl.col("year") == year)
    return dict(rows.select("topic", "text").iter_rows())


def of_years(dataset: Dataset, asked: Sequence[int]) -> Comparison:
    """Compare years of the conference, in the order asked, with the ranks of tasks."""
    return _compared(dataset, [str(year) for year in asked])


def compared(dataset: Dataset, names: Sequence[str], topic: str | None = None) -> Comparison:
    """Compare two or three years or files, in the order named.

    Raises:
        CompareError: A name is neither year nor readable file, there are not two or three of
            them, or `topic` is none of theirs.
    """
    check(dataset, names)
    found = _compared(dataset, names)
    if topic is None:
        return found
    asked = tuple(each for each in found.topics if each.topic == topic)
    if not asked:
        known = " ".join(each.topic for each in found.topics)
        raise CompareError(lambda w: w.cli.no_such_topic.format(name=topic, known=known))
    return replace(found, topics=asked, ranks=())


def check(dataset: Dataset, names: Sequence[str]) -> None:
    """See that two or three years or files are named, before any is read.

    Raises:
        CompareError: A name is neither a year nor a file, or there are not two or three of them.
    """
    count = len(names)
    if not 2 <= count <= 3:
        raise CompareError(lambda w: w.cli.two_or_three.format(count=count))
    known = [str(year) for year in years(dataset)]
    wrong = [name for name in names if name not in known and not Path(name).is_file()]
    if wrong:
        told = {"name": wrong[0], "known": " ".join(known)}
        raise CompareError(lambda w: w.cli.no_such_year.format(**told))


def _compared(dataset: Dataset, names: Sequence[str]) -> Comparison:
    terms = dataset.terms["term"].to_list()
    known = {str(year) for year in years(dataset)}
    if known.issuperset(names):
        texts = [(name, of_year(dataset, int(name))) for name in names]
        return _in_table_order(compare(texts, terms, _ranks(dataset)), dataset)
    if known.isdisjoint(names):
        return compare(documents([(_label(name), read_text(Path(name))) for name in names]), terms)
    whole = [
        (name, "\n".join(of_year(dataset, int(name)).values()))
        if name in known
        else (_label(name), read_text(Path(name)))
        for name in names
    ]
    return compare(documents(whole), terms)


def _ranks(dataset: Dataset) -> dict[str, dict[str, int]]:
    """For each year the rank of each task that is told."""
    ranks: dict[str, dict[str, int]] = {}
    for year, rank, task in dataset.priorities.select("year", "rank", "task").iter_rows():
        ranks.setdefault(str(year), {})[task] = rank
    return ranks


def _label(name: str) -> str:
    return Path(name).name


def read_text(path: Path) -> str:
    """The text of a file in UTF-8, UTF-16 or GB18030.

    Raises:
        CompareError: It cannot be read, or is not text.
    """
    from charset_normalizer import from_bytes

    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise CompareError(lambda w: w.cli.unreadable.format(path=path, reason=reason)) from error
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = from_bytes(raw, cp_isolation=["utf_8", "gb18030", "utf_16", "big5"]).best()
    text = str(best) if best is not None else _gb18030(raw)
    if text is None:
        reason = "UTF-8? GB18030?"
        raise CompareError(lambda w: w.cli.unreadable.format(path=path, reason=reason))
    return text.removeprefix("\ufeff")


def _gb18030(raw: bytes) -> str | None:
    """`raw` as GB18030, if it is: of a line or two the library has too little to go by."""
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return None
    plain = sum(char.isprintable() or char.isspace() for char in text)
    return text if plain == len(text) else None


def _in_table_order(found: Comparison, dataset: Dataset) -> Comparison:
    """`found` with its topics in the report's order."""
    order = {topic: place for place, topic in enumerate(topics(dataset))}
    return replace(found, topics=tuple(sorted(found.topics, key=lambda t: order[t.topic])))
