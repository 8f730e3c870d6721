"""The commands that answer what analysts ask: questions, and what plans changed."""

from datetime import date
from typing import Annotated

from cyclopts import Parameter

from tui.cli.messages import WORDS, W, print_message
from tui.cli.options import DATED, QUERY, TABLE, Dated, TableDestination
from tui.cli.printing import print_answer
from tui.tables.catalog import Catalog


def question(
    name: Annotated[str, Parameter(help=W.question)] = "",
    /,
    *query: QUERY,
    common: Dated = DATED,
    destination: TableDestination = TABLE,
) -> int:
    """A question of the plans; without a name, the list of them."""
    from tui.analysis import questions

    output, catalog = destination.table(), Catalog(common.load(), WORDS)
    if not name:
        return print_answer(questions.listed(catalog), output, catalog.dataset)
    found = questions.answer(catalog, name, " ".join(query))
    code = print_answer(found, output, catalog.dataset)
    for note in (*found.notes, WORDS.questions.method.format(method=found.method)):
        print_message(note)
    return code


def revisions(*query: QUERY, common: Dated = DATED, destination: TableDestination = TABLE) -> int:
    """What plans changed; without a date, all that is known today."""
    from tui.analysis import questions

    output, dataset = destination.table(), common.load()
    if not common.as_of:
        dataset = dataset.as_of(date.today())
    found = questions.revised(Catalog(dataset, WORDS), " ".join(query))
    code = print_answer(found, output, dataset)
    print_message(WORDS.questions.method.format(method=found.method))
    return code
