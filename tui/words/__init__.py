"""Every word the reader sees, in Chinese and English, as one typed value.

A section a file, each with its two languages side by side; a word missing in one of them is a
TypeError at import. Data is never translated here: regions and indicators carry both names.
"""

from __future__ import annotations

import errno
from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from tui.words import (
    about,
    adding,
    app,
    bindings,
    chart,
    claims,
    cli,
    cli_help,
    compare,
    conference,
    dataset,
    documents,
    export,
    extract,
    figures,
    lists,
    profile,
    query,
    review,
    search_index,
    table,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Language = Literal["zh", "en"]


@dataclass(frozen=True, kw_only=True)
class Words:
    """All words of one language, by section."""

    language: Language
    dataset: dataset.DatasetWords
    query: query.QueryWords
    figures: figures.FigureWords
    compare: compare.CompareWords
    conference: conference.ConferenceWords
    claims: claims.ClaimWords
    chart: chart.ChartWords
    export: export.ExportWords
    lists: lists.ListWords
    profile: profile.ProfileWords
    search_index: search_index.LookupWords
    documents: documents.DocumentWords
    extract: extract.ExtractWords
    adding: adding.AddingWords
    review: review.ReviewingWords
    cli: cli.CliWords
    cli_help: cli_help.CommandingWords
    app: app.AppWords
    bindings: bindings.BindingWords
    about: about.AboutWords
    table: table.TableWords

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """What each key does, in a word: binding id -> label, from every section that has some."""
        return self._of_bindings("keys")

    @cached_property
    def tips(self) -> Mapping[str, str]:
        """The same in a sentence, where a word is not enough."""
        return self._of_bindings("tips")

    def why(self, error: OSError) -> str:
        """What the system says is wrong, in this language where it is a usual thing."""
        name = errno.errorcode.get(error.errno or 0, "")
        return self.cli_help.system.get(name) or error.strerror or str(error)

    def _of_bindings(self, name: str) -> dict[str, str]:
        sections = [getattr(self, field.name) for field in fields(self)]
        return {
            binding: text
            for section in sections
            for binding, text in getattr(section, name, {}).items()
        }


EN = Words(
    language="en",
    dataset=dataset.EN,
    query=query.EN,
    figures=figures.EN,
    compare=compare.EN,
    conference=conference.EN,
    claims=claims.EN,
    chart=chart.EN,
    export=export.EN,
    lists=lists.EN,
    profile=profile.EN,
    search_index=search_index.EN,
    documents=documents.EN,
    extract=extract.EN,
    adding=adding.EN,
    review=review.EN,
    cli=cli.EN,
    cli_help=cli_help.EN,
    app=app.EN,
    bindings=bindings.EN,
    about=about.EN,
    table=table.EN,
)
ZH = Words(
    language="zh",
    dataset=dataset.ZH,
    query=query.ZH,
    figures=figures.ZH,
    compare=compare.ZH,
    conference=conference.ZH,
    claims=claims.ZH,
    chart=chart.ZH,
    export=export.ZH,
    lists=lists.ZH,
    profile=profile.ZH,
    search_index=search_index.ZH,
    documents=documents.ZH,
    extract=extract.ZH,
    adding=adding.ZH,
    review=review.ZH,
    cli=cli.ZH,
    cli_help=cli_help.ZH,
    app=app.ZH,
    bindings=bindings.ZH,
    about=about.ZH,
    table=table.ZH,
)


class UserError(Exception):
    """What is wrong with what the user gave: one line, in the user's language.

    The core raises it without knowing the language; whoever shows it hands in the words.
    """

    def __init__(self, say: Callable[[Words], str]) -> None:
        """Keep `say`, which puts the complaint in the words of a language."""
        super().__init__(say)
        self.say = say

    def __str__(self) -> str:
        """The complaint in English, for logs and tests."""
        return self.say(EN)


def words_for(language: Language) -> Words:
    """The words of `language`."""
    return EN if language == "en" else ZH


def preferred_language(environ: Mapping[str, str]) -> Language:
    """The reader's language: `DUIBIAO_LANG`, else English for an English locale, else Chinese.

    C, POSIX and C.UTF-8 name no language and give Chinese.
    """
    asked = environ.get("DUIBIAO_LANG", "").lower()
    if asked in ("zh", "en"):
        return "en" if asked == "en" else "zh"
    locale = next(
        (value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environ.get(name))), ""
    )
    return "en" if locale.split(".")[0].split("_")[0].lower() == "en" else "zh"
