"""Readings of a province that nobody has to read: copies of some, each in a place of its own.

A copy has its original's rows, under a department's and a document's identifiers of its own, and a hash of its own; its
department has a name and a place of its own. Words and amounts are the original's.
"""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from .program import ROOT
from .reading import BATCH, SCHEMA, bucket_file

DEPARTMENTS = 105
"""Of a division: a province of 205 has 200,000 documents then."""

DOCUMENTS = 500
"""Of a bucket, as the job has it."""


Planned = tuple[dict, dict[str, str]]
"""A reading, and the division that it is copied into: a row of the divisions' table."""


def copy(originals: Path, readings: Path, count: int) -> None:
    """Writes so many readings.

    :param originals: a folder of readings of which none is an error
    """
    departments: dict[str, list[dict]] = {}
    for path in sorted(originals.glob("*.parquet")):
        for row in pq.read_table(path, schema=SCHEMA).to_pylist():
            # Bytes, which need not be decoded to be written again.
            departments.setdefault(row["department_id"], []).append(row | {"rows": row["rows"].encode()})
    planned = list(plan([departments[key] for key in sorted(departments)], count))
    global buckets
    buckets = [planned[place : place + DOCUMENTS] for place in range(0, len(planned), DOCUMENTS)]
    readings.mkdir(parents=True)
    # By fork: those that write have what this one has read.
    with ProcessPoolExecutor(mp_context=get_context("fork")) as pool:
        list(pool.map(write, [bucket_file(readings, number, len(buckets)) for number in range(len(buckets))]))


buckets: list[list[Planned]] = []


def plan(originals: list[list[dict]], count: int) -> Iterator[Planned]:
    """Division after division, each with departments that it has once; each begins with another one."""
    many = min(DEPARTMENTS, len(originals))
    own = (
        (row, division)
        for number, division in enumerate(divisions())
        for place in range(many)
        for row in originals[(number * many + place) % len(originals)]
    )
    return islice(own, count)


def divisions() -> list[dict[str, str]]:
    """The province with the most divisions first."""
    with open(ROOT / "data/reference/divisions.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    sizes = Counter(row["province"] for row in rows)
    return sorted(rows, key=lambda row: (-sizes[row["province"]], row["division_code"]))


def write(path: Path) -> None:
    """Writes the bucket that its name says."""
    own = buckets[int(path.name[:5])]
    with pq.ParquetWriter(path, SCHEMA, compression="zstd") as writer:
        for place in range(0, len(own), BATCH):
            rows = [copied(*planned) for planned in own[place : place + BATCH]]
            writer.write_table(pa.Table.from_pylist(rows, SCHEMA))


def copied(row: dict, division: dict[str, str]) -> dict:
    """A reading as another department's, in another place."""
    head, code = json.loads(row["head"]), division["division_code"]
    place = {
        "name": f"{division['name']} {head['name']}",
        "short_name": f"{division['name']} {head['name']}",
        "division_code": code,
        "province": division["province"],
        "city": division["city"] or None,
        "level": division["level"],
    }
    department = code + row["department_id"][len(code) :]
    content = sha256(f"{code} {row['sha256']}".encode()).hexdigest()
    ids = {
        head["documentId"]: f"{department}-{head['fiscalYear']}-{content[:8]}",
        row["department_id"]: department,
        row["sha256"]: content,
    }
    first, others = row["rows"].split(b"\n", 1)
    line = json.loads(first)
    line["row"] |= place
    rows = json.dumps(line, ensure_ascii=False).encode() + b"\n" + others
    for before, after in ids.items():
        rows = rows.replace(before.encode(), after.encode())
    key = f"{code}/{row['key']}"
    head |= {
        "documentId": ids[head["documentId"]],
        "fileName": key,
        "sha256": content,
        "departmentId": department,
        "name": place["name"],
    }
    return {
        "key": key,
        "version": "",
        "error": None,
        "head": json.dumps(head, ensure_ascii=False),
        "sha256": content,
        "department_id": department,
        "rows": rows,
    }
