"""Every section of words is there in both languages, with exactly the keys that its types name."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from tui.words import EN, ZH, Words, preferred_language, words_for

SECTIONS = [name for name in Words.__annotations__ if name != "language"]
BINDINGS = ("keys", "tips")
"""By binding; that every binding has its words is tested where bindings are."""
LANGUAGES_OWN = ("placeholders", "system")
"""What only one language has to say otherwise."""


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_is_whole_in_both_languages(section: str) -> None:
    zh, en = getattr(ZH, section), getattr(EN, section)
    assert type(zh) is type(en)
    for field in fields(zh):
        one, other = getattr(zh, field.name), getattr(en, field.name)
        assert type(one) is type(other), field.name
        if isinstance(one, dict) and field.name not in LANGUAGES_OWN:
            assert set(one) == set(other), field.name


@pytest.mark.parametrize("section", SECTIONS)
def test_tables_of_words_have_exactly_the_keys_of_their_type(section: str) -> None:
    for words in (ZH, EN):
        found = getattr(words, section)
        for name, hint in hints_of(type(found)).items():
            table = getattr(found, name)
            if isinstance(table, dict) and name not in (*BINDINGS, *LANGUAGES_OWN):
                key = get_args(hint)[0]
                if key is int:
                    continue
                assert get_origin(key) is Literal, f"{name}: keys are a Literal"
                assert set(table) == set(get_args(key)), name


def hints_of(section: type) -> dict[str, Any]:
    """The types of a section's fields; `Mapping` is imported for mypy only."""
    return get_type_hints(section, localns={"Mapping": dict})


def test_every_word_is_used() -> None:
    text = "\n".join(path.read_text("utf-8") for path in Path("tui").rglob("*.py"))
    used = set(re.findall(r"[.\"](\w+)\b", text)) | set(BINDINGS)
    names = [
        (section, field.name) for section in SECTIONS for field in fields(getattr(ZH, section))
    ]
    assert [name for name in names if name[1] not in used] == []


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
