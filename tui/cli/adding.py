"""The commands that read targets out of a policy text."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from tui.cli.common import COMMON, OUTPUT, RIGHT, WORDS, Common, Output, command, talk
from tui.words import UserError

if TYPE_CHECKING:
    import polars as pl

    from tui.dataset import Dataset
    from tui.extract import Found, Vocabulary

X = WORDS.extract
FILES = Annotated[str, Parameter(help=X.files, allow_leading_hyphen=True)]
REGION = Annotated[str, Parameter(help=X.region)]
PUBLISHED = Annotated[str, Parameter(help=X.published)]


def read_text(name: str) -> str:
    """The text of a file, or of standard input for `-`."""
    from tui import documents

    if name == "-":
        return documents.of_bytes(sys.stdin.buffer.read(), Path("-"))
    return documents.read(Path(name))


def year_of(published: str) -> int | None:
    """The year of a date as written."""
    if not published:
        return None
    found = re.fullmatch(r"(20\d\d)(?:[-./年]\d{1,2}(?:[-./月]\d{1,2}日?|月)?|年)?", published.strip())
    if found is None:
        raise UserError(lambda w: w.extract.bad_date.format(value=published))
    return int(found[1])


def vocabulary_of(dataset: "Dataset") -> "Vocabulary":
    """The words of the dataset's indicators, and pinyin for others."""
    from tui.extract import Indicator, Vocabulary

    rows = dataset.indicators.iter_rows(named=True)
    return Vocabulary(
        tuple(
            Indicator(
                row["indicator"],
                row["unit"] or "",
                tuple(filter(None, [row["name_zh"], *(row["synonyms"] or "").split(";")])),
            )
            for row in rows
        ),
        spell,
    )


def spell(words: str) -> str:
    """Chinese words as a slug."""
    from pypinyin import lazy_pinyin

    letters = "_".join(lazy_pinyin(words)).lower()
    return f"x_{re.sub(r'[^a-z0-9]+', '_', letters).strip('_')[:40]}"


def table_of(found: "list[tuple[str, Found]]", region: str, *, explain: bool) -> "pl.DataFrame":
    """The rows as a table with the columns of targets."""
    import polars as pl

    from tui.dataset import contract
    from tui.dataset.rules import TYPES

    fields = contract()["targets"].fields
    rows = [
        {
            **{field.name: getattr(row, field.name, None) for field in fields},
            "target": f"{number}", "document": name, "region": region, "scope": row.scope or None,
            "unit": row.unit or None, "certainty": row.certainty, "known": row.known,
            "name": row.name, "rules": " ".join(row.rules),
        }
        for number, (name, row) in enumerate(found, start=1)
    ]  # fmt: skip
    more = {"certainty": pl.String, "known": pl.Boolean, "name": pl.String, "rules": pl.String}
    schema = {field.name: TYPES[field.type] for field in fields} | (more if explain else {})
    return pl.DataFrame(rows, schema=schema | more).select(list(schema))


@command(
    "extract",
    "extract plan.pdf",
    "extract plan.txt --region 湖南 --published 2025-10-27 --explain",
    "extract - --format csv < plan.txt",
)
def extract(
    *files: FILES,
    region: REGION = "",
    published: PUBLISHED = "",
    explain: Annotated[bool, Parameter(help=X.explain, negative="")] = False,
    common: Common = COMMON,
    output: Output = OUTPUT,
) -> int:
    """The targets that texts set."""
    from tui import extract as grammar

    dataset = common.load()
    vocabulary, found = vocabulary_of(dataset), []
    names = dataset.regions["region"].to_list()
    for name in files or ("-",):
        text = read_text(name)
        about = grammar.about(text, names)
        plan = grammar.Plan(year_of(published or about.published), about.ends)
        found += [(name, row) for row in grammar.extract(text, vocabulary, plan)]
        region = region or about.region
    output.write(table_of(found, region, explain=explain))
    unknown = sum(not row.known for _, row in found)
    talk(X.found.format(count=len(found), unknown=unknown))
    return RIGHT
