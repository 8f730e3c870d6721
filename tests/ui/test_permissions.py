"""Every command and every action is classified: what a restricted session may do with it."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from typing import TYPE_CHECKING

import pytest
from textual.actions import parse
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode

import tui.redraw
import tui.ui
from tui.cli.commands import COMMANDS
from tui.ui import permissions
from tui.ui.app import Duibiao
from tui.ui.list.commands import CHANGES, DIALOGS
from tui.ui.list.pane import ListPane
from tui.ui.permissions import Access, Permissions, access_of_action, access_of_command

if TYPE_CHECKING:
    from collections.abc import Iterator

HOW = "classify it in tui/ui/permissions.py: may a restricted session do it?"


def classes() -> set[type[DOMNode]]:
    """Every app, screen and widget of the explorer, and those of Textual that it uses."""
    found = {App}
    for package in (tui.ui, tui.redraw):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for value in vars(importlib.import_module(module.name)).values():
                if inspect.isclass(value) and issubclass(value, DOMNode):
                    found.add(value)
    return found


def actions(kind: type[DOMNode]) -> Iterator[str]:
    """The actions of a class: of its keys, and all that it has a method for."""
    for binding in vars(kind).get("BINDINGS", ()):
        yield binding.action if isinstance(binding, Binding) else binding[1]
    for name in vars(kind):
        if found := re.match("_?action_(.+)", name):
            yield found[1]


def owner_and_name(kind: type[DOMNode], action: str) -> tuple[type[DOMNode], str, tuple]:
    namespace, name, parameters = parse(action)
    owner = {"app": Duibiao, "": kind, "screen": kind}[namespace]
    return owner, name, parameters


@pytest.mark.parametrize("kind", sorted(classes(), key=lambda kind: kind.__qualname__))
def test_every_action_is_classified(kind: type[DOMNode]) -> None:
    for action in actions(kind):
        if (kind, action) == (ListPane, "run"):
            continue  # by its parameter, below
        owner, name, parameters = owner_and_name(kind, action)
        assert access_of_action(owner, name, parameters), f"{kind.__name__}: {action}: {HOW}"


@pytest.mark.parametrize("name", [*CHANGES, *DIALOGS])
def test_every_command_of_a_list_is_classified(name: str) -> None:
    assert access_of_action(ListPane, "run", (name,)), f"run({name!r}): {HOW}"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_headless_command_is_classified(name: str) -> None:
    assert access_of_command(name), f"{name}: {HOW}"


def test_nothing_is_classified_that_is_not_there() -> None:
    named = {kind.__name__: kind for kind in classes()}
    for owner, listed in permissions.ACTIONS.items():
        there = {action.partition("(")[0] for kind in named[owner].__mro__ if issubclass(
            kind, DOMNode) for action in actions(kind)}  # fmt: skip
        names = [name for names in listed.values() for name in names.split()]
        assert len(names) == len(set(names))
        for name in names:
            assert name.partition("(")[0] in there, f"{owner}.{name}"
    assert set(" ".join(permissions.COMMANDS.values()).split()) == set(COMMANDS)


def test_what_nobody_has_classified_is_refused() -> None:
    class New(DOMNode):
        pass

    assert not Permissions(restricted=True).action(New, "write_a_file")
    assert not Permissions(restricted=True).command("upload")
    assert Permissions().action(New, "write_a_file")
    assert Permissions().command("upload")


def test_an_action_is_looked_up_with_its_parameter_first() -> None:
    assert access_of_action(ListPane, "run", ("remove",)) is Access.REFUSED
    assert access_of_action(ListPane, "run", ("copy",)) is Access.ALLOWED
    assert access_of_action(ListPane, "run", ("unknown",)) is None
    assert access_of_action(ListPane, "turn", (1,)) is Access.ALLOWED
