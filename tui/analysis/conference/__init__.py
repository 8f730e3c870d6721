"""What is compared: the years of the conference, or documents, by topic.

`reading` holds what the reader sees of a comparison, `naming` how texts are named.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import polars as pl

from tui.tables.query.column_names import NEAREST, folded, nearest
from tui.tables.query.pinyin import pinyin_span
from tui.texts.cleaning import short
from tui.texts.compare import Vocabulary, compare, compare_documents
from tui.texts.compare.term_counts import term_counts
from tui.texts.documents import STDIN, of_name
from tui.words import EN, ZH, UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tui.tables.dataset import Dataset
    from tui.texts.compare import Comparison, TopicComparison
    from tui.words import Words


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


def compared(
    dataset: Dataset,
    names: Sequence[str],
    topic: str | None = None,
    *,
    read: Callable[[str], str] = of_name,
    poll: Callable[[], None] = lambda: None,
) -> Comparison:
    """Compare two to six years or documents, in the order named.

    Args:
        dataset: Where the years are.
        names: The years and documents.
        topic: The one topic that is asked for.
        read: Gives the text of a document by its name.
        poll: Called again and again while documents are compared; it may raise, to end the work.

    Raises:
        UserError: A name is neither year nor readable document, there are not two to six of
            them, or `topic` is none of theirs.
    """
    check(dataset, names)
    found = _compared(dataset, names, read, poll)
    if topic is None:
        return found
    # The text before the first heading has no name; it is requested as it is shown.
    title = "" if topic in (EN.compare.opening, ZH.compare.opening) else topic
    topics = _named(found.topics, title)
    if not topics:
        raise CompareError(lambda w: _no_topic(topic, found.topics, w))
    return replace(found, topics=topics, ranks=())


def _no_topic(name: str, topics: Iterable[TopicComparison], words: Words) -> str:
    """What to say of a topic that no text has: the nearest ones."""
    known = [each.topic or words.compare.opening for each in topics]
    near = nearest(name, {folded(each): each for each in known}) or known[:NEAREST]
    return words.cli.no_such_topic.format(name=short(name), known=" ".join(map(short, near)))


MOST: Final = 6
"""More texts than this are not compared in a row."""


def _named(topics: Sequence[TopicComparison], name: str) -> tuple[TopicComparison, ...]:
    """The topics of that name, or else those whose heading has it, in characters or pinyin."""
    exact = tuple(
        each
        for each in topics
        if each.topic == name or (name and any(text.title == name for text in each.texts))
    )
    if exact or not name:
        return exact
    return tuple(
        each
        for each in topics
        if any(
            name in title or (name.isascii() and pinyin_span(title, name.lower()) is not None)
            for title in dict.fromkeys([each.topic, *(text.title for text in each.texts)])
            if title
        )
    )


def check(dataset: Dataset, names: Sequence[str], most: int | None = MOST) -> None:
    """See that two to six years or documents are named, before any is read.

    Raises:
        CompareError: A name is neither a year nor a file, or there are not two to six of them.
    """
    count = len(names)
    if count < 2 or (most is not None and count > most):
        raise CompareError(lambda w: w.cli.two_to_six.format(count=count))
    known = [str(year) for year in years(dataset)]
    wrong = [name for name in names if name not in known and not _is_document(name)]
    if wrong:
        values = {"name": wrong[0], "known": " ".join(known)}
        raise CompareError(lambda w: w.cli.no_such_year.format(**values))
    if list(names).count(STDIN) > 1:
        raise CompareError(lambda w: w.documents.once)


def _is_document(name: str) -> bool:
    """Whether `name` can be read: a file, a pipe as the shell's <(…) makes it, standard input."""
    path = Path(name)
    return name == STDIN or (path.exists() and not path.is_dir())


def all_years(dataset: Dataset, names: Sequence[str]) -> bool:
    """Whether only years are named, and no documents."""
    return {str(year) for year in years(dataset)}.issuperset(names)


def _compared(
    dataset: Dataset,
    names: Sequence[str],
    read: Callable[[str], str] = of_name,
    poll: Callable[[], None] = lambda: None,
) -> Comparison:
    words = vocabulary(dataset)
    if all_years(dataset, names):
        texts = [(name, of_year(dataset, int(name))) for name in names]
        return _in_table_order(compare(texts, words, _ranks(dataset)), dataset)
    whole = _whole(dataset, names, read)
    return compare_documents(list(zip(_labels(names), whole, strict=True)), words, poll)


def terms(
    dataset: Dataset, names: Sequence[str], query: str = "", *, read: Callable[[str], str] = of_name
) -> pl.DataFrame:
    """Words and phrases by text: a row a term, a column a text, then where it comes up first.

    Args:
        dataset: Where the years are.
        names: Years and documents, at least two.
        query: Only terms that contain this.
        read: Gives the text of a document by its name.

    Raises:
        UserError: A name is neither year nor readable document, or there are fewer than two.
    """
    check(dataset, names, most=None)
    labels = _labels(names)
    texts = _whole(dataset, names, read)
    rows = term_counts(texts, vocabulary(dataset), query)
    columns: dict[str, list[str] | list[int]] = {"term": [row.term for row in rows]}
    for n, label in enumerate(labels):
        columns[label] = [row.counts[n] for row in rows]
    columns["first"] = [labels[row.first] for row in rows]
    columns["last"] = [labels[row.last] for row in rows]
    columns["place"] = [row.place for row in rows]
    return pl.DataFrame(columns)


def _whole(dataset: Dataset, names: Sequence[str], read: Callable[[str], str]) -> list[str]:
    """The whole text of each year or document."""
    known = {str(year) for year in years(dataset)}
    return [
        "\n".join(of_year(dataset, int(name)).values()) if name in known else read(name)
        for name in names
    ]


def vocabulary(dataset: Dataset) -> Vocabulary:
    """The words that comparing knows of."""
    return Vocabulary.of(dataset.terms.select("term", "kind").iter_rows(), segmenter())


@cache
def segmenter() -> Callable[[str], Sequence[str]] | None:
    """What cuts Chinese into words; None where there is no such library for this system."""
    try:
        import rjieba
    except ImportError:
        return None
    cut: Callable[[str], Sequence[str]] = rjieba.cut
    return cut


def _ranks(dataset: Dataset) -> dict[str, dict[str, int]]:
    """For each year the rank of each task that has one."""
    ranks: dict[str, dict[str, int]] = {}
    for year, rank, task in dataset.priorities.select("year", "rank", "task").iter_rows():
        ranks.setdefault(str(year), {})[task] = rank
    return ranks


def _labels(names: Sequence[str]) -> list[str]:
    """What the texts are called: the files' own names, or their paths where those are alike."""
    short = ["stdin" if name == STDIN else Path(name).name for name in names]
    return short if len(set(short)) == len(names) else list(names)


def _in_table_order(found: Comparison, dataset: Dataset) -> Comparison:
    """`found` with its topics in the report's order."""
    order = {topic: place for place, topic in enumerate(topics(dataset))}
    return replace(found, topics=tuple(sorted(found.topics, key=lambda t: order[t.topic])))
