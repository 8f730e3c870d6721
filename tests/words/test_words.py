"""Every section of words is there in both languages, with the same keys in its tables."""

from __future__ import annotations

from dataclasses import fields

import pytest

from tui.words import EN, ZH, Words, preferred_language, words_for

SECTIONS = [name for name in Words.__annotations__ if name != "language"]


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_is_whole_in_both_languages(section: str) -> None:
    zh, en = getattr(ZH, section), getattr(EN, section)
    assert type(zh) is type(en)
    for field in fields(zh):
        one, other = getattr(zh, field.name), getattr(en, field.name)
        assert type(one) is type(other), field.name
        if isinstance(one, dict) and field.name not in ("placeholders", "system"):
            assert set(one) == set(other), field.name


def test_there_is_no_other_section() -> None:
    with pytest.raises(AttributeError):
        ZH.nothing  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "zh"), ({"LANG": "C"}, "zh"), ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"), ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US", "LC_ALL": "zh_CN"}, "zh"), ({"LANG": "", "LC_MESSAGES": "en"}, "en"),
        ({"LANG": "zh_CN", "DUIBIAO_LANG": "EN"}, "en"),
    ],
)  # fmt: skip
def test_the_language_is_that_of_the_environment(environ: dict[str, str], language: str) -> None:
    assert preferred_language(environ) == language
    assert words_for(preferred_language(environ)).language == language
