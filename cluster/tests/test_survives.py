"""What breaks costs time, and no row: the job ends with the same tables."""

import os
import shutil
import subprocess
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from cluster.tests.conftest import FIVE, manifest, mingzhang
from cluster.tests.engine import LOCAL, Cluster, Done, begin, end, run

NARROW = ("--seconds", "8", "--megabytes", "700", "--buckets", "8")


def slow() -> str:
    """A disclosure whose text takes longer than any should."""
    text = FIVE[1].read_text()
    place = text.rindex("第四部分")
    sentences = (
        f"一般公共服务（类）事务{i}（款）行政运行（项）支出{i}.{i % 90 + 10}万元，比上年增加{i % 77 + 1}.11万元，"
        f"增长{i % 33 + 1}.5%，主要原因是工作增加{i}。"
        for i in range(120_000)
    )
    return text[:place] + "\n".join(sentences) + "\n" + text[place:]


def hungry() -> str:
    """A disclosure with more cells than fit any memory."""
    return FIVE[1].read_text() + "\n" + "\n".join(["1\t" * 2000] * 14_000)


def readings(work: Path) -> list[Path]:
    return sorted((work / "readings").glob("*.parquet"))


def wait_for(condition, job: subprocess.Popen) -> None:
    """Until something is so; the job must not have ended by then."""
    while not condition():
        assert job.poll() is None, "the job ended before"
        time.sleep(0.05)


def test_a_killed_worker_and_documents_that_hang_or_exhaust_memory(
    few: Path, few_ingested: Path, cluster: Cluster, tmp_path: Path
) -> None:
    documents = tmp_path / "documents"
    shutil.copytree(few, documents)
    (documents / "慢2020年决算.txt").write_text(slow())
    (documents / "大2020年决算.txt").write_text(hungry())
    killed = cluster.add_worker()
    cluster.add_worker()
    job = begin(cluster.master, documents, tmp_path / "work", tmp_path / "out", *NARROW)
    wait_for(lambda: readings(tmp_path / "work"), job)
    end(killed)
    done = Done(job)
    assert done.status == 1
    assert "慢2020年决算.txt: error: took longer than 8 s: no disclosure takes as long" in done.said
    assert "大2020年决算.txt: error: needs more than 700 MB of memory: no disclosure is as large" in done.said
    assert done.said.count(": error: ") == 2
    assert manifest(tmp_path / "out") == manifest(few_ingested)


@pytest.fixture
def full_disk(tmp_path: Path):
    """A disk with room for one page: whatever part of the work falls to its machine does not fit."""
    place = tmp_path / "full"
    place.mkdir()
    if os.geteuid() or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", place]).returncode:
        pytest.skip("a small disk can be mounted by root alone")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def test_a_full_disk_on_one_worker(
    few: Path, few_ingested: Path, cluster: Cluster, full_disk: Path, tmp_path: Path
) -> None:
    cluster.add_worker(local=full_disk)
    cluster.add_worker()
    done = run(cluster.master, few, tmp_path / "work", tmp_path / "out")
    log = (tmp_path / "work.log").read_text()
    assert "No space left on device" in log
    assert done.status == 0
    assert manifest(tmp_path / "out") == manifest(few_ingested)


def test_the_job_itself_killed_goes_on_where_it_was(few: Path, few_ingested: Path, tmp_path: Path) -> None:
    """Twice: while it reads, and while it writes. What is published stays whole, and is what it was."""
    work, out = tmp_path / "work", tmp_path / "out"
    before = tmp_path / "before"
    before.mkdir()
    shutil.copy(FIVE[0], before)
    assert mingzhang("ingest", "--documents", before, "--out", out, "--no-store").returncode == 0
    published = manifest(out)

    def is_whole() -> bool:
        return manifest(out) == published and mingzhang("sql", "--data", out, "SELECT 1").returncode == 0

    job = begin(LOCAL, few, work, out, "--buckets", "8")
    wait_for(lambda: len(readings(work)) >= 2, job)
    end(job)
    assert is_whole()
    known = sum(pq.ParquetFile(path).metadata.num_rows for path in readings(work))
    assert known >= 1

    job = begin(LOCAL, few, work, out, "--buckets", "8")
    named = {file["path"] for file in published["files"]}
    wait_for(lambda: any(path.name not in named for path in out.glob("*.parquet")), job)
    end(job)
    assert is_whole()

    done = run(LOCAL, few, work, out)
    assert done.read == 0
    assert manifest(out) == manifest(few_ingested)
    assert sorted(path.name for path in out.glob("*.tmp")) == []
