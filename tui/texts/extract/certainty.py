"""How sure a row is: what speaks against it is counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.texts.extract import patterns as w

if TYPE_CHECKING:
    from tui.texts.extract.attachment import Mention
    from tui.texts.extract.coining import Naming
    from tui.texts.extract.model import Certainty
    from tui.texts.extract.text_kind import TextKind

_AIMED = re.compile(
    r"达|超|突破|低于|高于|不[低少高超小大]|控制|提[高升]|降|增|至|到|为|力争|确保|实现|建|培|打造|形成|引|推|落|攻|发布|拥有"
)
"""A verb or a comparator that says that the number shall be reached."""
_DATED = {"undated": 3, "start": 1, "standing": 1, "year-of-plan": 1, "year-carried-far": 1,
          "year-mentioned": 2, "year-of-period": 2}  # fmt: skip
_ONLY_MENTIONED = ("year-mentioned", "year-of-period")
"""今年, “十四五”期间: no words say that something shall be so by then."""
_KINDS: dict[TextKind, int] = {"plan": 0, "unknown": 1, "account": 2}
_NAMED = {"unknown-subject": 1, "subject-carried": 1, "share-of": 1, "part-of-last": 1}


def certainty(
    m: Mention, naming: Naming, rules: tuple[str, ...], sentence: str, kind: TextKind
) -> Certainty:
    """How sure a row is of its value, year and unit.

    Args:
        m: The number and the words around it.
        naming: What it measures.
        rules: The names of the rules that made the row.
        sentence: The sentence around it.
        kind: What kind of text it is in.
    """
    dated, named = _DATED.get(rules[2], 0), _NAMED.get(rules[0], 0)
    # A time that is only mentioned makes a row uncertain, whatever it measures.
    doubts = max(dated, named) if rules[2] in _ONLY_MENTIONED else dated + named
    doubts += rules[1] == "bare" and not _AIMED.search(m.left) and not _AIMED.search(m.before)
    doubts += doubts > 0 and w.STATUS.search(sentence) is not None
    doubts += not naming.subject.known and m.quantity.unit in ("", "倍", "天", "小时", "次")
    doubts += m.quantity.han and m.quantity.value < _FEW
    # A sentence that says by when is an aim by itself; a time only mentioned is a doubt already.
    dated_here = rules[2] == "year-of-sentence" or rules[2] in _ONLY_MENTIONED
    doubts += 0 if kind == "unknown" and dated_here else _KINDS[kind]
    return "high" if doubts <= 1 else "medium" if doubts == _SOME else "low"


_FEW = 4
_SOME = 2
