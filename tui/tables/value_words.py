"""What the values of a column are called, where the dataset has slugs: `issued` is 已发布."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.words import Words

UNSAID = {"role": "target"}
"""The value of a column that lists leave unsaid."""


def value_words(words: Words, column: str) -> Mapping[Any, str]:
    """The words of the values of `column`, joined or not; empty: they are shown as they are."""
    lists, values = words.lists, words.values
    comparators = {"range": lists.comparators["range"], "change": lists.comparators["change"]}
    of_lists: Mapping[str, Mapping[Any, str]] = {
        "kind": lists.kinds, "status": lists.statuses, "tier": lists.tiers,
        "verdict": lists.verdicts, "role": values.roles, "level": values.levels,
        "better": values.better, "comparator": comparators, "table": values.tables,
    }  # fmt: skip
    name = column.rpartition(".")[2]
    return words.profile.groups if name == "group" else of_lists.get(name, {})


def meant(words: Words, column: str, text: str) -> tuple[str, ...]:
    """The values of `column` that are called `text`, but for case."""
    wanted = text.strip().casefold()
    return tuple(
        value for value, label in value_words(words, column).items() if label.casefold() == wanted
    )
