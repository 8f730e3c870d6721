"""Which column of a table is the place, the indicator, the value, the unit, the year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

Role = Literal["place", "indicator", "value", "unit", "year"]
ROLES: Final[tuple[Role, ...]] = get_args(Role)


@dataclass(frozen=True)
class ColumnRoles:
    """The role of each column that has one; and what holds for all rows."""

    columns: tuple[tuple[str, Role], ...] = ()
    constants: tuple[tuple[Role, str], ...] = ()
    """An indicator, unit or year that no column has."""

    def role(self, column: str) -> Role | None:
        """The role of `column`; None: it is passed over."""
        return dict(self.columns).get(column)

    def column(self, role: Role) -> str:
        """The column that has `role`; empty where none has."""
        return next((name for name, each in self.columns if each == role), "")

    def constant(self, role: Role) -> str:
        """What holds for all rows; empty where nothing does."""
        return dict(self.constants).get(role, "")

    @property
    def values(self) -> tuple[str, ...]:
        """The columns with numbers."""
        return tuple(name for name, each in self.columns if each == "value")

    @property
    def complete(self) -> bool:
        """Whether there are places and numbers."""
        return bool(self.column("place") and self.values)

    def with_role(self, column: str, role: Role | None) -> ColumnRoles:
        """The same with another role for `column`; only values may be in several columns."""
        rest = tuple(
            (name, each)
            for name, each in self.columns
            if name != column and (each != role or role == "value")
        )
        constants = tuple(pair for pair in self.constants if pair[0] != role)
        columns = (*rest, (column, role)) if role else rest
        return replace(self, columns=columns, constants=constants)

    def with_constant(self, role: Role, text: str) -> ColumnRoles:
        """The same with `text` for all rows, in place of a column; empty: nothing holds for all."""
        columns = tuple(pair for pair in self.columns if pair[1] != role or not text)
        rest = tuple(pair for pair in self.constants if pair[0] != role)
        return ColumnRoles(columns, (*rest, (role, text)) if text else rest)

    def next_role(self, column: str, by: int = 1) -> ColumnRoles:
        """The same with the next role, or none, for `column`."""
        order = (None, *ROLES)
        at = order.index(self.role(column))
        return self.with_role(column, order[(at + by) % len(order)])
