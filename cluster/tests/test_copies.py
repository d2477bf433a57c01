"""A province of copies is an archive like any other: documents of their own, with the accounts of their originals."""

import json
from pathlib import Path

import pytest

from cluster.copies import copy, divisions
from cluster.tests.conftest import mingzhang
from cluster.tests.engine import LOCAL, Done, begin, run

COPIES = 40


@pytest.fixture(scope="module")
def originals(few: Path, place: Path) -> Path:
    """What the job makes of 24 documents; its work lies beside it."""
    run(LOCAL, few, place / "originals-work", place / "originals")
    return place / "originals"


@pytest.fixture(scope="module")
def copies(originals: Path, place: Path) -> Path:
    """What it makes of copies of them, of all in one division and of some in another."""
    copy(place / "originals-work/readings", place / "copies-work/readings", COPIES)
    job = Done(begin(LOCAL, None, place / "copies-work", place / "copies"))
    assert job.status == 0, job.said
    return place / "copies"


def asked(data: Path, sql: str) -> list[dict]:
    """The rows of an answer."""
    done = mingzhang("sql", "--data", data, sql)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_each_copy_is_a_document_of_its_own(copies: Path) -> None:
    ids = ("document_id", "sha256")
    [counts] = asked(copies, f"SELECT {', '.join(f'count(DISTINCT {id}) AS {id}' for id in ids)} FROM documents")
    assert counts == dict.fromkeys(ids, str(COPIES))


def test_the_accounts_are_those_of_the_originals(originals: Path, copies: Path) -> None:
    """All but the place, of which identifiers have the first digits; in either division."""
    sql = """SELECT substr(department_id, 7) AS department, * EXCLUDE (department_id, figure_id) FROM accounts
        WHERE {} ORDER BY ALL"""
    first, second = (division["division_code"] for division in divisions()[:2])
    every = asked(originals, sql.format("true"))
    assert asked(copies, sql.format(f"starts_with(department_id, '{first}')")) == every
    some = asked(copies, sql.format(f"starts_with(department_id, '{second}')"))
    assert some and all(row in every for row in some)


def test_sums_are_of_the_divisions_that_copies_lie_in(copies: Path) -> None:
    places = asked(copies, "SELECT DISTINCT division_code, province FROM rollups ORDER BY ALL")
    expected = [{key: row[key] for key in ("division_code", "province")} for row in divisions()[:2]]
    assert places == expected
