"""The program itself, as a cluster runs it: processes that are asked by lines and answer by lines."""

import contextlib
import json
import os
import signal
import subprocess
import threading
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The project's folder: it lies at the same place on every machine."""

END = '{"end":true}'


class Ended(Exception):
    """A process ended, or was ended because it took too long, before it had answered."""


class Process:
    """A `mingzhang` command that reads requests on its standard input.

    Each request is some lines; the answer is some lines and a last one that begins with `{"end":`. The process has a
    group of its own, so that it ends with all that it started.
    """

    def __init__(self, *arguments: str):
        self._child = subprocess.Popen(
            ["node", str(ROOT / "bin/mingzhang.js"), *arguments],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
        )

    @property
    def group(self) -> int:
        """The identifier of its process group."""
        return self._child.pid

    def ask(self, lines: Iterable[str], seconds: float) -> list[str]:
        """The lines of the answer, the last one among them.

        :raises Ended: where it ends before, or takes longer than so many seconds; it is of no more use then
        """
        is_late = threading.Event()

        def end_late() -> None:
            is_late.set()
            self.kill()

        clock = threading.Timer(seconds, end_late)
        clock.start()
        try:
            for line in lines:
                self._child.stdin.write(line)
                self._child.stdin.write("\n")
            self._child.stdin.flush()
            answer: list[str] = []
            for line in self._child.stdout:
                answer.append(line.rstrip("\n"))
                if line.startswith('{"end":'):
                    return answer
        except BrokenPipeError:
            pass
        finally:
            clock.cancel()
        self.kill()
        raise Ended(
            f"took longer than {seconds:g} s" if is_late.is_set() else f"ended ({self._child.returncode})"
        )

    def close(self) -> None:
        """Lets it end by itself, and waits for that."""
        with contextlib.suppress(BrokenPipeError):
            self._child.stdin.close()
        self._child.wait()
        self._child.stdout.close()

    def kill(self) -> None:
        """Ends it with all that it started."""
        try:
            os.killpg(self.group, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self._child.wait()


class Step(Process):
    """A step of the job (`mingzhang step`): one that ends before it has answered is begun anew once."""

    SECONDS = 1800
    """No request takes as long."""

    def __init__(self, *arguments: str):
        self._arguments = arguments
        super().__init__("step", *arguments)

    def answer(self, lines: list[str]) -> list[str]:
        """:raises Ended: where two processes ended over the same request: the engine's own retries come next"""
        request = [*lines, END]
        try:
            return self.ask(request, self.SECONDS)[:-1]
        except Ended:
            super().__init__("step", *self._arguments)
            return self.ask(request, self.SECONDS)[:-1]


def said(*arguments: str, given: str = "") -> str:
    """What a command of the program prints.

    :raises SystemExit: with its own words, where it cannot
    """
    done = subprocess.run(
        ["node", str(ROOT / "bin/mingzhang.js"), *arguments],
        cwd=ROOT,
        input=given,
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise SystemExit(done.stderr.strip())
    return done.stdout


def definitions() -> dict:
    """The tables, and the SQL that makes one of others (`mingzhang step definitions`)."""
    return json.loads(said("step", "definitions"))
