"""Which texts a place needs to be shown."""

from __future__ import annotations

import pytest

from tui.ui.conference.comparing import texts_with_year

YEARS = ("2019", "2020", "2021", "2022", "2023", "2024")


@pytest.mark.parametrize(
    ("year", "shown", "requested", "texts"),
    [
        ("2023", ("2022", "2023", "2024"), (), ()),
        ("2023", ("2022", "2023"), ("2022", "2023"), ("2022", "2023")),
        ("2024", ("2022", "2023"), ("2022", "2023"), ()),
        ("2020", ("2022", "2023", "2024"), (), ("2020", "2021")),
        ("draft", ("a.txt", "b.txt"), ("a.txt", "b.txt"), ("a.txt", "b.txt")),
    ],
)
def test_a_year_is_among_the_texts(
    year: str, shown: tuple[str, ...], requested: tuple[str, ...], texts: tuple[str, ...]
) -> None:
    assert texts_with_year(year, YEARS, shown, requested) == texts
