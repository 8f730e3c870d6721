"""The commands that read targets from a policy text, and add or remove plans of the user's own."""

import dataclasses
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from tui.cli.datasets import own_dataset, own_folder
from tui.cli.messages import RIGHT, WORDS, print_message
from tui.cli.options import COMMON, TABLE, Common, TableDestination
from tui.cli.prompts import ANOTHER, NO, REPLACE, YES, prompt
from tui.cli.reading import BOUNDS, CHANGES, Changes, read_text
from tui.tables.catalog import Catalog
from tui.words import UserError

if TYPE_CHECKING:
    from tui.analysis.adding import Ask, Decision, Draft, Workflow
    from tui.analysis.extracted import ExtractedTarget
    from tui.texts.extract import Reading

X, R, C = WORDS.extract, WORDS.review, WORDS.corpus
FILES = Annotated[str, Parameter(help=f"{X.files}; {BOUNDS}", allow_leading_hyphen=True)]
REGION = Annotated[str, Parameter(help=X.region)]
Kind = Literal["compute", "ai", "robots", "low_altitude", "data", "digital_economy", "other"]
Engine = Literal["processes", "daft"]
PUBLISHED = Annotated[str, Parameter(help=X.published)]


def tell_unread_tables(name: str, read: "Reading") -> None:
    """Tell of each table of numbers that gave no target."""
    from tui.texts.cleaning import visible

    for table in read.unread:
        heading = visible(table.heading)[:60]
        print_message(X.unread_table.format(path=name, line=table.line, heading=heading))


def extract(
    *files: FILES,
    region: REGION = "",
    published: PUBLISHED = "",
    explain: Annotated[bool, Parameter(help=X.explain, negative="")] = False,
    status: Annotated[bool, Parameter(help=X.status, negative="")] = False,
    changes: CHANGES = "accepted",
    engine: Annotated[Engine | None, Parameter(help=C.engine)] = None,
    ray: Annotated[str, Parameter(help=C.ray)] = "",
    common: Common = COMMON,
    destination: TableDestination = TABLE,
) -> int:
    """The targets that texts set."""
    from tui.analysis import adding, corpus
    from tui.analysis.extracted import ExtractedTarget, extracted

    output, dataset = destination.table(), common.load()
    if corpus.is_many(files) or engine or ray:
        from tui.cli import corpus as many

        given = {"region": region, "published": published, "status": status}
        settings = many.settings_of(dataset=dataset, original=changes == "original", **given)
        return many.extract_many(files, settings, output, many.Way(engine, ray), explain=explain)
    words, found = adding.vocabulary(dataset), list[ExtractedTarget]()
    for name in files or ("-",):
        text = read_text(name, changes)
        if not text.strip():
            print_message(WORDS.review.empty.format(path=name))
        draft = adding.propose(adding.Draft(text, region=region, published=published), dataset)
        read = adding.reading(draft, words, status=status)
        found += (extracted(row, document=name, region=draft.region) for row in read.rows)
        tell_unread_tables(name, read)
    if output.format in ("table", "md", "html"):
        found = in_words(found, Catalog(dataset, WORDS))
    output.put_table(corpus.frame_of(found, explain=explain))
    unknown = sum(not row.known for row in found)
    print_message(X.found.format(count=len(found), unknown=unknown))
    return RIGHT


def in_words(rows: "list[ExtractedTarget]", catalog: Catalog) -> "list[ExtractedTarget]":
    """The rows with the names of indicators in place of slugs, for people."""
    return [
        dataclasses.replace(row, indicator=catalog.indicator(row.indicator, row.name))
        for row in rows
    ]


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
    status: Annotated[bool, Parameter(help=X.status, negative="")] = False,
    common: Common = COMMON,
) -> int:
    """Add a plan to your own dataset."""
    from tui.analysis import corpus

    plan = PlanOptions(region, title, published, kind or "", changes, status)
    answers = Answers(yes=yes, replace=replace, again=again)
    if corpus.is_many([file]):
        return add_folder(file, plan, answers, common)
    return add_plan(file, plan, answers, common)


@dataclass(frozen=True)
class Answers:
    """What the options of the command answer in advance."""

    yes: bool
    replace: bool
    again: bool


@dataclass(frozen=True)
class PlanOptions:
    """What the options of the command say of a plan, and how its file is read."""

    region: str
    title: str
    published: str
    kind: str
    changes: Changes
    status: bool

    def draft(self, text: str) -> "Draft":
        """The plan with that text."""
        from tui.analysis.adding import Draft

        return Draft(text, self.region, self.title, self.published, kind=self.kind)


