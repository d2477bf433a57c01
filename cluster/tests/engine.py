"""Real engines to test on: this machine alone, or a cluster of one master and two workers on the loopback address."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyspark

from cluster.program import ROOT

HOME = Path(pyspark.__file__).parent
LOCAL = "local[2]"
MARK = f"MINGZHANG_TEST={os.getpid()}"
"""Stands in the environment of all that these tests start."""
os.environ.update([MARK.split("=")])
SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"""These jobs end before what Java learns of them would pay: a third of their time went there."""
ENVIRONMENT = {
    **os.environ,
    "SPARK_DAEMON_JAVA_OPTS": SHORT_LIVED,
    "SPARK_HOME": str(HOME),
    "PYSPARK_PYTHON": sys.executable,
    "SPARK_LOCAL_IP": "127.0.0.1",
}


def begin(
    master: str, documents: Path | None, work: Path, out: Path, *options: str
) -> subprocess.Popen:
    """Begins the job as anybody would, by spark-submit; without documents of what was read before."""
    return subprocess.Popen(
        [
            HOME / "bin/spark-submit",
            *(
                "--master",
                master,
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.sql.shuffle.partitions=2",
            ),
            *("--conf", "spark.executor.memory=700m"),
            *("--driver-java-options", SHORT_LIVED),
            *("--conf", f"spark.executor.extraJavaOptions={SHORT_LIVED}"),
            ROOT / "cluster/job.py",
            *(("--documents", documents) if documents else ()),
            *("--work", work, "--out", out, *options),
        ],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=open(work.with_suffix(".log"), "ab"),
        encoding="utf-8",
        start_new_session=True,
    )


class Done:
    """A job that came to its end."""

    def __init__(self, job: subprocess.Popen):
        self.said = job.communicate(timeout=900)[0]
        self.status = job.returncode

    @property
    def read(self) -> int:
        """How many documents were read, and not known from before."""
        found = re.search(r"documents, (\d+) read", self.said)
        assert found, self.said
        return int(found[1])


def run(master: str, documents: Path, work: Path, out: Path, *options: str) -> Done:
    """Runs the job to its end."""
    return Done(begin(master, documents, work, out, *options))


class Cluster:
    """A standalone cluster: its master and its workers are processes of this machine, on addresses of their own."""

    def __init__(self, folder: Path):
        self._folder = folder
        folder.mkdir()
        self._processes: list[subprocess.Popen] = []
        self.workers: list[subprocess.Popen] = []
        self.master = ""
        log = self._start(
            "master",
            "org.apache.spark.deploy.master.Master",
            *("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"),
        )[1]
        self.master = self._wait_for(log, r"Starting Spark master at (spark://\S+)")

    def add_worker(self, local: Path | None = None) -> subprocess.Popen:
        """:param local: where it spills to disk"""
        number = len(self.workers) + 2
        process, log = self._start(
            f"worker{number}",
            "org.apache.spark.deploy.worker.Worker",
            *("--host", f"127.0.0.{number}", "--cores", "1", "--memory", "1g", "--webui-port", "0"),
            *("--work-dir", str(self._folder / f"work{number}"), self.master),
            environment={
                "SPARK_LOCAL_DIRS": str(local or self._folder / f"local{number}"),
                "SPARK_LOCAL_IP": f"127.0.0.{number}",
            },
        )
        self._wait_for(log, r"Successfully registered with master")
        self.workers.append(process)
        return process

    def close(self) -> None:
        for process in self._processes:
            end(process)

    def _start(
        self, name: str, *command: str, environment: dict | None = None
    ) -> tuple[subprocess.Popen, Path]:
        log = self._folder / f"{name}.log"
        process = subprocess.Popen(
            [HOME / "bin/spark-class", *command],
            env={**ENVIRONMENT, **(environment or {})},
            stdout=subprocess.DEVNULL,
            stderr=open(log, "wb"),
            start_new_session=True,
        )
        self._processes.append(process)
        return process, log

    def _wait_for(self, log: Path, said: str) -> str:
        for _ in range(600):
            if found := re.search(said, log.read_text()):
                return found[found.lastindex or 0]
            time.sleep(0.2)
        raise AssertionError(f"{log} never said {said}: {log.read_text()[-2000:]}")


def end(process: subprocess.Popen) -> None:
    """Ends a process with all that it started, as when its machine loses power."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def started() -> list[int]:
    """The processes that these tests started and that are still there."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            try:
                if MARK.encode() in (entry / "environ").read_bytes().split(b"\0"):
                    found.append(int(entry.name))
            except OSError:
                pass
    return found
