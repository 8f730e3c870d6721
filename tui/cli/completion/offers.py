"""The words that are offered at a place of the command line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from tui.cli.commands import COMMANDS, RELATIONS
from tui.cli.completion import grammar, values
from tui.cli.completion.values import Value
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.words import Words

Use = Literal["words", "open", "files", "folders"]

_CONDITION = re.compile(r"([A-Za-z_.]+)(!=|>=|<=|[:=<>])(.*)")
"""A term of a query that asks for a column."""
_BEFORE_TERM = re.compile(r"""(?:.*[\s|(])?[-!"]*""", re.DOTALL)
"""What stands before the last term of a query; it stays as it is."""


class Offer(NamedTuple):
    """What may stand in the place of the word."""

    use: Use
    kept: str = ""
    """What of the word stays before each value."""
    typed: str = ""
    """What of the word the values answer."""
    values: Sequence[Value] = ()
    exact: bool = False
    """Whether the program does not take the pinyin of the value."""


def offered(before: Sequence[str], current: str, words: Words) -> Offer:
    """What may stand for the word `current` after the words `before`."""
    place = grammar.place(before, current)
    source = values.source(_value_of("--data", before), words)
    if place.options and current.startswith("-") and current != "-":
        return _answering(Offer("words", typed=current, values=_options(place.command, words)))
    if not place.options and current.startswith("--") and "=" in current:
        option, _, typed = current.partition("=")
        offer = _of_kind(place, typed, source)
        return offer._replace(kept=f"{option}={offer.kept}")
    return _of_kind(place, current, source)


def lines(offer: Offer, *, spelt: bool = False) -> list[str]:
    """The offer as the scripts read it.

    Args:
        offer: What may stand there.
        spelt: Whether names are written in Latin letters where the reader does: fish offers
            nothing that does not resemble what is typed.
    """
    latin = spelt and offer.typed.isascii() and offer.typed != ""
    found: list[str] = [offer.use]
    for value in offer.values:
        text, about = value.text, value.about
        if latin and not text.isascii():
            alias = next((each for each in value.aliases if _begins(each, offer.typed)), "")
            alias = alias or ("" if offer.exact else value.spelt)
            text, about = (alias, text) if alias else (text, about)
        found.append(f"{visible(offer.kept + text)}\t{visible(about)}")
    return found


def _begins(name: str, typed: str) -> bool:
    return name.isascii() and " " not in name and name.lower().startswith(typed.lower())


def _of_kind(place: grammar.Place, typed: str, source: values.Source) -> Offer:
    """What a word of this kind may be."""
    if place.choices:
        return _answering(Offer("words", typed=typed, values=[*map(Value, place.choices)]))
    match place.kind:
        case "":
            return Offer("words")
        case "file" | "folder":
            return Offer("files" if place.kind == "file" else "folders")
        case "command":
            commands = [Value(name, source.words.cli.commands[name]) for name in COMMANDS]
            return _answering(Offer("words", typed=typed, values=commands))
        case "query":
            return _query(place.command, typed, source)
        case "columns":
            return _columns(place.command, typed, source)
    known = values.BY_KIND[place.kind](source)
    offer = Offer("words", typed=typed, values=known, exact=place.kind != "region")
    if place.kind == "ratio" and "/" in typed:
        kept, _, rest = typed.rpartition("/")
        offer = Offer("words", f"{kept}/", rest, values.indicators(source), exact=True)
    if place.kind == "mapping":
        offer = _mapping(typed, source)
    found = _answering(offer)
    return Offer("files") if place.kind == "text" and not found.values else found


def _answering(offer: Offer) -> Offer:
    """The offer, with the values that begin as what is typed; if none does, that have it."""
    begun = [each for each in offer.values if each.begins(offer.typed)]
    return offer._replace(values=begun or [each for each in offer.values if each.has(offer.typed)])


def _options(command: str, words: Words) -> list[Value]:
    found = []
    for name, option in grammar.options(command).items():
        section, _, word = option.help.partition(".")
        found.append(Value(name, getattr(getattr(words, section), word) if word else ""))
    help_words = words.cli_help
    return [*found, Value("--help", help_words.help), Value("--version", help_words.version)]


def _query(command: str, typed: str, source: values.Source) -> Offer:
    """The last term of a query: a region, an indicator, a column, or a value of a column."""
    found = _BEFORE_TERM.match(typed)
    kept = found[0] if found else ""
    term = typed[len(kept) :]
    condition = _CONDITION.fullmatch(term)
    table = RELATIONS.get(command, "targets")
    if condition:
        column, sign, rest = condition.groups()
        several, comma, last = rest.rpartition(",")
        tables = (table, "places", "documents", "indicators")
        known = values.of_column(source, tables, column.rpartition(".")[2])
        before = f"{kept}{column}{sign}{several}{comma}"
        return _answering(Offer("words", before, last, known, column != "region"))
    names = [*values.regions(source), *values.indicators(source)]
    offer = _answering(Offer("words", kept, term, names))
    columns = [f"{each}:" for each in grammar.columns(command or "targets") if "." not in each]
    more = [Value(each) for each in columns if term and each.startswith(term)]
    use: Use = "open" if more and not offer.values else "words"
    return Offer(use, kept, term, [*offer.values, *more])


def _columns(command: str, typed: str, source: values.Source) -> Offer:
    """The last of several columns, each of which may be descending."""
    several, comma, last = typed.rpartition(",")
    sign = "-" if last.startswith("-") else ""
    known = values.own_columns(source) if source.data and command == "table" else []
    known = known or [Value(each) for each in grammar.columns(command or "targets")]
    offer = _answering(Offer("words", f"{several}{comma}{sign}", last.removeprefix("-"), known))
    written = several.split(",")
    return offer._replace(values=[each for each in offer.values if each.text not in written])


def _mapping(typed: str, source: values.Source) -> Offer:
    """`place=COLUMN`: a role, then a column of the reader's table."""
    role, sign, column = typed.partition("=")
    if sign:
        return Offer("words", f"{role}=", column, values.own_columns(source))
    return Offer("open", typed=typed, values=values.mapping(source))


def _value_of(option: str, before: Sequence[str]) -> str:
    """What an option has been given."""
    for index, word in enumerate(before):
        if word == option:
            return before[index + 1] if index + 1 < len(before) else ""
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
    return ""
