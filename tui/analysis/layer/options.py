"""The roles of columns as they are typed: `--map 地区=省份 --map 值=GDP --map 单位=亿元`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.layer.headings import heading
from tui.analysis.layer.roles import ROLES, ColumnRoles, Role
from tui.tables.query.column_names import column_of, folded
from tui.texts.cleaning import visible
from tui.words import EN, ZH, UserError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.tables.dataset import Relation
    from tui.words import Words

NAMES = {
    "place": "place region area 地区 省份 地方 地点", "indicator": "indicator 指标",
    "value": "value values 值 数值", "unit": "unit 单位", "year": "year 年份 年",
}  # fmt: skip
"""What a role may be called, besides as the screen names it."""


def with_options(roles: ColumnRoles, options: Iterable[str], table: Relation) -> ColumnRoles:
    """`roles` as `options` correct them; a `值=` takes the place of all values before.

    A unit, year or indicator that is no column holds for all rows.

    Raises:
        UserError: An option names no role, or no column.
    """
    pairs = [_pair(option) for option in options]
    if any(role == "value" for role, _ in pairs):
        for column in roles.values:
            roles = roles.with_role(column, None)
    for role, text in pairs:
        optional = role not in ("place", "value")
        column = "" if optional and not _is_column(text, table) else column_named(text, table)
        roles = roles.with_role(column, role) if column else roles.with_constant(role, text)
    return roles


def _pair(option: str) -> tuple[Role, str]:
    """The role and the column, or text, of an option.

    Raises:
        UserError: It is none.
    """
    name, _, text = (part.strip() for part in option.partition("="))
    role = _role(name)
    if role is None or not text:
        raise UserError(lambda w: w.layer.no_option.format(option=visible(option)))
    return role, text


def column_named(text: str, table: Relation) -> str:
    """The column that `text` names, by its heading or by what that is about: 2023年GDP by GDP.

    Raises:
        QueryError: There is none.
    """
    named = _about(text, table)
    exact = text in table.fields or len(named) != 1
    return column_of(text, table) if exact else named[0]


def _is_column(text: str, table: Relation) -> bool:
    return text in table.fields or len(_about(text, table)) == 1


def _about(text: str, table: Relation) -> list[str]:
    """The columns whose heading is about `text`, without its unit and year."""
    wanted = folded(text)
    return [name for name in table.fields if wanted == folded(heading(name).name)]


def _role(name: str) -> Role | None:
    wanted = folded(name)
    for role in ROLES:
        shown = (words.layer.roles[role] for words in (EN, ZH))
        if wanted in (*NAMES[role].split(), *map(folded, shown)):
            return role
    return None


def as_options(roles: ColumnRoles) -> list[str]:
    """`roles` as one types them."""
    pairs = [(role, column) for column, role in roles.columns] + list(roles.constants)
    return [f"--map={role}={text}" for role, text in pairs]


def in_words(roles: ColumnRoles, words: Words) -> list[str]:
    """What each column is, in a line: `地区=省份`."""
    pairs = [(role, column) for column, role in roles.columns] + list(roles.constants)
    return [f"{words.layer.roles[role]}={visible(' '.join(text.split()))}" for role, text in pairs]
