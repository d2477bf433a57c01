"""Documents to test with, and what the ingest of one machine makes of them."""

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cluster.program import ROOT
from cluster.tests.engine import Cluster, started

SHARED = ROOT.parent / "shared/documents"
FIVE = sorted((ROOT / "data/documents").glob("*.txt"))


def mingzhang(*arguments: object) -> subprocess.CompletedProcess:
    """A command of the program."""
    return subprocess.run(
        ["node", ROOT / "bin/mingzhang.js", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
    )


def manifest(out: Path) -> dict:
    """What a data set says of itself. Its files are named by their content: where two say the same, so do all their rows."""
    return json.loads((out / "manifest.json").read_text())


def tables(out: Path) -> dict[str, list[str]]:
    """The files of each table."""
    files: dict[str, list[str]] = {}
    for file in manifest(out)["files"]:
        files.setdefault(file["table"], []).append(file["path"])
    return files


def ingested(documents: Path, out: Path) -> Path:
    """The data set that one machine makes of a folder's documents; what it said of them stands beside it."""
    done = mingzhang("ingest", "--documents", documents, "--out", out, "--no-store")
    assert (out / "manifest.json").exists(), done.stderr
    out.with_suffix(".said").write_text(done.stdout)
    return out


@pytest.fixture(scope="session", autouse=True)
def nothing_is_left() -> Iterator[None]:
    """All that was started ends, whatever was killed: workers, their programs, and the programs of these."""
    yield
    for _ in range(300):
        if not (left := started()):
            return
        time.sleep(0.2)
    names = [Path(f"/proc/{number}/cmdline").read_text().replace("\0", " ")[:200] for number in left]
    for number in left:
        os.kill(number, signal.SIGKILL)
    raise AssertionError(f"still there: {names}")


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mingzhang")


@pytest.fixture(scope="session")
def few(place: Path) -> Path:
    """A folder of 24 simulated documents, with what a list says of them."""
    done = mingzhang("simulate", "--out", place / "few", "--documents", 24, "--faults", 0.3)
    assert done.returncode == 0, done.stderr
    return place / "few"


@pytest.fixture(scope="session")
def many(place: Path) -> Path:
    """200 simulated documents, the five, all that lies in shared/, with the five's contents once more."""
    folder = place / "many"
    assert mingzhang("simulate", "--out", folder, "--documents", 200, "--faults", 0.2).returncode == 0
    for path in [*FIVE, *SHARED.glob("pdf/*.pdf"), *SHARED.glob("pieces/*.txt")]:
        shutil.copy(path, folder)
    for path in SHARED.glob("*.txt"):
        shutil.copy(path, folder / f"又{path.name}")
    return folder


@pytest.fixture(scope="session")
def many_ingested(many: Path, place: Path) -> Path:
    return ingested(many, place / "many-ingested")


@pytest.fixture(scope="session")
def few_ingested(few: Path, place: Path) -> Path:
    return ingested(few, place / "few-ingested")


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """A master without workers yet."""
    cluster = Cluster(tmp_path / "cluster")
    try:
        yield cluster
    finally:
        cluster.close()
