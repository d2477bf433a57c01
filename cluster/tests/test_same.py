"""The same result, whatever runs the job: the manifest names files by their content, so that the same name is the same rows."""

import re
import shutil
from pathlib import Path

import pytest

from cluster.reading import bucket_file
from cluster.tests.conftest import ingested, manifest, mingzhang, tables
from cluster.tests.engine import LOCAL, Cluster, Done, begin, run


@pytest.fixture(scope="module")
def first(many: Path, place: Path) -> Path:
    """The job's data set and, beside it, its work, made on this machine alone."""
    done = run(LOCAL, many, place / "work", place / "out", "--buckets", "6")
    assert "the same content as" in done.said, done.said
    return place / "out"


def test_this_machine_gives_the_tables_of_the_ingest(first: Path, many_ingested: Path) -> None:
    assert tables(first) == tables(many_ingested)
    assert manifest(first) == manifest(many_ingested)


def test_nothing_is_read_again_and_the_same_is_said_of_it(
    first: Path, many: Path, many_ingested: Path, place: Path
) -> None:
    again = run(LOCAL, many, place / "work", place / "out")
    assert again.read == 0
    said = [line for line in again.said.splitlines() if not re.search(r" in [0-9.]+ s$", line)]
    by_ingest = many_ingested.with_suffix(".said").read_text().splitlines()
    told = ("error: ", "the same content as", "takes the place of", "another document of")
    assert sorted(said) == sorted(line for line in by_ingest if any(words in line for words in told))
    assert again.status == 1


def test_a_changed_document_is_read_alone(first: Path, many: Path, place: Path) -> None:
    changed = place / "changed"
    shutil.copytree(many, changed)
    documents = sorted(path for path in changed.iterdir() if path.name.endswith("决算.txt"))
    documents[0].write_text(documents[0].read_text() + "\n")
    documents[1].unlink()
    # Other tests go on with what was read of all.
    work = shutil.copytree(place / "work", place / "changed-work")
    untouched = {path: path.stat().st_ino for path in (work / "readings").iterdir()}
    done = run(LOCAL, changed, work, place / "changed-out")
    assert done.read == 1
    assert manifest(place / "changed-out") == manifest(ingested(changed, place / "changed-ingested"))
    replaced = [path for path, inode in untouched.items() if path.stat().st_ino != inode]
    assert 1 <= len(replaced) <= 2 < len(untouched)


def test_without_documents_the_data_set_is_that_of_what_was_read(first: Path, place: Path) -> None:
    job = Done(begin(LOCAL, None, place / "work", place / "read-before"))
    assert "documents, " not in job.said
    assert manifest(place / "read-before") == manifest(first)


def test_a_cluster_of_two_workers_gives_the_same(
    many: Path, many_ingested: Path, cluster: Cluster, tmp_path: Path
) -> None:
    cluster.add_worker()
    cluster.add_worker()
    run(cluster.master, many, tmp_path / "work", tmp_path / "out")
    assert manifest(tmp_path / "out") == manifest(many_ingested)


def test_a_table_of_addresses_names_documents_anywhere(few: Path, tmp_path: Path) -> None:
    """Each is known by its address, so that names may come twice."""
    paths = sorted(few.glob("*决算.txt"))
    (tmp_path / "list.csv").write_text(
        "address,source\n" + "".join(f"{path},where it was\n" for path in paths)
    )
    done = run(LOCAL, tmp_path / "list.csv", tmp_path / "work", tmp_path / "out")
    assert done.read == len(paths)
    answer = mingzhang(
        "sql", "--data", tmp_path / "out", "SELECT count(*) AS n, count(DISTINCT source) AS s FROM documents"
    )
    assert f'{{"n":"{len(paths)}","s":"1"}}' in answer.stdout


def test_buckets_keep_their_number() -> None:
    assert bucket_file(Path("readings"), 3, 16).name == "00003-of-00016.parquet"
