"""A program ends in peace, whatever its stores were doing."""

import subprocess
import sys

import pytest

from rumbo.settings import ROOT

PROGRAM = """
import sys, threading
from pathlib import Path
from rumbo.store import store as room
room.IDLE_SECONDS = 0.02
stores = [room.Store(Path(sys.argv[1]) / f"{n}.duckdb") for n in range(8)]
for each in stores:
    each.version()
threading.Event().wait(float(sys.argv[2]))
"""


@pytest.mark.parametrize("wait", [0.0, 0.01, 0.02, 0.025])
def test_a_store_let_go_of_while_the_program_ends_does_not_abort_it(tmp_path, wait):
    call = [sys.executable, "-c", PROGRAM, str(tmp_path), str(wait)]

    done = subprocess.run(call, cwd=ROOT, capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
