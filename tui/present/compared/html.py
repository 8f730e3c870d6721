"""A comparison as one HTML page that needs nothing else: red for new, yellow for dropped."""

from __future__ import annotations

from html import escape
from itertools import count
from typing import TYPE_CHECKING, Final

from tui.present.compared import summaries as lists
from tui.present.compared.sentence_rows import rows_of
from tui.texts.cleaning import visible
from tui.texts.compare.changes import marked, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.present.compared.sentence_rows import Row
    from tui.texts.compare.model import Clause, Comparison, Span, Summary, TopicComparison, Version
    from tui.words import Words

_STYLE: Final = """
body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1a1a1a; background: #fff;
  font: 16px/1.75 "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei",
  sans-serif; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #bbb; padding: .3rem .6rem; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
thead th { background: #f2f2f2; position: sticky; top: 0; z-index: 1; }
td { border-top-style: dotted; border-bottom-style: dotted; }
.silent { color: #666; }
.new { color: #c00000; font-weight: bold; }
.dropped { background: #ffec3d; text-decoration: line-through 1px; }
.moved { border-bottom: 2px dotted #1f5fa8; }
.reworded { text-decoration: underline wavy #888 1px; text-underline-offset: .25em; }
.dropped.reworded { text-decoration: line-through 1px, underline wavy #888 1px; }
sup { color: #1f5fa8; font-weight: normal; font-size: .7em; }
nav { columns: 18rem; font-size: .92rem; } nav a { color: #1f5fa8; display: block; }
nav small { color: #666; }
.filters { position: sticky; top: 0; background: #fff; padding: .3rem 0; z-index: 2; }
#hide-new:checked ~ main .new, #hide-dropped:checked ~ main .dropped,
#hide-moved:checked ~ main .moved, #hide-reworded:checked ~ main .reworded { color: inherit;
  background: none; border: 0; text-decoration: none; font-weight: inherit; }
#hide-dropped:checked ~ main .dropped { display: none; }
.summary { margin: .4rem 0 0; padding-left: 1.2rem; font-size: .92rem; }
@media print { nav, .filters, .filters ~ input { display: none; } thead th { position: static; }
  body { margin: 0; max-width: none; font-size: 10.5pt; } h2 { break-after: avoid; }
  tr { break-inside: avoid; } thead { display: table-header-group; } }
"""


def as_html(comparison: Comparison, words: Words, *, changes: bool = False) -> str:
    """Write `comparison` as a page; a cell's clauses carry their place in their text."""
    w = words.compare
    title = f"{w.title} {_plain(lists.heading(comparison))}"
    marks = ("new", "dropped", "moved", "reworded")
    legend = "　".join(f'<span class="{mark}">{getattr(w, mark)}</span>' for mark in marks)
    shown_topics = shown(comparison, changes=changes)
    body = [f"<h1>{title}</h1>", f"<p>{w.legend}{w.colon}{legend}</p>"]
    if comparison.ranks:
        listed = w.semicolon.join(_plain(lists.rank(change)) for change in comparison.ranks)
        body.append(f"<p>{w.ranks}{w.colon}{listed}</p>")
    body += [f"<p>{_plain(line)}</p>" for line in lists.total(comparison, words)]
    body += _articles(comparison, words)
    if len(shown_topics) > 1:
        body += _contents(shown_topics, words)
    body += _filters(words)
    body.append("<main>")
    for number, topic in enumerate(shown_topics, 1):
        rows = rows_of(topic, sentences=comparison.documents)
        body += _topic(topic, rows, words, number)
    body.append("</main>")
    lang = "zh-CN" if words.language == "zh" else "en"
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    )


def _articles(comparison: Comparison, words: Words) -> Iterator[str]:
    """The table of a law's articles."""
    w = words.compare
    found = lists.articles(comparison)
    if found:
        heads = "".join(f"<th>{h}</th>" for h in (w.old_number, w.new_number, w.change_class))
        yield f"<details><summary>{w.revision}</summary>\n<table><thead><tr>{heads}</tr></thead>"
        for before, after, kind in found:
            cells = (_plain(before), _plain(after), w.classes[kind])
            yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
        yield "</table></details>"


