"""The table of how the bundled names are spelt; `python -m tests.tables.pinyin_table` writes it."""

from __future__ import annotations

import json
from datetime import date

from tui.analysis import search_index
from tui.tables.dataset import bundled, contract, load
from tui.tables.query.pinyin import HAN, spell_unknown

PATH = bundled() / "pinyin.json"


def names() -> set[str]:
    """Everything in the bundled dataset that is searched by pinyin."""
    dataset = load().as_of(date.max)  # what came after the report too
    found = set(search_index.index(dataset).names)
    found |= {entry.title for entry in search_index.index(dataset).entries}
    found |= set(dataset.places["hub"].drop_nulls())  # completed on the command line
    for table in contract():
        relation = dataset.relation(table)
        for name, field in relation.fields.items():
            if field.search == "name":
                found |= set(relation.frame[name].drop_nulls())
    return found


def spellings() -> dict[str, str]:
    """The table: each run of Chinese characters, in order, and its syllables."""
    runs = sorted({run for name in names() for run in HAN.findall(name)})
    return {run: "'".join(spell_unknown(run)) for run in runs}


if __name__ == "__main__":
    PATH.write_text(json.dumps(spellings(), ensure_ascii=False, indent=0) + "\n", "utf-8")
