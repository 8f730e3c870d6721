"""Targets made for tests, of a plan of 2024."""

from __future__ import annotations

from typing import Any

from tui.analysis.plan_targets import PlanTarget

MADE = PlanTarget(
    target="t", document="a", region="河南", indicator="total_compute", scope=None,
    comparator="=", value=1.0, value_max=None, unit="EFLOPS", year=2026, role="target",
    same_as=None, start=0, end=1, quote="1", title="规划", kind="compute", published="2024.1",
    issued="2024-01-01",
)  # fmt: skip


def target(indicator: str, value: float, **more: Any) -> PlanTarget:
    """A target; `more` are other fields."""
    return PlanTarget(**{**vars(MADE), "indicator": indicator, "value": value, **more})
