"""A table of the reader's own that `--data` names: read, and laid over the dataset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.messages import WORDS, print_message
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tui.analysis.layer import ColumnRoles
    from tui.tables.dataset import Dataset, Relation


def own_table(data: Path | None) -> Relation | None:
    """The table in the file `data`; None where it is a dataset, or none is named.

    Parquet files of a folder without a dataset, of a pattern or at an address are one table.

    Raises:
        UserError: No table can be read from it.
    """
    from tui.tables.dataset import own_plans
    from tui.tables.dataset.folder import has_tables
    from tui.tables.own_table import ENDINGS, read_table
    from tui.tables.scan.reading import is_several

    if data is None:
        return None
    if data.is_file():
        return read_table(data) if data.suffix.lower() in ENDINGS else None
    is_dataset = has_tables(data) or own_plans.exists(data)
    return read_table(data) if not is_dataset and is_several(data) else None


def roles_of(table: Relation, dataset: Dataset, options: Sequence[str]) -> ColumnRoles:
    """What the columns are: as the reader said last, or as they look; then as `options` say.

    Raises:
        UserError: An option is wrong.
    """
    from tui.analysis import layer

    known = layer.remembered(layer.same_columns(table), layer.memory_file())
    return layer.with_options(known or layer.proposed(table, dataset), options, table)


def with_layer(
    dataset: Dataset, table: Relation, file: Path, options: Sequence[str], *, always: bool = True
) -> Dataset:
    """`dataset` with the numbers of `table`, and a line that says so.

    Args:
        dataset: The dataset.
        table: What `file` holds.
        file: Its name is the layer's.
        options: What `--map` says of its columns.
        always: Whether a table without places is an error, or simply no layer.

    Raises:
        UserError: An option is wrong, or there is nothing to join.
    """
    from tui.analysis import layer
    from tui.tables.scan.relation import ScannedRelation

    if isinstance(table, ScannedRelation) and not options and not always:
        return dataset  # too large to be read for it
    roles = roles_of(table, dataset, options)
    if not roles.complete and not options and not always:
        return dataset
    made = layer.joined(dataset, table, roles, file)
    named = WORDS.layer.listed.join(layer.in_words(roles, WORDS))
    print_message(made.report(file.name, WORDS))
    print_message(WORDS.layer.mapped.format(roles=named))
    return made.dataset


def load_with_table(data: Path | None, as_of: str, options: Sequence[str]) -> Dataset:
    """The dataset that `--data` names; of a table the bundled one, with its numbers over it.

    Raises:
        UserError: It cannot be read, or `options` are wrong or have no table.
    """
    from tui.cli.datasets import load_dataset

    table = own_table(data)
    if table is None or data is None:
        if options:
            raise UserError(lambda w: w.layer.no_table)
        return load_dataset(data, as_of)
    return with_layer(load_dataset(None, as_of), table, data, options)
