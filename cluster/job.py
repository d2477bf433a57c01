"""Documents to a data set, on a cluster: `spark-submit cluster/job.py --documents FOLDER --work FOLDER --out FOLDER`.

`--work` and `--out` are folders that all machines see at the same place, and so is the program itself. docs/scale.md says
what costs how much.
"""

import argparse
import shutil
import sys
import time
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from cluster.listing import Document, documents
from cluster.program import END, ROOT, Ended, Process, definitions, said
from cluster.reading import READ_SQL, Limits, read_bucket
from cluster.settling import (
    SAME_CONTENT,
    UNITS_SQL,
    files,
    measured,
    owned,
    parts,
    peers,
    rollups,
    said_in,
    settled,
    standings,
    unit_of,
)

DOCUMENTS_PER_TASK = 500


def main() -> int:
    wishes = parse()
    spark = session()
    clock = Clock()
    publisher = Process("step", "publish", str(wishes.out))
    # From here to its end nobody else writes into the folder.
    try:
        hold(publisher, wishes.out)
        wishes.work.mkdir(parents=True, exist_ok=True)
        for unfinished in wishes.work.glob("run-*"):
            shutil.rmtree(unfinished)
        defined = definitions()
        if wishes.documents:
            found = documents(wishes.documents)
            read = first_half(spark, found, wishes, defined["reader"])
            clock.says(f"{len(found)} documents, {read} read")
        written, said_of = second_half(spark, wishes, defined, clock)
        *answer, _ = publisher.ask([*written, END], 600)
        clock.says(f"published {answer[0]}")
    finally:
        publisher.close()
        spark.stop()
    for line in said_of:
        print(line)
    return 1 if any(": error: " in line for line in said_of) else 0


def hold(publisher: Process, out: Path) -> None:
    """:raises SystemExit: where another process writes into the folder, which it has said by then"""
    try:
        publisher.ask([END], 60)
    except Ended as ended:
        raise SystemExit(f"{out} cannot be held") from ended


class Clock:
    """Says how long each stage took."""

    def __init__(self):
        self._begun = time.monotonic()

    def says(self, what: str) -> None:
        """Says it of all since it last said something."""
        now = time.monotonic()
        print(f"{what} in {now - self._begun:.1f} s", flush=True)
        self._begun = now


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--documents",
        help="a folder, an address (s3://…), or a table of addresses (.csv); without it, what was read before",
    )
    parser.add_argument("--work", required=True, type=folder, help="the folder of what was read before")
    parser.add_argument("--out", required=True, type=folder, help="the folder of the data set")
    parser.add_argument(
        "--buckets", type=int, help="into so many buckets documents are put when they are first read"
    )
    parser.add_argument("--seconds", type=int, default=20, help="the longest that a document may take")
    parser.add_argument(
        "--megabytes", type=int, default=1024, help="the most memory that a document may take"
    )
    return parser.parse_args()


def folder(path: str) -> Path:
    """The same from wherever a process runs."""
    return Path(path).resolve()


def session() -> SparkSession:
    """The engine, told what this job needs whatever else it is told."""
    engine = (
        SparkSession.builder.appName("mingzhang")
        .config("spark.log.level", "WARN")
        .config("spark.executorEnv.PYTHONPATH", str(ROOT))
        # A row may be a document with all its rows: few such are held at a time.
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "512")
        .config("spark.sql.execution.arrow.maxBytesPerBatch", "16m")
        .config("spark.sql.parquet.columnarReaderBatchSize", "32")
        .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
        # What fails on a machine, as by a full disk, is tried on another one; on a single one this changes nothing.
        .config("spark.excludeOnFailure.enabled", "true")
        .config("spark.task.maxFailures", "8")
    )
    return engine.getOrCreate()


