"""One document costs nobody else anything: the reader of a partition, with the real program."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cluster.program import Ended, Process
from cluster.reading import Limits, Reader
from cluster.tests.conftest import FIVE


@pytest.fixture
def reader() -> Iterator[Reader]:
    reader = Reader(Limits(60, 1024))
    yield reader
    reader.close()


def members(group: int) -> list[int]:
    """The processes of a group."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if (
                    os.getpgid(int(entry.name)) == group
                    and "Z" not in (entry / "stat").read_text().split()[2]
                ):
                    found.append(int(entry.name))
            except (ProcessLookupError, FileNotFoundError):
                pass
    return found


def test_documents_come_one_after_the_other_from_one_process(reader: Reader) -> None:
    first = reader.read(str(FIVE[0]), None)
    group = reader.process.group
    second = reader.read(str(FIVE[1]), None)
    assert reader.process.group == group
    assert first[1]["fiscalYear"] == 2020 or first[1]["fiscalYear"] == 2024
    assert first[1]["documentId"] != second[1]["documentId"]
    assert all(row.startswith('{"table":') for row in first[0] + second[0])


def test_what_a_list_says_goes_before_the_text(reader: Reader) -> None:
    listed = '{"source":"https://example.org","said":{"fiscalYear":2019}}'
    assert reader.read(str(FIVE[1]), listed)[1]["fiscalYear"] == 2019
    assert reader.read(str(FIVE[1]), None)[1]["fiscalYear"] != 2019


def test_what_cannot_be_read_is_said_and_the_next_is_read(reader: Reader, tmp_path: Path) -> None:
    empty = tmp_path / "空.txt"
    empty.write_text("")
    rows, head, error = reader.read(str(empty), None)
    assert (rows, head) == ([], None)
    assert "the file is empty" in error
    assert reader.read(str(FIVE[0]), None)[2] is None


def test_a_process_that_is_killed_is_replaced_and_its_document_read_again(reader: Reader) -> None:
    whole = reader.read(str(FIVE[0]), None)
    before = reader.process
    killer = threading.Timer(0.05, before.kill)
    killer.start()
    killed = [reader.read(str(FIVE[place % 5]), None) for place in range(5)]
    killer.join()
    assert reader.process is not before
    assert killed[0] == whole
    assert [error for *_, error in killed] == [None] * 5
    assert members(before.group) == []


def test_one_that_stands_still_is_ended_with_all_that_it_started() -> None:
    process = Process("read", "-", "--ends", "--readers", "1")
    process.ask([str(FIVE[0])], 60)
    assert len(members(process.group)) >= 2
    os.kill(process.group, signal.SIGSTOP)
    began = time.monotonic()
    with pytest.raises(Ended, match="took longer than 1 s"):
        process.ask([str(FIVE[0])], 1)
    assert time.monotonic() - began < 30
    for _ in range(100):
        if not members(process.group):
            break
        time.sleep(0.1)
    assert members(process.group) == []