def _contents(topics: Sequence[TopicComparison], words: Words) -> Iterator[str]:
    """A link to each section, with how much changed there."""
    yield f"<nav><strong>{words.compare.contents}</strong>"
    for number, topic in enumerate(topics, 1):
        name = _plain(topic.topic) or words.compare.opening
        listed = _plain(
            words.compare.semicolon.join(lists.counts(s, words) for s in topic.summaries)
        )
        yield f'<a href="#s{number}">{name} <small>{listed}</small></a>'
    yield "</nav>"


def _filters(words: Words) -> Iterator[str]:
    """A box for each mark that takes it off the page; no script is needed."""
    for mark in ("new", "dropped", "moved", "reworded"):
        name = getattr(words.compare, mark)
        yield f'<input type="checkbox" id="hide-{mark}"/><label for="hide-{mark}">− {name}</label>'


def _topic(topic: TopicComparison, rows: Sequence[Row], words: Words, number: int) -> Iterator[str]:
    name = _plain(topic.topic) or words.compare.opening
    yield f'<section id="s{number}">\n<h2>{name}</h2>'
    heads = "".join(f"<th>{_plain(version.label)}</th>" for version in topic.texts)
    yield f'<table lang="zh-CN">\n<thead><tr>{heads}</tr></thead>\n<tbody>'
    silent = [_silent(version, words) for version in topic.texts]
    if any(silent):
        cells = [f'<td class="silent">{cell}</td>' for cell in silent]
        yield f"<tr>{''.join(cells)}</tr>"
    places = [{id(c): n for n, c in enumerate(version.clauses)} for version in topic.texts]
    changes = count(1)
    for row in rows:
        cells = [_cell(cell, place, words) for cell, place in zip(row, places, strict=True)]
        anchor = f' id="s{number}c{next(changes)}"' if marked(row) else ""
        yield f"<tr{anchor}>{''.join(cells)}</tr>"
    yield "</tbody>\n</table>"
    for summary in topic.summaries:
        yield _summary(summary, words)
    yield "</section>"


def _silent(version: Version, words: Words) -> str:
    if version.text is None:
        return words.compare.not_quoted
    return "" if version.text.strip() else words.compare.nothing


def _cell(clauses: Sequence[Clause], places: dict[int, int], words: Words) -> str:
    out = "".join(
        f'<span data-clause="{places[id(clause)]}">'
        f"{''.join(_marked(span, words) for span in clause.spans)}</span>"
        for clause in clauses
    )
    return f"<td>{out}</td>"


def _marked(span: Span, words: Words) -> str:
    if not span.marks:
        return _plain(span.text)
    note = _note(span, words)
    title = f' title="{note}"' if note else ""
    arrow = {"forward": "↑", "back": "↓", None: ""}[span.move]
    # Drawn by the style sheet, an arrow would be lost on paper without it; as an element of its
    # own it stays out of the span, whose text is exactly the text's.
    notes = words.compare.semicolon.join(filter(None, [arrow, lists.replaced(span, words)]))
    after = f'<sup aria-hidden="true">{_plain(notes)}</sup>' if notes else ""
    return f'<span class="{" ".join(span.marks)}"{title}>{_plain(span.text)}</span>{after}'


def _note(span: Span, words: Words) -> str:
    w = words.compare
    ways = {"forward": w.forward, "back": w.back}
    notes = [
        ways[span.move] if span.move else "",
        w.came_from.format(topic=span.source) if span.source else "",
        w.went_to.format(topic=span.target) if span.target else "",
        lists.replaced(span, words),
    ]
    return _plain(w.semicolon.join(note for note in notes if note))


def _summary(summary: Summary, words: Words) -> str:
    w = words.compare
    head = _plain(f"{summary.before} → {summary.after}{w.colon}{lists.counts(summary, words)}")
    entries = "".join(
        f"<li>{name}{w.colon}{_plain(w.semicolon.join(listed))}</li>\n"
        for name, listed in lists.lines(summary, words)
    )
    listed = f'\n<ul class="summary">\n{entries}</ul>' if entries else ""
    return f'<p class="summary">{head}</p>{listed}'


def _plain(text: str) -> str:
    """`text` as HTML that shows just that; control characters as pictures."""
    return "\n".join(escape(visible(line)) for line in text.replace("\r\n", "\n").split("\n"))