def first_half(spark: SparkSession, found: list[Document], wishes: argparse.Namespace, program: str) -> int:
    """Reads what is new or changed. Says how many documents that were."""
    readings = wishes.work / "readings"
    readings.mkdir(exist_ok=True)
    for unfinished in readings.glob("*.tmp"):
        unfinished.unlink()
    buckets = buckets_of(readings) or wishes.buckets or pieces(spark, len(found))
    bucket = F.pmod(F.xxhash64("key"), F.lit(buckets)).cast("int")
    work = read_bucket(readings, buckets, program, Limits(wishes.seconds, wishes.megabytes))
    done = (
        spark.createDataFrame(found, "key STRING, address STRING, listed STRING")
        .repartitionById(buckets, bucket)
        .sortWithinPartitions("key")
        .mapInArrow(work, READ_SQL)
        .collect()
    )
    return sum(row["read"] for row in done)


def buckets_of(readings: Path) -> int | None:
    """Into how many buckets documents were put when they were first read; they stay there."""
    first = next(readings.glob("*-of-*.parquet"), None)
    return int(first.stem.split("-of-")[1]) if first else None


def pieces(spark: SparkSession, count: int) -> int:
    """Into how many tasks so many documents are cut: one for each core at least, and none too long."""
    return max(spark.sparkContext.defaultParallelism, -(-count // DOCUMENTS_PER_TASK))


def second_half(
    spark: SparkSession, wishes: argparse.Namespace, defined: dict, clock: Clock
) -> tuple[list[str], list[str]]:
    """Writes the parts of the data set. Gives their files in the order of the manifest, and what is to be said."""
    run = wishes.work / f"run-{uuid.uuid4().hex}"
    try:
        # What a lost machine left unfinished is no reading.
        readings = spark.read.option("pathGlobFilter", "*.parquet").parquet(str(wishes.work / "readings"))
        said_of = [
            f"{row.key}: error: {row.error}"
            for row in readings.where("error IS NOT NULL").select("key", "error").collect()
        ]
        heads = readings.where("head IS NOT NULL").select("key", "sha256", "department_id", "head")
        tasks = pieces(spark, heads.count())
        heads.createOrReplaceTempView("heads")
        same = spark.sql(SAME_CONTENT)
        said_of += [
            f"{row.key}: the same content as {row.first}: counted once"
            for row in same.where("key <> first").collect()
        ]
        stand = kept_on_disk(
            standings(heads.join(same.where("key = first").select("key"), "key"), tasks), run / "standing"
        )
        said_of += said_in(stand)
        clock.says("how documents stand to each other")
        peer_lines = kept_on_disk(peers(measured(stand), tasks), run / "peers")
        of_any = [row.line for row in peer_lines.where("department_id IS NULL").collect()]
        clock.says("peers")
        own = owned(
            readings.where("head IS NOT NULL"), stand, peer_lines.where("department_id IS NOT NULL")
        )
        made = run / "settled"
        lines = said("step", "constants").splitlines()
        append(spark.createDataFrame([unit_of(line) for line in lines], UNITS_SQL), made)
        append(settled(own, of_any, tasks), made)
        clock.says("departments settled")
        append(rollups(spark, spark.read.parquet(str(made)), defined), made)
        clock.says("sums of divisions")
        units = spark.read.parquet(str(made))
        tables = list(defined["tables"])
        placed = kept_on_disk(parts(units.select("table", "unit", "count"), tables, tasks), run / "parts")
        clock.says("laid out in parts")
        written = files(units, placed, wishes.out, tasks)
        clock.says(f"{len(written)} files written")
        written.sort(key=lambda file: (tables.index(file["table"]), file["part"]))
        return [file["file"] for file in written], sorted(said_of)
    finally:
        shutil.rmtree(run, ignore_errors=True)


def append(rows: DataFrame, folder: Path) -> None:
    """Puts rows beside others, apart by table."""
    rows.write.mode("append").partitionBy("table").parquet(str(folder))


def kept_on_disk(rows: DataFrame, folder: Path) -> DataFrame:
    """What is looked at several times and made once: whatever machine is lost then."""
    rows.write.parquet(str(folder))
    return rows.sparkSession.read.parquet(str(folder))


if __name__ == "__main__":
    sys.exit(main())
