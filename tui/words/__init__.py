"""Every word the reader sees, in Chinese and English, as one typed value.

A section a file, each with its two languages side by side, imported when it is first read; a
word missing in one of them is a TypeError then, and an error to mypy. Data is never translated
here: regions and indicators carry both names.
"""

from __future__ import annotations

import errno
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Literal, TypeVar, cast

from tui.words.key_names import with_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.words import (
        about,
        adding,
        app,
        bindings,
        briefing,
        chart,
        chart_kinds,
        claims,
        cli,
        cli_help,
        compare,
        conference,
        corpus,
        dataset,
        documents,
        export,
        extract,
        figures,
        help,
        keys_file,
        layer,
        legend,
        lists,
        named_views,
        profile,
        query,
        questions,
        review,
        search_index,
        table,
        tour,
        values,
    )

Language = Literal["zh", "en"]


class Words:
    """All words of one language, by section; a section is imported when it is first read."""

    language: Language
    dataset: dataset.DatasetWords
    query: query.QueryWords
    figures: figures.FigureWords
    compare: compare.CompareWords
    conference: conference.ConferenceWords
    claims: claims.ClaimWords
    chart: chart.ChartWords
    chart_kinds: chart_kinds.ChartKindWords
    export: export.ExportWords
    lists: lists.ListWords
    help: help.HelpWords
    keys_file: keys_file.KeyWords
    layer: layer.LayerWords
    legend: legend.LegendWords
    named_views: named_views.NamedViewWords
    questions: questions.QuestionWords
    profile: profile.ProfileWords
    search_index: search_index.LookupWords
    documents: documents.DocumentWords
    extract: extract.ExtractWords
    adding: adding.AddingWords
    review: review.ReviewingWords
    corpus: corpus.CorpusWords
    cli: cli.CliWords
    cli_help: cli_help.CliHelpWords
    app: app.AppWords
    bindings: bindings.BindingWords
    briefing: briefing.BriefingWords
    about: about.AboutWords
    table: table.TableWords
    tour: tour.TourWords
    values: values.ValueWords

    def __init__(self, language: Language, labels: Mapping[str, str] | None = None) -> None:
        """The words of `language`.

        Args:
            language: Chinese or English.
            labels: How the keys of actions are named, where they are not the usual ones.
        """
        self.language = language
        self.labels = labels or {}

    if not TYPE_CHECKING:

        def __getattr__(self, section: str) -> object:
            """Import a section, and keep it."""
            if section not in Words.__annotations__:
                raise AttributeError(section)
            module = import_module(f"tui.words.{section}")
            words = with_keys(getattr(module, self.language.upper()), self.labels)
            setattr(self, section, words)
            return words

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """What each key does, in a word: binding id -> label, from every section that has some."""
        return self._of_bindings("keys")

    @cached_property
    def tips(self) -> Mapping[str, str]:
        """The same in a sentence, where a word is not enough."""
        return self._of_bindings("tips")

    def in_language(self, language: Language) -> Words:
        """The same keys in another language."""
        return Words(language, self.labels) if self.labels else words_for(language)

    def why(self, error: OSError) -> str:
        """What the system says is wrong, in this language where it is a usual thing."""
        name = errno.errorcode.get(error.errno or 0, "")
        return self.cli_help.system.get(name) or error.strerror or str(error)

    def _of_bindings(self, name: str) -> dict[str, str]:
        sections = [getattr(self, name) for name in Words.__annotations__]
        return {
            binding: text
            for section in sections
            for binding, text in getattr(section, name, {}).items()
        }


EN, ZH = Words("en"), Words("zh")


class UserError(Exception):
    """What is wrong with what the user gave: one line, in the user's language.

    The core raises it without knowing the language; the caller that shows it passes the words.
    """

    def __init__(self, say: Callable[[Words], str]) -> None:
        """Keep `say`, which puts the message in the words of a language."""
        super().__init__(say)
        self.say = say

    def __str__(self) -> str:
        """The message in English, for logs and tests."""
        return self.say(EN)


Key = TypeVar("Key", bound=str)


def word_for(words: Mapping[Key, str], key: str, otherwise: str | None = None) -> str:
    """The word for a `key` that comes from data: where there is none `otherwise`, or the key."""
    return cast("Mapping[str, str]", words).get(key, key if otherwise is None else otherwise)


def words_for(language: Language) -> Words:
    """The words of `language`."""
    return EN if language == "en" else ZH


def preferred_language(environ: Mapping[str, str]) -> Language:
    """The reader's language: `DUIBIAO_LANG`, else English for an English locale, else Chinese.

    C, POSIX and C.UTF-8 name no language and give Chinese.
    """
    requested = environ.get("DUIBIAO_LANG", "").lower()
    if requested in ("zh", "en"):
        return "en" if requested == "en" else "zh"
    locale = next(
        (value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environ.get(name))), ""
    )
    return "en" if locale.split(".")[0].split("_")[0].lower() == "en" else "zh"
