"""What the job's second half takes at the size of a province: `python -m cluster.province --documents 200000 --place FOLDER`.

Some documents are generated and read by the job, their readings copied (copies.py) until there are so many, and the job
makes a data set of what was read. Says after each of its stages what that took. Linux alone: it looks into /proc.
"""

import argparse
import os
import re
import subprocess
import sys
import threading
import time
from collections import defaultdict
from pathlib import Path

import pyspark

from cluster.copies import copy
from cluster.program import ROOT, said

ORIGINALS = 2000
TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, required=True, help="how many document years")
    parser.add_argument("--place", type=Path, required=True, help="a folder for all of it; what is there stays")
    parser.add_argument("--memory", default="4g", help="the engine's")
    wishes = parser.parse_args()
    place = wishes.place.resolve()
    spark = place / "spark"
    spark.mkdir(parents=True, exist_ok=True)
    submit = [
        Path(pyspark.__file__).parent / "bin/spark-submit",
        *("--master", "local[2]", "--driver-memory", wishes.memory),
        *("--conf", "spark.ui.enabled=false", "--conf", f"spark.local.dir={spark}"),
        ROOT / "cluster/job.py",
    ]
    originals, work = place / "originals", place / f"work-{wishes.documents}"
    if not originals.exists():
        print(said("simulate", "--documents", str(ORIGINALS), "--out", str(originals)).strip())
        of_originals = ["--documents", originals, "--work", place / "work", "--out", place / "data"]
        subprocess.run([*submit, *of_originals], check=True)
    if not work.exists():
        begun = time.monotonic()
        copy(place / "work/readings", work / "readings", wishes.documents)
        size = on_disk(work) / 1e9
        print(f"{wishes.documents} readings copied in {time.monotonic() - begun:.0f} s, {size:.2f} GB", flush=True)
    job = subprocess.Popen(
        [*submit, "--work", work, "--out", place / f"data-{wishes.documents}"],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYSPARK_PYTHON": sys.executable},
    )
    watch = Watch(job.pid, spark, work)
    for line in job.stdout:
        print(line.strip(), "|", watch.says() if re.search(r" in [0-9.]+ s$", line) else "", flush=True)
    job.wait()
    watch.close()
    print(f"{watch.seconds:.0f} processor seconds, {watch.seconds / wishes.documents * 1000:.1f} ms a document")
    return job.returncode


class Watch:
    """Looks at a process and all that it started, and at what lies on disk for it alone."""

    def __init__(self, root: int, spark: Path, work: Path):
        self._root, self._spark, self._work = root, spark, work
        self._seconds: dict[tuple[str, str], float] = {}
        self._told: dict[str, float] = defaultdict(float)
        self._memory: dict[str, float] = defaultdict(float)
        self._disk: dict[str, float] = defaultdict(float)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def says(self) -> str:
        """What was taken since it last said something: processor seconds, and the most memory and disk at a time."""
        took: dict[str, float] = defaultdict(float)
        for (kind, _), seconds in list(self._seconds.items()):
            took[kind] += seconds
        processor = ", ".join(f"{kind} {took[kind] - self._told[kind]:.0f}" for kind in sorted(took))
        memory = ", ".join(f"{kind} {most / 1e9:.1f}" for kind, most in sorted(self._memory.items()))
        disk = ", ".join(f"{kind} {most / 1e9:.2f}" for kind, most in sorted(self._disk.items()))
        self._told = took
        self._memory, self._disk = defaultdict(float), defaultdict(float)
        load = Path("/proc/loadavg").read_text().split()[0]
        return f"processor s: {processor} | GB of memory: {memory} | GB of disk: {disk} | load {load}"

    @property
    def seconds(self) -> float:
        """Processor seconds of all so far."""
        return sum(self._seconds.values())

    def close(self) -> None:
        self._ended.set()
        self._thread.join()

    def _run(self) -> None:
        for second in range(10**9):
            self._look()
            if second % 10 == 0:
                for kind, folders in ("shuffled", [self._spark]), ("kept", self._work.glob("run-*")):
                    now = sum(map(on_disk, folders))
                    self._disk[kind] = max(self._disk[kind], now)
            if self._ended.wait(1):
                return

    def _look(self) -> None:
        parents, processes = {}, {}
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    name, rest = (entry / "stat").read_text().split("(", 1)[1].rsplit(")", 1)
                except OSError:
                    continue
                fields = rest.split()
                parents[int(entry.name)] = int(fields[1])
                processes[int(entry.name)] = name, fields
        memory: dict[str, float] = defaultdict(float)
        for number, (name, fields) in processes.items():
            if self._is_own(number, parents):
                # One that is only about to be another program is neither.
                kind = next((each for each in ("java", "python", "node") if name.startswith(each)), None)
                if not kind:
                    continue
                begun = fields[19]
                self._seconds[kind, f"{number} {begun}"] = (int(fields[11]) + int(fields[12])) / TICKS
                size = int(fields[21]) * PAGE
                memory[kind] += size
                memory[f"one {kind}"] = max(memory[f"one {kind}"], size)
        for kind, now in memory.items():
            self._memory[kind] = max(self._memory[kind], now)

    def _is_own(self, number: int, parents: dict[int, int]) -> bool:
        while number and number != self._root:
            number = parents.get(number, 0)
        return number == self._root


def on_disk(folder: Path) -> int:
    """The bytes of all files in a folder; some may go meanwhile."""
    size = 0
    for path, _, names in os.walk(folder):
        for name in names:
            try:
                size += os.stat(os.path.join(path, name)).st_size
            except OSError:
                pass
    return size


if __name__ == "__main__":
    sys.exit(main())
