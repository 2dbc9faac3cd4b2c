"""A story as text, and a story from it: kept for years, so plain JSON and nothing of Python's own."""

from __future__ import annotations

import base64
import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from rumbo.story.slides import Story


def to_json(story: Story) -> str:
    """Return a story as JSON."""
    return json.dumps(_plain(story), ensure_ascii=False)


def from_json(text: str) -> Story:
    """Return the story that a JSON holds; what it does not say is as it is by default."""
    return _made(Story, json.loads(text))


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return value


def _made(kind: Any, value: Any) -> Any:
    """Return a value of JSON as its type says: a dataclass, a day, bytes, several of them, or as it is."""
    if value is None:
        return None
    origin, inside = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _made(next(each for each in inside if each is not type(None)), value)
    if is_dataclass(kind):
        return _thing(kind, value)
    if origin is list:
        return [_made(inside[0], each) for each in value]
    if origin is tuple:
        kinds = [inside[0]] * len(value) if inside[-1] is Ellipsis else inside
        return tuple(_made(one, each) for one, each in zip(kinds, value, strict=True))
    if kind is date:
        return date.fromisoformat(value)
    return base64.b64decode(value) if kind is bytes else value


def _thing(kind: Any, value: Mapping[str, Any]) -> Any:
    hints = _hints(kind)
    return kind(**{name: _made(hints[name], each) for name, each in value.items() if name in hints})


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
