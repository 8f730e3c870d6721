"""Numbers of plans against each other: what adds up, what differs, and what stays open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.analysis.questions.plan_target import target
from tui.analysis.questions import consistency

if TYPE_CHECKING:
    from tui.analysis.questions.consistency import Tested


def found(*rows: tuple[str, float, str]) -> list[Tested]:
    """The tests of one plan with these indicators, values and comparators."""
    return list(
        consistency._within_plans(
            [target(slug, value, comparator=sign) for slug, value, sign in rows]
        )
    )


@pytest.mark.parametrize(
    ("whole", "sign", "outcome"),
    [(10.0, "=", "agrees"), (12.0, "=", "differs"), (12.0, ">", "open")],
)
def test_parts_make_up_a_total(whole: float, sign: str, outcome: str) -> None:
    (tested,) = found(
        ("total_compute", whole, sign),
        ("advanced_compute", 2.0, "="),
        ("data_center_compute", 8.0, "="),
    )
    assert (tested.test, tested.outcome, tested.follows) == ("parts", outcome, "2 + 8 = 10")


@pytest.mark.parametrize(
    ("slug", "stated", "outcome"),
    [
        ("intelligent_share", 45.0, "agrees"),
        ("intelligent_share", 50.0, "differs"),
        ("advanced_share", 40.0, "agrees"),  # the share is of more than is stated
        ("advanced_share", 50.0, "differs"),
    ],
)
def test_a_share_times_the_total(slug: str, stated: float, outcome: str) -> None:
    (tested,) = found(
        ("total_compute", 90.0, "="), (slug, 50.0, "="), ("intelligent_compute", stated, "=")
    )
    assert (tested.outcome, tested.follows) == (outcome, "90 × 50% = 45")
    assert [each.indicator for each in tested.others] == ["total_compute", slug]


def test_two_plans_of_a_region_on_one_thing() -> None:
    early = target("rack_count", 100.0, document="a", issued="2023-01-01")
    late = target("rack_count", 130.0, document="b", issued="2024-01-01")
    same = replace(late, document="c")
    outcomes = [each.outcome for each in consistency._between_plans([late, early, same])]
    assert outcomes == ["differs", "differs", "agrees"]
    assert not [*consistency._between_plans([replace(early, year=None), replace(late, year=None)])]


@pytest.mark.parametrize(
    ("whole", "sign", "outcome"),
    [(30.0, "=", "agrees"), (20.0, "=", "differs"), (20.0, ">", "open")],
)
def test_cities_come_to_no_more_than_their_province(whole: float, sign: str, outcome: str) -> None:
    rows = [
        target("total_compute", whole, region="河南", comparator=sign),
        target("total_compute", 15.0, region="郑州"),
        target("total_compute", 10.0, region="洛阳"),
        target("total_compute", 99.0, region="合肥"),
        target("utilization", 60.0, region="郑州", unit="%"),
    ]
    provinces = {"河南": "河南", "郑州": "河南", "洛阳": "河南", "合肥": "安徽"}
    (tested,) = consistency._cities(rows, provinces)
    assert (tested.outcome, tested.follows) == (outcome, "15 + 10 = 25")