def add_folder(folder: str, plan: PlanOptions, answers: Answers, common: Common) -> int:
    """Add the plans of a folder one after another.

    Raises:
        UserError: A title is given, which is one plan's; or there is nothing to read or to ask on.
    """
    from tui.analysis import adding
    from tui.cli import adding_many
    from tui.cli.corpus import settings_of
    from tui.texts import documents

    if plan.title:
        raise UserError(lambda w: w.corpus.several.format(option="--title"))
    dataset, original = own_dataset(common.data), plan.changes == "original"

    def is_saved(path: str) -> bool:
        text = documents.load(path, original=original).text
        draft = adding.propose(plan.draft(text), dataset)
        return not (answers.replace or answers.again) and bool(adding.already(draft, dataset))

    def add_one(path: str) -> int:
        return add_plan(path, plan, answers, common)

    given = {"region": plan.region, "published": plan.published, "original": original}
    steps = adding_many.Steps(is_saved, add_one)
    settings = settings_of(dataset=dataset, **given)
    return adding_many.add_many(folder, settings, steps, ask=not answers.yes)


def add_plan(file: str, plan: PlanOptions, answers: Answers, common: Common) -> int:
    """Review a plan and save it.

    Raises:
        UserError: It cannot be read or saved, or the user quits.
    """
    from tui.analysis import adding

    dataset, folder = own_dataset(common.data), own_folder(common.data)
    draft = plan.draft(text_of_plan(file, plan.changes))
    state, ask = adding.Workflow.start(dataset, folder, with_status=plan.status).read(draft)
    tell_unread_tables(file, adding.reading(state.draft, state.vocabulary))
    ask = state.missing or ask
    while not isinstance(ask, adding.Saved):
        state, ask = answered(state, ask, answers)
    print_message(X.added.format(document=ask.document, count=ask.count, path=folder))
    if unsure := sum(row.certainty == "low" for row in state.kept):
        print_message(X.unsure_saved.format(count=unsure))
    if not state.draft.published:
        print_message(R.undated.format(document=ask.document))
    print(ask.document)
    return RIGHT


def text_of_plan(file: str, changes: Changes = "accepted") -> str:
    """The text of a file that must have some."""
    text = read_text(file, changes)
    if not text.strip():
        raise UserError(lambda w: w.review.empty.format(path=file))
    return text


def answered(state: "Workflow", ask: "Ask", answers: Answers) -> "tuple[Workflow, Ask]":
    """Answer what the workflow asks, by an option or on the terminal.

    Raises:
        UserError: There is no answer, or the user quits.
    """
    from tui.analysis import adding

    if isinstance(ask, adding.AskRegion):
        raise UserError(lambda w: w.review.no_region)
    if isinstance(ask, adding.AskTitle):
        raise UserError(lambda w: w.extract.no_title)
    if isinstance(ask, adding.AskRows):
        raise UserError(lambda w: w.review.nothing_kept if state.rows else w.extract.nothing)
    if isinstance(ask, adding.AskDuplicate):
        return state.decide(decision(ask.document, answers))
    if isinstance(ask, adding.AskReview) and ask.problem:
        raise ask.problem
    kept = range(len(state.rows)) if answers.yes else reviewed(state)
    return state.keep_only(kept).save()


def decision(document: str, answers: Answers) -> "Decision":
    """Whether the plan replaces the same one added before, or both are kept.

    Raises:
        UserError: Nobody has said so, or the user quits.
    """
    if answers.again or answers.replace:
        return "both" if answers.again else "replace"
    if answers.yes or not sys.stdin.isatty():
        raise UserError(lambda w: w.review.already_refused.format(document=document))
    print_message(R.already.format(document=document))
    return "replace" if prompt(R.already_ask, REPLACE, ANOTHER) == REPLACE else "both"


def reviewed(state: "Workflow") -> list[int]:
    """The rows that the user wants to keep, asked one by one.

    Raises:
        UserError: There is no terminal, or the user quits.
    """
    from tui.analysis.adding import review_line
    from tui.texts.cleaning import visible

    if not sys.stdin.isatty():
        raise UserError(lambda w: w.extract.no_terminal)
    kept = []
    catalog = Catalog(state.dataset, WORDS)
    for index, each in enumerate(state.rows):
        print_message(visible(each.row.quote))
        print_message(f"  {visible(review_line(each.row, each.comparison, catalog))}")
        if prompt(R.ask, YES, NO) == YES:
            kept.append(index)
    return kept


def remove(
    document: Annotated[str, Parameter(help=X.document)], /, *, common: Common = COMMON
) -> int:
    """Remove a plan from your own dataset."""
    from tui.analysis import adding

    folder = own_folder(common.data)
    adding.remove(folder, document)
    print_message(X.removed.format(document=document, path=folder))
    return RIGHT
