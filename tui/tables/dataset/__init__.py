"""The tables, where they come from, and the contract they satisfy.

A dataset is a folder of CSV or Parquet files laid out as the bundled one, which is described by
`datapackage.json`. Reading one either gives a `Dataset` that keeps the contract or tells every
breach of it by file, row and column. Read on in this order: `contract`, `rules`, `reading`,
`model`, `folder`, `own`, `loading`.
"""

from tui.tables.dataset.folder import DatasetError
from tui.tables.dataset.loading import check, load
from tui.tables.dataset.model import Dataset
from tui.tables.dataset.relation import Relation
from tui.tables.dataset.rules import Violation
from tui.tables.dataset.schema import (
    COUNTED_ROLES,
    LATER_TABLE,
    LAYER_ROLE,
    LAYER_TABLE,
    NEWER_TABLES,
    OWN_TABLE,
    Field,
    bundled,
    contract,
    plan_kinds,
)

__all__ = [
    "COUNTED_ROLES", "LATER_TABLE", "LAYER_ROLE", "LAYER_TABLE", "NEWER_TABLES", "OWN_TABLE",
    "Dataset", "DatasetError", "Field", "Relation", "Violation", "bundled",
    "check", "contract", "load", "plan_kinds",
]  # fmt: skip
