"""Whether this session may run an action, as Textual writes actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import actions

from tui.ui.permissions import permissions_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.actions import ActionParseResult
    from textual.dom import DOMNode


def may_run(
    action: str | ActionParseResult,
    node: DOMNode,
    namespaces: Mapping[str, DOMNode] | None = None,
) -> bool:
    """Whether `action`, with `node` as its namespace where it names none, may be run now."""
    permissions = permissions_of(node.app)
    if not permissions.restricted:
        return True
    namespace, name, parameters = actions.parse(action) if isinstance(action, str) else action
    owner: object = (namespaces or {}).get(namespace)
    if owner is None:
        owner = getattr(node.app, namespace, None) if namespace else node
    if namespace == "app":
        owner = node.app
    return permissions.action(type(owner), name, parameters)
