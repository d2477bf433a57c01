"""The first half: documents to rows, each document by itself, and not again while it is what it was.

What was read lies in `readings`, a Parquet file a bucket of documents. A bucket's file is replaced by renaming: whatever
is killed when, it is there whole, old or new, and all that was finished is not read again.
"""

import hashlib
import json
import os
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq
from pyspark import TaskContext

from .listing import file_name, opened
from .program import Ended, Process

SCHEMA = pa.schema(
    [
        ("key", pa.string()),
        # Of its bytes, the reader and what a list says of it: read anew where this changes.
        ("version", pa.string()),
        # Why it could not be read; else null.
        ("error", pa.string()),
        # JSON: how it stands to others (DocumentHead); null where it could not be read.
        ("head", pa.string()),
        ("sha256", pa.string()),
        ("department_id", pa.string()),
        # Its rows as the reader gives them: lines of JSON.
        ("rows", pa.string()),
    ]
)

READ = pa.schema([("bucket", pa.int32()), ("documents", pa.int64()), ("read", pa.int64())])
READ_SQL = "bucket INT, documents BIGINT, read BIGINT"

CHUNK = 1 << 20
BATCH = 32
"""So many readings are held at a time, and lie together in a file."""


class Limits(NamedTuple):
    """What one document may take, as `mingzhang read` has it."""

    seconds: int
    megabytes: int

    @property
    def patience(self) -> float:
        """Seconds after which a reader that should itself keep the limit is ended: on a busy machine it grants ten times the
        time, and reads a second time what failed after other documents."""
        return 60 + 20 * self.seconds


class Reader:
    """Reads documents one after the other, whatever becomes of the process that does it."""

    def __init__(self, limits: Limits):
        self._limits = limits
        self._process: Process | None = None

    @property
    def process(self) -> Process:
        """The one that reads now; started where there is none."""
        if self._process is None:
            seconds, megabytes = map(str, self._limits)
            self._process = Process(
                "read", "-", "--ends", "--readers", "1", "--seconds", seconds, "--megabytes", megabytes
            )
        return self._process

    def read(self, path: str, listed: str | None) -> tuple[list[str], dict | None, str | None]:
        """A document's rows as lines and its head, or in words why there are none.

        A process that ends is replaced, and the document read once more: it may not have been the cause.
        """
        request = f'{{"path":{json.dumps(path)},"listed":{listed or "null"}}}'
        for _ in range(2):
            try:
                *rows, end = self.process.ask([request], self._limits.patience)
            except Ended as ended:
                self._process = None
                reason = f"its reader {ended}, twice: keep only the published pages, or save it again as txt"
                continue
            head = json.loads(end)["head"]
            return (rows, head, None) if head else ([], None, json.loads(rows[-1])["row"]["message"])
        return [], None, reason

    def close(self) -> None:
        """Lets the process end."""
        if self._process is not None:
            self._process.close()


def bucket_file(readings: Path, bucket: int, buckets: int) -> Path:
    """Where a bucket's readings lie; with another number of buckets documents lie in others."""
    return readings / f"{bucket:05}-of-{buckets:05}.parquet"


def read_bucket(readings: Path, buckets: int, program: str, limits: Limits):
    """The work of one partition: brings a bucket's file to what its documents are.

    :param program: the version of the reader
    """

    def work(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        bucket = TaskContext.get().partitionId()
        path = bucket_file(readings, bucket, buckets)
        documents = {row["key"]: row for batch in batches for row in batch.to_pylist()}
        with tempfile.TemporaryDirectory(prefix="mingzhang-") as folder:
            read = bring(path, documents, program, Reader(limits), Path(folder))
        yield pa.RecordBatch.from_pylist(
            [{"bucket": bucket, "documents": len(documents), "read": read}], READ
        )

    return work


def bring(path: Path, documents: dict[str, dict], program: str, reader: Reader, folder: Path) -> int:
    """Brings a bucket's file to what its documents are. Says how many were read."""
    before = pq.ParquetFile(path) if path.exists() else None
    known = {}
    if before:
        table = before.read(["key", "version"])
        known = dict(zip(table["key"].to_pylist(), table["version"].to_pylist(), strict=True))
    unfinished = path.with_name(f"{path.name}.{uuid.uuid4().hex}.tmp")
    read, same = 0, set()
    try:
        with pq.ParquetWriter(unfinished, SCHEMA, compression="zstd") as writer:
            new: list[dict] = []
            for key, document in documents.items():
                copy = folder / file_name(key)
                content, error = fetch(document["address"], copy)
                version = f"{program} {content} {document['listed'] or ''}"
                # What could not be fetched is tried again each time.
                if not error and known.get(key) == version:
                    same.add(key)
                else:
                    read += 1
                    new.append({"key": key, "version": version} | read_one(document, copy, error, reader))
                copy.unlink(missing_ok=True)
                if len(new) == BATCH:
                    writer.write_table(pa.Table.from_pylist(new, SCHEMA))
                    new = []
            if new:
                writer.write_table(pa.Table.from_pylist(new, SCHEMA))
            if read == 0 and len(same) == len(known) and before:
                return 0
            for batch in before.iter_batches(BATCH) if before and same else ():
                keys = batch.column("key").to_pylist()
                kept = batch.filter(pa.array([key in same for key in keys]))
                if kept.num_rows:
                    writer.write_batch(kept)
        with open(unfinished, "rb") as file:
            os.fsync(file.fileno())
        os.replace(unfinished, path)
        return read
    finally:
        reader.close()
        unfinished.unlink(missing_ok=True)


def fetch(address: str, copy: Path) -> tuple[str, str | None]:
    """Copies a document into a file. Gives the SHA-256 of its bytes, or why there is no such document.

    :raises OSError: where it may be there another time; the engine tries the task again
    """
    store, path = opened(address)
    content = hashlib.sha256()
    try:
        with store.open_input_stream(path) as stream, open(copy, "wb") as file:
            while part := stream.read(CHUNK):
                content.update(part)
                file.write(part)
    except (FileNotFoundError, PermissionError) as error:
        return "", f"could not be fetched ({error}): allow reading it, or take it out of the list"
    return content.hexdigest(), None


def read_one(document: dict, copy: Path, error: str | None, reader: Reader) -> dict:
    """What is kept of a document: its rows, or why there are none."""
    rows, head = [], None
    if not error:
        rows, head, error = reader.read(str(copy), document["listed"])
    if head:
        # Names are a document's own in one folder alone.
        head["fileName"] = document["key"]
    return {
        "error": error,
        "head": head and json.dumps(head, ensure_ascii=False),
        "sha256": head and head["sha256"],
        "department_id": head and head["departmentId"],
        "rows": "\n".join(rows) if head else None,
    }
