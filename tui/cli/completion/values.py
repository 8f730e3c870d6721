"""What a word may be: regions, indicators, figures, questions, views, read from their files."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui import folders
from tui.texts.pinyin import initials_of, matched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.cli.completion.grammar import Kind
    from tui.words import Words

FEW = 60
"""A column with at most so many different values is offered with them."""


class Value(NamedTuple):
    """A word that can be written, and what it is."""

    text: str
    about: str = ""
    syllables: str = ""
    """Its pinyin, joined by `'`."""
    aliases: tuple[str, ...] = ()
    """By what else it is found: its English name, its code."""

    def begins(self, typed: str) -> bool:
        """Whether `typed` is the beginning of it, its pinyin or another name."""
        folded = typed.lower()
        names = (self.text, *self.aliases)
        return any(name.lower().startswith(folded) for name in names) or self._at(typed) == 0

    def has(self, typed: str) -> bool:
        """Whether `typed` is in it, or in its pinyin."""
        return typed in self.text or self._at(typed) is not None

    def _at(self, typed: str) -> int | None:
        """From which syllable on `typed` is its pinyin."""
        found = matched(self.syllables, initials_of(self.syllables), typed)
        return found[0] if found else None

    @property
    def spelt(self) -> str:
        """Its pinyin as it is typed."""
        return self.syllables.replace("'", "")


class Source(NamedTuple):
    """Where values come from, and in which language they are told."""

    folder: Path
    words: Words
    data: str = ""
    """What `--data` names."""

    def rows(self, table: str) -> list[dict[str, str]]:
        """The rows of a table of the dataset; none where it cannot be read."""
        return _rows(self.folder / f"{table}.csv")

    def named(self, row: dict[str, str], name: str) -> str:
        """The name of a row in the reader's language."""
        return row.get(f"{name}_{self.words.language}") or ""


@cache
def _rows(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    except (OSError, ValueError, csv.Error):
        return []


@cache
def _spellings() -> dict[str, str]:
    return dict(json.loads((folders.bundled() / "pinyin.json").read_text("utf-8")))


def source(data: str, words: Words) -> Source:
    """The dataset in the folder `data`, if that is one whose tables can be read, else ours."""
    folder = Path(data).expanduser() if data else folders.bundled()
    if not (folder / "places.csv").is_file():
        folder = folders.bundled()
    return Source(folder, words, data)


def regions(source: Source) -> list[Value]:
    """Provinces, and the nation."""
    rows = source.rows("places")
    return [_place(row, source) for row in rows if row.get("level") in ("nation", "province")]


def _place(row: dict[str, str], source: Source) -> Value:
    about = source.named(row, "name")
    syllables = _spellings().get(row["place"], row.get("pinyin") or "")
    return Value(row["place"], about, syllables, (row.get("name_en") or "", row["name_zh"]))


def indicators(source: Source) -> list[Value]:
    """Indicators, by their names in Chinese or by their codes in English."""
    found = []
    for row in source.rows("indicators"):
        code, chinese = row["indicator"], row["name_zh"]
        texts = (chinese, code) if source.words.language == "zh" else (code, chinese)
        about, syllables = row["name_en"], _spellings().get(chinese, "")
        found.append(Value(texts[0], about, syllables, (texts[1], about)))
    return found


def figures(source: Source) -> list[Value]:
    """The numbers of the figures."""
    return [Value(row["figure"], source.named(row, "title")) for row in source.rows("figures")]


def questions(source: Source) -> list[Value]:
    """The questions by their codes."""
    found = []
    for row in source.rows("questions"):
        syllables = _spellings().get(row["name_zh"], "")
        aliases = (row["name_zh"], row["name_en"])
        found.append(Value(row["question"], source.named(row, "name"), syllables, aliases))
    return found


def views(_: Source) -> list[Value]:
    """The names of saved views."""
    import tomllib

    try:
        kept = tomllib.loads((folders.configuration() / "views.toml").read_text("utf-8"))
    except (OSError, ValueError):
        return []
    found = kept.get("views", {})
    return [Value(str(name)) for name in found] if isinstance(found, dict) else []


def own_plans(_: Source) -> list[Value]:
    """The reader's own plans."""
    folder = folders.own_plans()
    try:
        version = (folder / "current").read_text("ascii").strip()
    except (OSError, ValueError):
        return []
    rows = _rows(folder / "versions" / version / "documents.csv")
    return [Value(row["document"], row.get("title") or "") for row in rows if row.get("document")]


def dates(source: Source) -> list[Value]:
    """Today, and the years in which plans were published."""
    days = (row.get("published_on") or "" for row in source.rows("documents"))
    years = sorted({day[:4] for day in days if day[:4].isdecimal()})
    return [Value("today"), *map(Value, years)]


def topics(source: Source) -> list[Value]:
    """The topics of the conference."""
    return distinct(row["topic"] for row in source.rows("conference"))


def years(source: Source) -> list[Value]:
    """The years of the conference."""
    return distinct(row["year"] for row in source.rows("conference"))


def distinct(found: Iterable[str | None]) -> list[Value]:
    """The different values of a column."""
    unique = dict.fromkeys(each for each in found if each)
    return [Value(each, "", _spellings().get(each, "")) for each in unique]


def of_column(source: Source, tables: Iterable[str], column: str) -> list[Value]:
    """The values of a column of the first of `tables` that has it, if they are few."""
    if column == "region":
        return regions(source)
    for table in tables:
        found = distinct(row.get(column) for row in source.rows(table))
        if found:
            return found if len(found) <= FEW else []
    return []


def own_columns(source: Source) -> list[Value]:
    """The columns of the table of the reader's own that `--data` names, if it is a CSV."""
    try:
        with Path(source.data).expanduser().open(encoding="utf-8-sig", newline="") as file:
            names = next(csv.reader([file.readline(100_000)]), [])
    except (OSError, ValueError, csv.Error):
        return []
    return [Value(name) for name in names]


def mapping(source: Source) -> list[Value]:
    """What a column of a table of one's own may be."""
    return [Value(f"{role}=") for role in source.words.layer.roles.values()]


BY_KIND: dict[Kind, Callable[[Source], list[Value]]] = {
    "region": regions,
    "indicator": indicators,
    "figure": figures,
    "ratio": lambda source: figures(source) + indicators(source),
    "question": questions,
    "view": views,
    "own_plan": own_plans,
    "date": dates,
    "topic": topics,
    "text": years,
    "mapping": mapping,
    "shell": lambda _: [Value("bash"), Value("zsh"), Value("fish")],
}
