"""Nothing is lost by a kill, a full disk, a damaged store or a second program: the short form of `make faults`."""

import os
import subprocess
import sys

import pytest

from rumbo.settings import ROOT


@pytest.mark.skipif(
    os.name != "posix", reason="a process is killed and its disk filled as POSIX does"
)
def test_nothing_is_lost() -> None:
    call = [sys.executable, "-m", "bench.faults", "--short"]

    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "DOES NOT HOLD" not in done.stdout
