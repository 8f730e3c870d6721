"""The topics of texts that were compared, put together from the comparisons of their sections."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.texts.compare import spans
from tui.texts.compare.blocks import joined, offsets, topic_of
from tui.texts.compare.line_wraps import one_line
from tui.texts.compare.model import Carried, Changed, TopicComparison, Version
from tui.texts.compare.parallel_rows import rows
from tui.texts.compare.section_order import numbered
from tui.texts.compare.summary import Crossing, clause_at, summarise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.texts.compare.blocks import Block, Joined
    from tui.texts.compare.cross_topic import ChangedRun
    from tui.texts.compare.model import Clause, Poll, SectionMove
    from tui.texts.compare.parallel_rows import Cell
    from tui.texts.compare.steps import SectionedText, Step
    from tui.texts.compare.vocabulary import Vocabulary


MarkedPair = tuple[spans.MarkedText, spans.MarkedText]


class Topics:
    """The topics that the sections of all texts make up."""

    def __init__(
        self,
        texts: Sequence[SectionedText],
        steps: Sequence[Step],
        vocabulary: Vocabulary,
        poll: Poll,
    ) -> None:
        """Join the sections that are one topic; `poll` may raise, to end the work."""
        self.texts, self.steps, self.vocabulary = texts, steps, vocabulary
        self._poll = poll
        self.cells = topic_of(
            [len(t.sections) for t in texts], [step.blocks for step in steps], _same(texts)
        )
        silent = dict.fromkeys(topic for text in texts for topic in text.silent)
        self._members: dict[int, list[list[int]]] = defaultdict(lambda: [[] for _ in texts])
        for (n, section), topic in sorted(self.cells.items()):
            self._members[topic][n].append(section)
        self.names = list(self._names())
        self.names += [topic for topic in silent if topic not in set(self.names)]
        self.count = len(self.names)
        self._blocks = [self._by_topic(n, step) for n, step in enumerate(steps)]
        self._crossing = [self._crossings(n, step) for n, step in enumerate(steps)]
        self._marked = [self._marked_blocks(n, step) for n, step in enumerate(steps)]

    def _names(self) -> Iterator[str]:
        """A name for each topic; one that occurs again gets a number."""
        taken: Counter[str] = Counter()
        for topic in range(len(self._members)):
            members = self._members[topic]
            found = [
                self.texts[n].sections[indices[0]]
                for n, indices in enumerate(members)
                if len(indices) == 1
            ]
            several = any(len(indices) > 1 for indices in members)
            titles = [found[0].title] if found and not several else [""]
            if found and all(section.article for section in found):
                titles = list(dict.fromkeys(section.title for section in found))
            name = " → ".join(titles)
            taken[name] += 1
            yield f"{name} ({taken[name]})" if taken[name] > 1 else name

    def _topic(self, n: int, block: Block) -> int:
        """The topic that a block of step `n` belongs to."""
        cell = (n, block.before[0]) if block.before else (n + 1, block.after[0])
        return self.cells[cell]

    def _by_topic(self, n: int, step: Step) -> dict[int, list[Block]]:
        found: dict[int, list[Block]] = defaultdict(list)
        for block in step.blocks:
            found[self._topic(n, block)].append(block)
        return found

    def _crossings(self, n: int, step: Step) -> dict[int, Crossing]:
        """What each topic gained from others or lost to them, in plain words."""
        found: dict[int, Crossing] = defaultdict(Crossing)
        for i, j, start, stop in _clauses(step):
            ends = self._topic(n, step.blocks[i]), self._topic(n, step.blocks[j])
            text = one_line(step.blocks[j].texts[1][start:stop])
            carried = Carried(text, self.names[ends[0]], self.names[ends[1]])
            for topic in dict.fromkeys(ends):
                found[topic].moved.append(carried)
        for number in step.numbers:
            gone, come = step.blocks[number.gone.block], step.blocks[number.come.block]
            where = clause_at(come.texts[1], come.diff.after, number.come.start)
            found[self._topic(n, come)].numbers.append(
                Changed(
                    gone.texts[0][number.gone.start : number.gone.stop],
                    come.texts[1][number.come.start : number.come.stop],
                    where,
                )
            )
        return found

    def comparison(self, topic: int) -> TopicComparison:
        """One topic in all texts."""
        self._poll()
        if topic not in self._members:
            return self._silent(self.names[topic])
        own = [
            offsets(text.sections, indices)
            for text, indices in zip(self.texts, self._members[topic], strict=True)
        ]
        steps = [
            joined(self._blocks[n].get(topic, ()), one[1], two[1], (one[0], two[0]))
            for n, (one, two) in enumerate(pairwise(own))
        ]
        marked = self._overlaid([words for words, _ in own], steps)
        # Where a section ends in the middle of a clause, sections laid together have fewer clauses.
        links = [
            ((n, i), (n + 1, j))
            for n, step in enumerate(steps)
            for i, j in step.diff.links
            if i < len(marked[n].clauses) and j < len(marked[n + 1].clauses)
        ]
        places = rows([len(text.clauses) for text in marked], links)
        versions = tuple(
            self._version(n, topic, spans.finish(text, place))
            for n, (text, place) in enumerate(zip(marked, places, strict=True))
        )
        words = [version.text for version in versions]
        summaries = tuple(
            summarise(
                (self.texts[n].label, self.texts[n + 1].label),
                (words[n], words[n + 1]),
                step.diff,
                self._crossing[n].get(topic, Crossing()),
                self._place(n, topic),
                self.vocabulary,
            )
            for n, step in enumerate(steps)
        )
        return TopicComparison(self.names[topic], versions, summaries)

    def _place(self, n: int, topic: int) -> SectionMove | None:
        """How the topic's section was placed otherwise; none where it is several sections."""
        before, after = self._members[topic][n], self._members[topic][n + 1]
        if len(before) != 1 or len(after) != 1:
            return None
        return self.steps[n].places.get((before[0], after[0]))

    def _version(self, n: int, topic: int, clauses: tuple[Clause, ...]) -> Version:
        self._poll()
        text, indices = self.texts[n], self._members[topic][n]
        if not indices:
            return Version(text.label, self._unsaid(n, self.names[topic]))
        found = [text.sections[i] for i in indices]
        title = found[0].title if len(found) == 1 else ""
        words = "".join(section.text for section in found)
        number = numbered(words)[0] if title else ""
        return Version(text.label, words, clauses, indices[0] + 1, title, number)

    def _unsaid(self, n: int, name: str) -> str | None:
        """What a text without words on a topic has: nothing, or no quotation."""
        text = self.texts[n]
        return "" if text.whole or name in text.silent else None

    def _silent(self, name: str) -> TopicComparison:
        """A topic that no text has words on."""
        versions = tuple(Version(t.label, self._unsaid(n, name)) for n, t in enumerate(self.texts))
        nothing = joined((), {}, {}, ("", "")).diff
        summaries = tuple(
            summarise((a.label, b.label), (a.text, b.text), nothing, Crossing())
            for a, b in pairwise(versions)
        )
        return TopicComparison(name, versions, summaries)

    def _overlaid(self, words: Sequence[str], steps: Sequence[Joined]) -> list[spans.MarkedText]:
        """Each text of a topic with its marks against the text before it and the one after it."""
        parts: list[list[tuple[int, spans.MarkedText]]] = [[] for _ in words]
        for n, step in enumerate(steps):
            for block, before, after in step.blocks:
                here, there = self._marked[n][id(block)]
                parts[n].append((before, here))
                parts[n + 1].append((after, there))
        sides = [steps[0].diff.before, *(step.diff.after for step in steps)]
        return [
            spans.overlaid(text, side.clauses, found)
            for text, side, found in zip(words, sides, parts, strict=True)
        ]

    def _marked_blocks(self, n: int, step: Step) -> dict[int, MarkedPair]:
        """Both texts of each block, marked against each other."""
        found = [
            (
                spans.of_side(block.texts[0], block.diff.before, "dropped"),
                spans.of_side(block.texts[1], block.diff.after, "new"),
            )
            for block in step.blocks
        ]
        for move in step.moves:
            gone, come = move.gone, move.come
            target = self.names[self._topic(n, step.blocks[come.block])]
            source = self.names[self._topic(n, step.blocks[gone.block])]
            found[gone.block][0].note(gone.start, gone.stop, {"target": target})
            found[come.block][1].note(come.start, come.stop, {"source": source})
        for block, (before, after) in zip(step.blocks, found, strict=True):
            self._poll()
            if len(block.before) == 1 == len(block.after):
                place = step.places.get((block.before[0], block.after[0]))
                if place is not None and place.direction is not None:
                    before.move_heading({"went": place.direction})
                    after.move_heading({"came": place.direction})
            spans.settle(before)
            spans.settle(after)
        return {id(block): pair for block, pair in zip(step.blocks, found, strict=True)}


def _same(texts: Sequence[SectionedText]) -> Iterator[tuple[Cell, Cell]]:
    """Sections of tables that have one title, in any two texts."""
    first: dict[str, Cell] = {}
    for n, text in enumerate(texts):
        for i, section in enumerate(text.sections if not text.whole else ()):
            yield first.setdefault(section.title, (n, i)), (n, i)


def _clauses(step: Step) -> Iterator[tuple[int, int, int, int]]:
    """What moved, clause by clause: from which block to which, and where it is there."""
    found: dict[tuple[int, int, int], list[ChangedRun]] = defaultdict(list)
    for n, move in enumerate(step.moves):
        found[move.gone.block, move.come.block, move.group or -n].append(move.come)
    for (gone, come, _), runs in found.items():
        yield gone, come, min(run.start for run in runs), max(run.stop for run in runs)
