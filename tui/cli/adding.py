"""The commands that read targets out of a policy text, and add it to one's own dataset."""

import sys
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from tui.cli.datasets import own_dataset, own_folder
from tui.cli.messages import RIGHT, WORDS, print_message
from tui.cli.options import COMMON, TABLE, Common, TableDestination
from tui.cli.prompts import ANOTHER, NO, REPLACE, YES, ask
from tui.cli.reading import BOUNDS, CHANGES, Changes, read_text
from tui.tables.catalog import Catalog
from tui.words import UserError

if TYPE_CHECKING:
    import polars as pl

    from tui.analysis.adding import Draft
    from tui.tables.dataset import Dataset
    from tui.texts.extract import Found

X, R = WORDS.extract, WORDS.review
FILES = Annotated[str, Parameter(help=f"{X.files}; {BOUNDS}", allow_leading_hyphen=True)]
REGION = Annotated[str, Parameter(help=X.region)]
Kind = Literal["compute", "ai", "robots", "low_altitude", "data", "digital_economy", "other"]
PUBLISHED = Annotated[str, Parameter(help=X.published)]


def table_of(found: "list[tuple[str, str, Found]]", *, explain: bool) -> "pl.DataFrame":
    """The rows as a table with the columns of targets."""
    import polars as pl

    from tui.tables.dataset import contract
    from tui.tables.dataset.rules import TYPES

    fields = contract()["targets"].fields
    rows = [
        {
            **{field.name: getattr(row, field.name, None) for field in fields},
            "target": f"{number}", "document": name, "region": region, "scope": row.scope or None,
            "unit": row.unit or None, "certainty": row.certainty, "known": row.known,
            "name": row.name, "rules": " ".join(row.rules),
        }
        for number, (name, region, row) in enumerate(found, start=1)
    ]  # fmt: skip
    more = {"certainty": pl.String, "known": pl.Boolean, "name": pl.String, "rules": pl.String}
    schema = {field.name: TYPES[field.type] for field in fields} | (more if explain else {})
    return pl.DataFrame(rows, schema=schema | more).select(list(schema))


def extract(
    *files: FILES,
    region: REGION = "",
    published: PUBLISHED = "",
    explain: Annotated[bool, Parameter(help=X.explain, negative="")] = False,
    changes: CHANGES = "accepted",
    common: Common = COMMON,
    destination: TableDestination = TABLE,
) -> int:
    """The targets that texts set."""
    from tui.analysis import adding

    output, dataset = destination.table(), common.load()
    words, found = adding.vocabulary(dataset), []
    region = adding.region_of(region, dataset)
    for name in files or ("-",):
        text = read_text(name, changes)
        if not text.strip():
            print_message(WORDS.review.empty.format(path=name))
        draft = adding.propose(adding.Draft(text, region=region, published=published), dataset)
        found += [(name, draft.region, row) for row in adding.read(draft, words)]
    output.put_table(table_of(found, explain=explain))
    unknown = sum(not row.known for *_, row in found)
    print_message(X.found.format(count=len(found), unknown=unknown))
    return RIGHT


def add(
    file: FILES,
    /,
    *,
    region: REGION = "",
    title: Annotated[str, Parameter(help=X.title)] = "",
    published: PUBLISHED = "",
    kind: Annotated[Kind | None, Parameter(help=X.kind)] = None,
    yes: Annotated[bool, Parameter(help=X.yes, negative="")] = False,
    replace: Annotated[bool, Parameter(help=R.replace, negative="")] = False,
    again: Annotated[bool, Parameter(help=R.another, negative="")] = False,
    changes: CHANGES = "accepted",
    common: Common = COMMON,
) -> int:
    """Add a plan to one's own dataset."""
    from tui.analysis import adding

    dataset, folder = own_dataset(common.data), own_folder(common.data)
    draft = adding.Draft(text_of_plan(file, changes), region, title, published, kind=kind or "")
    draft = adding.checked(adding.propose(draft, dataset), dataset)
    replacing = taken_place(draft, dataset, asked=not yes, replace=replace, again=again)
    rows = adding.read(draft, adding.vocabulary(dataset))
    held = adding.without(dataset, replacing) if replacing else dataset
    kept = list(rows) if yes else review(draft, rows, held)
    name = adding.save(folder, draft, kept, dataset, replacing)
    print_message(X.added.format(document=name, count=len(kept), path=folder))
    if not draft.published:
        print_message(R.undated.format(document=name))
    print(name)
    return RIGHT


def text_of_plan(file: str, changes: Changes = "accepted") -> str:
    """The text of a file that must have some."""
    text = read_text(file, changes)
    if not text.strip():
        raise UserError(lambda w: w.review.empty.format(path=file))
    return text


def taken_place(
    draft: "Draft", dataset: "Dataset", *, asked: bool, replace: bool, again: bool
) -> str | None:
    """The plan of the user's own whose place `draft` takes, if it was added before.

    Raises:
        UserError: It was, and nobody has said what is to become of it; or the user quits.
    """
    from tui.analysis import adding

    known = adding.already(draft, dataset)
    if known is None or again:
        return None
    if not (replace or (asked and sys.stdin.isatty())):
        raise UserError(lambda w: w.review.already_refused.format(document=known))
    if not replace:
        print_message(R.already.format(document=known))
        replace = ask(R.already_ask, REPLACE, ANOTHER) == REPLACE
    return known if replace else None


def review(draft: "Draft", rows: "tuple[Found, ...]", dataset: "Dataset") -> "list[Found]":
    """The rows that the user wants to keep, asked one by one.

    Raises:
        UserError: There is nobody to ask, no row, none is kept, or the user quits.
    """
    from tui.analysis import adding
    from tui.texts.cleaning import visible

    if not sys.stdin.isatty():
        raise UserError(lambda w: w.extract.no_terminal)
    if not rows:
        raise UserError(lambda w: w.extract.nothing)
    kept = []
    for row in rows:
        compared = adding.against(dataset, draft.region, row)
        print_message(visible(row.quote))
        print_message(f"  {visible(adding.review_line(row, compared, Catalog(dataset, WORDS)))}")
        if ask(R.ask, YES, NO) == YES:
            kept.append(row)
    if not kept:
        raise UserError(lambda w: w.review.nothing_kept)
    return kept


def remove(
    document: Annotated[str, Parameter(help=X.document)], /, *, common: Common = COMMON
) -> int:
    """Take a plan out of one's own dataset."""
    from tui.analysis import adding

    folder = own_folder(common.data)
    adding.remove(folder, document)
    print_message(X.removed.format(document=document, path=folder))
    return RIGHT
