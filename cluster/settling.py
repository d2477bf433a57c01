"""The second half: what spans documents, and the data set.

What belongs to one department is made by the archive's own program, a group of departments at a time; what spans
departments is SQL here: which of the same contents counts, whose values are peers, sums of divisions, what lies in which
part. Each part is a file that the archive's own program writes; the manifest comes last.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from itertools import islice
from pathlib import Path

import pyarrow as pa
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F

from .program import Step

DOCUMENTS = 64
"""A group of departments has no fewer documents, where there are as many."""

ROWS = 64
"""So many rows travel together; one may be all lines of a document."""

NUMBERS = ("BOOLEAN", "TINYINT", "SMALLINT", "INTEGER")

Records = Iterator[dict]


def records(batches: Iterable[pa.RecordBatch]) -> Records:
    """Rows of Arrow as they come."""
    for batch in batches:
        yield from batch.to_pylist()


def runs(rows: Records, *columns: str) -> Iterator[list[dict]]:
    """Rows that stand together and have the same in some columns."""
    own: list[dict] = []
    for row in rows:
        if own and any(row[column] != own[0][column] for column in columns):
            yield own
            own = []
        own.append(row)
    if own:
        yield own


def by_step(schema: pa.Schema, work: Callable[[Records], Records]):
    """What a partition's rows become, as `mapInArrow` wants it."""

    def each(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        rows = work(records(batches))
        while some := list(islice(rows, ROWS)):
            yield pa.RecordBatch.from_pylist(some, schema)

    return each


def standings(heads: DataFrame, partitions: int) -> DataFrame:
    """How documents stand to each other: lines of `mingzhang step standing` by department.

    :param heads: key, sha256, department_id and head of all that could be read
    """

    def work(rows: Records) -> Records:
        step = None
        for department in runs(rows, "department_id"):
            step = step or Step("standing")
            for line in step.answer([row["head"] for row in department]):
                yield {"department_id": department[0]["department_id"], "line": line}
        if step:
            step.close()

    schema = pa.schema([("department_id", pa.string()), ("line", pa.string())])
    return (
        heads.select("department_id", "key", "head")
        .repartitionById(partitions, F.pmod(F.xxhash64("department_id"), F.lit(partitions)).cast("int"))
        .sortWithinPartitions("department_id", "key")
        .mapInArrow(by_step(schema, work), "department_id STRING, line STRING")
    )


def of_line(path: str) -> Column:
    """What stands in a line of JSON."""
    return F.get_json_object("line", path)


def measured(standings: DataFrame) -> DataFrame:
    """What departments enter among the peers' values: department_id, year, item and value."""
    return standings.select(
        "department_id",
        of_line("$.measured.year").cast("int").alias("year"),
        of_line("$.measured.item").alias("item"),
        of_line("$.measured.value").alias("value"),
    ).where("item IS NOT NULL")


def said_in(standings: DataFrame) -> list[str]:
    """What is to be said of documents, as an ingest says it."""
    found = []
    for kind, words in (("said", ""), ("refused", "error: ")):
        lines = standings.select(of_line(f"$.{kind}").alias("key"), of_line("$.message").alias("message"))
        found += [f"{row.key}: {words}{row.message}" for row in lines.where("key IS NOT NULL").collect()]
    return found


SAME_CONTENT = """
  SELECT key, first_value(key) OVER (PARTITION BY sha256 ORDER BY encode(key, 'UTF-16BE')) AS first
  FROM heads"""
"""The same content counts once, by the first of its names; in the order of UTF-16, which is JavaScript's."""


def peers(measured: DataFrame, partitions: int) -> DataFrame:
    """What the other departments of a year come to: lines of `mingzhang step peers`, by department; null for any.

    :param measured: department_id, and the year, item and value of what it is compared by
    """

    def work(rows: Records) -> Records:
        step = None
        for values in runs(rows, "year", "item"):
            step = step or Step("peers")
            request = [json.dumps({**row, "department": row["department_id"]}) for row in values]
            for line in step.answer(request):
                yield {"department_id": json.loads(line)["department"], "line": line}
        if step:
            step.close()

    schema = pa.schema([("department_id", pa.string()), ("line", pa.string())])
    return (
        measured.repartition(partitions, "year", "item")
        .sortWithinPartitions("year", "item", "department_id")
        .mapInArrow(by_step(schema, work), "department_id STRING, line STRING")
    )


UNITS = pa.schema(
    [("table", pa.string()), ("unit", pa.string()), ("count", pa.int64()), ("rows", pa.string())]
)
UNITS_SQL = "table STRING, unit STRING, count BIGINT, rows STRING"


def unit_of(line: str) -> dict:
    """A line of rows that belong together (src/cli/steps/units.ts)."""
    head, rows = line.split("\t", 1)
    head = json.loads(head)
    return {"table": head["table"], "unit": head["unit"], "count": head["rows"], "rows": rows}


def owned(readings: DataFrame, standings: DataFrame, peers: DataFrame) -> DataFrame:
    """What departments are settled by: what their peers come to (a line without a key), and of each document how it
    stands (a line) and its reading. Beside each other and not joined: a document's rows are large, and so move once.
    """
    nothing = F.lit(None).cast("string")
    return (
        peers.select("department_id", nothing.alias("key"), nothing.alias("head"), nothing.alias("rows"), "line")
        .union(
            standings.select(
                "department_id", of_line("$.kept").alias("key"), nothing, nothing, "line"
            ).where("key IS NOT NULL")
        )
        .union(readings.select("department_id", "key", "head", "rows", nothing))
    )


def settled(owned: DataFrame, peers_of_any: list[str], partitions: int) -> DataFrame:
    """All rows of the data set that belong to departments, made of the documents that count.

    :param owned: as above
    """

    def work(rows: Records) -> Records:
        step = None
        for group in groups(rows):
            step = step or Step("settle")
            request = [f'{{"peers":[{",".join(peers_of_any)}]}}']
            for department in group:
                peers = [row["line"] for row in department if row["key"] is None]
                if peers:
                    request.append(f'{{"peers":[{",".join(peers)}]}}')
                for standing, reading in counting(department):
                    by = json.dumps(json.loads(standing["line"])["superseded_by"])
                    request.append(f'{{"head":{reading["head"]},"superseded_by":{by}}}')
                    request.append(reading["rows"])
            for line in step.answer(request):
                yield unit_of(line)
        if step:
            step.close()

    return (
        owned.repartitionById(partitions, F.pmod(F.xxhash64("department_id"), F.lit(partitions)).cast("int"))
        .sortWithinPartitions("department_id", "key", F.col("line").isNull())
        .mapInArrow(by_step(UNITS, work), UNITS_SQL)
    )


def groups(rows: Records) -> Iterator[list[list[dict]]]:
    """Whole departments of which documents count, until there are enough of these."""
    group: list[list[dict]] = []
    documents = 0
    for department in runs(rows, "department_id"):
        if own := len(counting(department)):
            group.append(department)
            documents += own
        if documents >= DOCUMENTS:
            yield group
            group, documents = [], 0
    if group:
        yield group


def counting(department: list[dict]) -> list[tuple[dict, dict]]:
    """Of each document that counts how it stands, and its reading; others have a reading alone."""
    own = (row for row in department if row["key"] is not None)
    return [(both[0], both[1]) for both in runs(own, "key") if len(both) == 2]


def typed(settled: DataFrame, table: str, columns: dict[str, str]) -> DataFrame:
    """The rows of a table with its own columns and types."""
    text = {
        name: kind if kind in NUMBERS else "ARRAY<STRING>" if kind == "VARCHAR[]" else "STRING"
        for name, kind in columns.items()
    }
    struct = ", ".join(f"{name} {kind}" for name, kind in text.items())
    rows = settled.where(F.col("table") == table).select(
        F.explode(F.from_json("rows", f"ARRAY<STRUCT<{struct}>>")).alias("row")
    )
    return rows.select(
        *(
            F.col(f"row.{name}").cast("DECIMAL(18,4)").alias(name)
            if kind.startswith("DECIMAL")
            else F.col(f"row.{name}")
            for name, kind in columns.items()
        )
    )


def rollups(spark: SparkSession, settled: DataFrame, definitions: dict) -> DataFrame:
    """Sums of divisions, by the archive's own SQL, as rows that belong together."""
    tables = definitions["tables"]
    for table in ("summaries", "three_public_parts", "subject_uses", "departments"):
        typed(settled, table, tables[table]).createOrReplaceTempView(table)
    made = []
    for table in ("rollups", "subject_rollups", "indicator_rollups"):
        columns = tables[table]
        cells = [
            F.col(name)
            .cast("STRING" if kind.startswith("DECIMAL") else kind.replace("VARCHAR", "STRING"))
            .alias(name)
            for name, kind in columns.items()
        ]
        made.append(
            spark.sql(definitions[table])
            .groupBy(F.to_json(F.struct("division_code", "fiscal_year")).alias("unit"))
            .agg(
                F.count("*").alias("count"),
                F.concat(
                    F.lit("["),
                    F.concat_ws(
                        ",", F.collect_list(F.to_json(F.struct(*cells), {"ignoreNullFields": "false"}))
                    ),
                    F.lit("]"),
                ).alias("rows"),
            )
            .select(F.lit(table).alias("table"), "unit", "count", "rows")
        )
    return reduce(DataFrame.unionByName, made)


def parts(units: DataFrame, tables: list[str], partitions: int) -> DataFrame:
    """In which part of its table everything lies (`mingzhang step parts`), a table at a time.

    :param units: table, unit and count
    """
    number = F.array_position(F.array(*map(F.lit, tables)), F.col("table")).cast("int")
    partitions = min(partitions, len(tables))

    def work(rows: Records) -> Records:
        step = None
        for own in runs(rows, "table"):
            step = step or Step("parts")
            request = [
                json.dumps({"table": row["table"], "unit": row["unit"], "rows": row["count"]}) for row in own
            ]
            for line in map(json.loads, step.answer(request)):
                yield {**line, "partition": json.dumps(line["partition"])}
        if step:
            step.close()

    schema = pa.schema(
        [("table", pa.string()), ("unit", pa.string()), ("part", pa.int32()), ("partition", pa.string())]
    )
    return (
        units.repartitionById(partitions, number % partitions)
        .sortWithinPartitions("table", "unit")
        .mapInArrow(by_step(schema, work), "table STRING, unit STRING, part INT, partition STRING")
    )


def files(units: DataFrame, parts: DataFrame, out: Path, partitions: int) -> list[dict]:
    """Writes each part as a file in the folder. Gives table, part and file of all (DataFile as JSON)."""

    def work(rows: Records) -> Records:
        step = None
        for part in runs(rows, "table", "part"):
            step = step or Step("write", str(out))
            first = part[0]
            request = [
                f'{{"table":"{first["table"]}","part":{first["part"]},"partition":{first["partition"]}}}'
            ]
            request += [row["rows"] for row in part]
            yield {"table": first["table"], "part": first["part"], "file": step.answer(request)[0]}
        if step:
            step.close()

    schema = pa.schema([("table", pa.string()), ("part", pa.int32()), ("file", pa.string())])
    same = (units["table"] == parts["table"]) & units["unit"].eqNullSafe(parts["unit"])
    written = (
        # By hash: what is small is held, and what is large need not be sorted for it.
        units.join(parts.hint("shuffle_hash"), same)
        .select(units["table"], "part", "partition", units["unit"], "rows")
        .repartition(partitions, "table", "part")
        .sortWithinPartitions("table", "part", "unit")
        .mapInArrow(by_step(schema, work), "table STRING, part INT, file STRING")
    )
    return [row.asDict() for row in written.collect()]
