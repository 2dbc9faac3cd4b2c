"""Acts in processes of their own, on a disk that may be full."""

from __future__ import annotations

import json
import os
import resource
import traceback
from collections.abc import Callable
from typing import Any

from rumbo.errors import RumboError


def apart(act: Callable[[], Any], limit: int | None = None) -> tuple[int, int]:
    """Begin an act in a process of its own; return its id and the end to read its answer from."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child:
        os.close(theirs)
        return child, ours
    code = 0
    try:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        answer = json.dumps(act(), default=str)
    except RumboError as error:
        code, answer = 3, json.dumps(str(error))
    except BaseException:  # noqa: BLE001 - told to the process that looks
        code, answer = 4, json.dumps(traceback.format_exc())
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    with os.fdopen(theirs, "w") as pipe:
        pipe.write(answer)
    os._exit(code)


def ended(child: int, pipe: int) -> tuple[int, Any]:
    """Wait for a process and return its code and its answer."""
    with os.fdopen(pipe) as file:
        answer = file.read()
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), json.loads(answer) if answer else None
