"""Which documents there are: in a folder, below an address of an object store, or in a table of addresses."""

import csv
import io
import json
import os
import posixpath
import re
from typing import NamedTuple
from urllib.parse import quote, unquote

from pyarrow import fs

from .program import said

LIST = "documents.csv"
IGNORED = re.compile(r"(?:documents|faults|truth)\.csv$|\.|~\$")
"""What lies beside documents, as src/cli/documents.ts has it."""

WRITTEN = "%:/?#[]@!$&'()*+,;="
"""What means something in an address, or is already written as addresses have it."""


class Document(NamedTuple):
    """A document, and what a list says of it."""

    key: str
    """Its address below the folder, or as the table has it: a document's own name in the archive."""
    address: str
    listed: str | None
    """JSON: its source and what overrides its text; None where no list names it."""


def documents(source: str) -> list[Document]:
    """The documents of a folder, an address (s3://…, hdfs://…) or a table (…/NAME.csv), by their keys.

    A table has a column `address`, and beside it whatever columns a documents.csv may have.
    :raises SystemExit: where there are none, or a list is faulty
    """
    found = in_table(source) if source.endswith(".csv") else below(source)
    if not found:
        raise SystemExit(f"no documents in {source}: put disclosures there (txt, docx, pdf, xlsx, xls, html)")
    return sorted(found)


def below(source: str) -> list[Document]:
    """All documents of a folder and the folders in it; each folder's own documents.csv says of its files."""
    store, root = opened(source)
    if store.get_file_info(root).type != fs.FileType.Directory:
        raise SystemExit(f"no such folder: {source}")
    files = [
        entry.path
        for entry in store.get_file_info(fs.FileSelector(root, recursive=True))
        if entry.type == fs.FileType.File
    ]
    lists: dict[str, dict[str, str]] = {}
    for path in files:
        if posixpath.basename(path) == LIST:
            lists[posixpath.dirname(path)] = listed(text(store, path), path)
    found = []
    for path in files:
        key = posixpath.relpath(path, root)
        if any(IGNORED.match(part) for part in key.split("/")):
            continue
        of_folder = lists.get(posixpath.dirname(path), {})
        address = beneath(source, key) if "://" in source else f"{root}/{key}"
        found.append(Document(key, address, of_folder.get(posixpath.basename(path))))
    return found


def in_table(source: str) -> list[Document]:
    """The documents of a table of addresses, each under its address."""
    store, path = opened(source)
    rows = list(csv.DictReader(io.StringIO(text(store, path))))
    if not rows or "address" not in rows[0]:
        raise SystemExit(f"{source}: no column address")
    as_list = io.StringIO()
    columns = [column for column in rows[0] if column not in ("address", "file_name")]
    writer = csv.writer(as_list)
    writer.writerow(["file_name", *columns])
    writer.writerows([row["address"], *(row[column] for column in columns)] for row in rows)
    said_of = listed(as_list.getvalue(), source)
    return [Document(row["address"], row["address"], said_of.get(row["address"])) for row in rows]


def listed(content: str, path: str) -> dict[str, str]:
    """What a documents.csv says, by file name, as the program's own reader of such lists has it."""
    lines = said("step", "listed", path, given=content).splitlines()
    return {line["file"]: json.dumps(line["listed"], ensure_ascii=False) for line in map(json.loads, lines)}


def beneath(address: str, key: str) -> str:
    """The address of what lies below another: before its query, which says where the store is and how it is spoken to."""
    path, mark, query = address.partition("?")
    return f"{path.rstrip('/')}/{quote(key)}{mark}{query}"


def file_name(key: str) -> str:
    """What a document's file is called; the query of an address is no part of it."""
    return unquote(posixpath.basename(key.partition("?")[0])) if "://" in key else posixpath.basename(key)


def opened(address: str) -> tuple[fs.FileSystem, str]:
    """The file system of an address, and the path there. Names may stand in it as people write them."""
    return (
        fs.FileSystem.from_uri(quote(address, safe=WRITTEN))
        if "://" in address
        else (fs.LocalFileSystem(), os.path.abspath(address))
    )


def text(store: fs.FileSystem, path: str) -> str:
    """A file as UTF-8, without a mark at its beginning."""
    with store.open_input_stream(path) as stream:
        return stream.read().decode("utf-8-sig")
