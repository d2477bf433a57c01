"""Questions over the country: what the pages ask, asked of Spark over the same data set, has the same answers."""

import json
import math
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyspark.sql import Row, SparkSession

from cluster.program import ROOT, definitions
from cluster.questions import in_spark, opened
from cluster.tests.engine import LOCAL


@pytest.fixture(scope="module")
def spark(many_ingested: Path, place: Path) -> Iterator[SparkSession]:
    spark = (
        SparkSession.builder.master(LOCAL)
        .config("spark.log.level", "ERROR")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.warehouse.dir", str(place / "warehouse"))
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    opened(spark, many_ingested)
    yield spark
    # The engine's own process ends when nobody speaks to it any more.
    java = spark.sparkContext._gateway.proc
    spark.stop()
    java.stdin.close()
    java.wait()


@pytest.fixture(scope="module")
def asked(many_ingested: Path) -> dict[str, list[dict]]:
    """What this program's own engine answers, by question."""
    done = subprocess.run(
        [ROOT / "node_modules/.bin/tsx", ROOT / "cluster/tests/asked.ts", many_ingested],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    questions: dict[str, list[dict]] = {}
    for line in map(json.loads, done.stdout.splitlines()):
        questions.setdefault(line["question"], []).append(line)
    return questions


VIEWS = ["budget_execution", "three_public_expenses", "staff_costs", "procurement_shares", "subject_amounts"]
PAGES = [
    *("overview", "execution", "threePublic", "staff", "procurementShares"),
    *("subjectTree", "flows", "comparison", "ranking", "findings"),
]


@pytest.mark.parametrize("question", [*VIEWS, *PAGES])
def test_the_same_answer(question: str, asked: dict, spark: SparkSession) -> None:
    assert any(query["rows"] for query in asked[question])
    for query in asked[question]:
        rows = [plain(row) for row in spark.sql(in_spark(query["sql"])).collect()]
        assert len(rows) == len(query["rows"])
        for row, expected in zip(rows, query["rows"], strict=True):
            assert is_same(row, expected), (row, expected)


def plain(value: object) -> object:
    """As JSON has it."""
    if isinstance(value, Row):
        return {name: plain(each) for name, each in value.asDict().items()}
    return [plain(each) for each in value] if isinstance(value, list) else value


def is_same(value: object, expected: object) -> bool:
    """A ratio of doubles may differ by the order in which they were added: beyond the twelfth digit."""
    if isinstance(value, dict) and isinstance(expected, dict):
        return value.keys() == expected.keys() and all(
            is_same(each, expected[name]) for name, each in value.items()
        )
    if isinstance(value, list) and isinstance(expected, list):
        return len(value) == len(expected) and all(map(is_same, value, expected))
    if isinstance(value, float) and isinstance(expected, (int, float)):
        return math.isclose(value, expected, rel_tol=1e-12, abs_tol=0)
    return value == expected


def test_chosen_accounts_are_the_same_sql(spark: SparkSession) -> None:
    """The archive chooses accounts by a statement that runs as it is."""
    spark.sql("""
      SELECT f.*, d.fiscal_year AS document_year, d.kind FROM figures f
      JOIN documents d ON d.document_id = f.document_id WHERE d.superseded_by IS NULL
    """).createOrReplaceTempView("counted_figures")
    spark.sql(definitions()["accounts"]).createOrReplaceTempView("chosen")
    columns = ", ".join(definitions()["tables"]["accounts"])
    for one, other in (("chosen", "accounts"), ("accounts", "chosen")):
        assert spark.sql(f"SELECT {columns} FROM {one} EXCEPT ALL SELECT {columns} FROM {other}").count() == 0
    assert spark.table("chosen").count() > 1000


@pytest.mark.parametrize("table", ["rollups", "subject_rollups", "indicator_rollups"])
def test_sums_of_divisions_are_the_same_sql(table: str, spark: SparkSession) -> None:
    made = definitions()
    columns = ", ".join(made["tables"][table])
    assert (
        spark.sql(f"SELECT {columns} FROM ({made[table]}) EXCEPT ALL SELECT {columns} FROM {table}").count()
        == 0
    )
    assert spark.sql(made[table]).count() == spark.table(table).count() > 0


def test_tables_are_defined_in_one_place(spark: SparkSession) -> None:
    """`mingzhang schema --format spark` is what the files are."""
    for statement in filter(str.strip, definitions()["spark"].split(";")):
        table = statement.split()[2]
        spark.sql(statement.replace(f"TABLE {table}", f"TABLE defined_{table}"))
        try:
            defined = spark.table(f"defined_{table}").schema
        finally:
            spark.sql(f"DROP TABLE defined_{table}")
        assert [(field.name, field.dataType.simpleString()) for field in defined] == [
            (field.name, field.dataType.simpleString()) for field in spark.table(table).schema
        ]
