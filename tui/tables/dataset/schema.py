"""The contract a dataset satisfies: the tables, fields and keys of the bundled `datapackage.json`.

The descriptor is a Data Package (https://specs.frictionlessdata.io) with properties of ours: a
field's `title_en`, its heading in English, `search`, whether and how a query reads it, and
`optional`, whether a table may leave it out; and `kinds`, what a plan may be about.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from tui.folders import bundled as bundled

if TYPE_CHECKING:
    from tui.words.dataset import FieldType

Search = Literal["name", "alias", "text", "none"]
"""How a bare search term reads a field: a `name` by its text and pinyin, an `alias` by its text,
both wherever their table is joined to; a `text` by its text in its own table; `none` not at all."""

FORMAT_VERSION = 3
"""The `duibiao_format` of datapackage.json that this program reads and writes."""
OWN_TABLE = "own"
"""The `table` of a plan that the user added."""
LATER_TABLE = "later"
"""The `table` of a bundled plan that came out after the report."""
LAYER_TABLE = "layer"
"""The `table` of the document that stands for a table of the reader's own."""
LAYER_ROLE = "layer"
"""The `role` of its numbers: no plan sets them."""
COUNTED_ROLES = ("target", LAYER_ROLE)
"""The roles of the numbers that figures, the matrix and ranks are made of."""
NEWER_TABLES = (LATER_TABLE, OWN_TABLE)
"""The tables of plans that take the place of the report's where they are newer."""
REGION = {"place": "region"}
"""What the key of `places` is called where only its province level is meant."""


@dataclass(frozen=True)
class Field:
    """One column of a table."""

    name: str
    type: FieldType
    title_zh: str
    title_en: str
    search: Search = "text"
    required: bool = False
    unique: bool = False
    enum: tuple[str, ...] = ()
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    optional: bool = False
    """Whether a table may leave the column out: then it is empty."""

    @property
    def numeric(self) -> bool:
        """Whether its values are numbers."""
        return self.type in ("integer", "number")


@dataclass(frozen=True)
class ForeignKey:
    """A field whose values are in the key of another table (or of its own)."""

    field: str
    table: str
    key: str


@dataclass(frozen=True)
class Table:
    """What the contract says of one table."""

    name: str
    title_zh: str
    title_en: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """Its columns' names, in order."""
        return tuple(field.name for field in self.fields)


@cache
def contract() -> dict[str, Table]:
    """The tables by name, in the order of the descriptor."""
    descriptor = json.loads((bundled() / "datapackage.json").read_text("utf-8"))
    return {resource["name"]: _table(resource) for resource in descriptor["resources"]}


@dataclass(frozen=True)
class PlanKind:
    """What a plan may be about."""

    name: str
    words: str
    """A regular expression of the words that say so in a title; empty: none do."""


@cache
def plan_kinds() -> tuple[PlanKind, ...]:
    """The kinds of plan in the order of the descriptor; the last is any other."""
    descriptor = json.loads((bundled() / "datapackage.json").read_text("utf-8"))
    return tuple(PlanKind(entry["kind"], entry["words"]) for entry in descriptor["kinds"])


@cache
def regions() -> Table:
    """The province level of `places`, as version 1 of the format had it in a table of its own."""
    places = contract()["places"]
    kept = (field for field in places.fields if field.name not in ("level", "parent"))
    fields = tuple(replace(field, name=REGION.get(field.name, field.name)) for field in kept)
    return Table("regions", "地区", "Regions", fields, ("region",), ())


def _table(resource: dict[str, Any]) -> Table:
    schema = resource["schema"]
    return Table(
        name=resource["name"],
        title_zh=resource["title"],
        title_en=resource["title_en"],
        fields=tuple(_field(field) for field in schema["fields"]),
        key=tuple(schema["primaryKey"]),
        foreign_keys=tuple(
            ForeignKey(
                key["fields"],
                key["reference"]["resource"] or resource["name"],
                key["reference"]["fields"],
            )
            for key in schema.get("foreignKeys", ())
        ),
    )


def _field(field: dict[str, Any]) -> Field:
    limits = dict(field.get("constraints", {}))
    limits["enum"] = tuple(limits.get("enum", ()))
    return Field(
        name=field["name"],
        type=field["type"],
        title_zh=field["title"],
        title_en=field["title_en"],
        search=field.get("search", "text"),
        optional=field.get("optional", False),
        **limits,
    )
