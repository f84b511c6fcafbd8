"""How fast, and how far from the floor: `python -m tests.benchmark [PART …] [--peers PYTHON] [--documents N,N,…]`.

All figures are taken side by side in one run and written to `tests/BENCHMARK.md`, with machine and date. Parts:
start, reading, scaling, cache, cores, profile, skew, and matching, which comes last: what it holds would count as
memory of the processes behind it. Without `--peers` (an interpreter that has dateparser, quantulum3, spaCy and Splink)
the table says that they were not measured.

What is measured is the checker that this interpreter imports. For the compiled one: `bash .ci/compiled`, then
`cd build/compiled && venv/bin/python -m tests.benchmark`, which writes `tests/BENCHMARK-compiled.md`.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from math import log
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from checker import extraction
from tests import generated, matched

COMPILED = not extraction.__file__.endswith(".py")
TABLE = Path(__file__).parent / ("BENCHMARK-compiled.md" if COMPILED else "BENCHMARK.md")
HERE = Path(__file__).parent.parent
PACKAGE = Path(extraction.__file__).parent


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    name: str
    value: str
    goal: str = ""


@dataclass(frozen=True)
class Asked:
    """What a run was asked for."""

    peers: str
    documents: tuple[int, ...]
    rows: int
    folder: Path


@dataclass(frozen=True)
class Ran:
    """One finished command: wall and processor seconds, megabytes of its largest process, last line said."""

    seconds: float
    processor: float
    megabytes: float
    said: str


def run(*arguments: str, cache: Path | None = None) -> Ran:
    """Run a command as a process of its own, with compiled files as an installation has; its output is thrown away."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache or "/nonexistent"), "PYTHONPATH": str(PACKAGE.parent)}
    environment["PYTHONDONTWRITEBYTECODE"] = ""
    with tempfile.TemporaryFile() as err:
        begun = perf_counter()
        process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=err, env=environment)  # noqa: S603
        _, _, used = os.wait4(process.pid, 0)
        seconds = perf_counter() - begun
        process.returncode = 0
        err.seek(0)
        said = err.read().decode().strip().splitlines()
    if "checker" in arguments and "--help" not in arguments and "compared:" not in (said or [""])[-1]:
        raise RuntimeError(f"{' '.join(arguments)}: {said}")
    return Ran(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said[-1] if said else "")


def audit(folder: Path, *arguments: str, cache: Path | None = None) -> Ran:
    """Audit a folder on the command line."""
    return run(sys.executable, "-m", "checker", "audit", str(folder), "--format", "csv", *arguments, cache=cache)


def best(times: int, *arguments: str) -> float:
    """The median seconds of a command."""
    return median(run(*arguments).seconds for _ in range(times))


def start(asked: Asked) -> Iterator[Figure]:
    """Starting, and the smallest audit."""
    bare = best(9, sys.executable, "-c", "pass")
    yield Figure("bare Python", f"{bare * 1000:.0f} ms")
    yield Figure("`checker --help` over bare Python", f"{(best(9, sys.executable, '-m', 'checker', '--help') - bare) * 1000:.0f} ms", "≤ 60 ms")  # fmt: skip
    generated.write(asked.folder / "two", 1, 2)
    command = (sys.executable, "-m", "checker", "audit", str(asked.folder / "two"), "--no-cache")
    yield Figure("audit of two documents, in all", f"{best(5, *command):.2f} s", "≤ 1.0 s")


def texts(language: str) -> list[str]:
    """The texts of the labelled bundles and of generated news in one language, without front matter."""
    bundles = (p.read_text("utf-8") for p in sorted((HERE / "tests" / "bundles").glob(f"*/documents/*_{language}.txt")))
    made = (generated.text(k, s, 4) for k in range(30) for s in ((1, 3) if language == "vi" else (0, 2)))
    return [t.partition("\n---\n")[2] or t for t in (*bundles, *made)]


def rate(read: Callable[[str], object], said: list[str]) -> float:
    """Megabytes a second of processor time over the texts, the best of three rounds after one to warm up."""
    size = sum(len(t.encode()) for t in said)
    took = []
    for _ in range(4):
        begun = process_time()
        for text in said:
            read(text)
        took.append(process_time() - begun)
    return size / 1e6 / min(took[1:])


def reading(asked: Asked) -> Iterator[Figure]:
    """Finding values in text, beside what others take and beside the floor."""
    from checker.extraction import mentions
    from checker.facts import rows
    from checker.lang.pack import load
    from checker.model import Document

    floor = re.compile(r"[0-9]+(?:[.,][0-9]+)*|\b[A-ZĐ]\w+(?: [A-ZĐ]\w+)*")
    for language in ("en", "vi"):
        said, pack = texts(language), load(language)
        yield Figure(f"all values of {language} texts, a core", f"{rate(lambda t, p=pack: mentions(t, p), said):.2f} MB/s", "≥ 1 MB/s")  # type: ignore[misc]  # fmt: skip
        yield Figure(f"fact rows with frames of {language} texts, a core", f"{rate(lambda t, c=language: rows(Document('a', t, lang=c)), said):.2f} MB/s")  # type: ignore[misc]  # fmt: skip
        yield Figure(f"floor: one pattern pass over the same {language} bytes", f"{rate(floor.findall, said):.0f} MB/s")
    if not asked.peers:
        yield Figure("dateparser, quantulum3, spaCy", "not measured (no --peers)")
        return
    file = asked.folder / "en.txt"
    file.write_text("\n\n".join(texts("en")), "utf-8")
    for name, found in peer(asked, "read", file).items():
        yield Figure(f"{name} on the same en text", found if isinstance(found, str) else f"{found / 1e6:.3f} MB/s")


def peer(asked: Asked, part: str, file: Path) -> dict[str, float | str]:
    """What the interpreter with the other libraries measured."""
    command = [asked.peers, str(HERE / "tests" / "peers.py"), part, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    lines = done.stdout.strip().splitlines()
    failed = {"failed": (done.stderr.strip().splitlines() or ["no output"])[-1][:120]}
    return dict(json.loads(lines[-1])) if done.returncode == 0 and lines else dict(failed)


def matching(asked: Asked) -> Iterator[Figure]:
    """Matching rows that are read already, beside Splink on the same rows, both on all cores."""
    copies = max(1, asked.rows // sum(map(len, matched.base())))
    rows = copies * sum(map(len, matched.base()))
    seconds, processor, megabytes = matched.timed(copies, os.cpu_count() or 1)
    precision, recall = matched.quality()
    yield Figure(f"matching {rows:,} rows, all cores", f"{seconds:.1f} s, {processor:.0f} s of processor, precision {precision:.3f}, recall {recall:.3f}, {megabytes:.0f} MB a worker")  # fmt: skip
    if not asked.peers:
        yield Figure("Splink 5 on the same rows", "not measured (no --peers)")
        return
    said = peer(asked, "match", matched.table(copies, asked.folder))
    if "seconds" not in said:
        yield Figure("Splink 5 on the same rows", f"failed: {said}")
        return
    yield Figure("Splink 5 on the same rows, all cores, at its best threshold", "{seconds:.1f} s, precision {precision:.3f}, recall {recall:.3f}, {megabytes:.0f} MB".format(**said), "checker ≥ 4 × faster, more right")  # fmt: skip


def scaling(asked: Asked) -> Iterator[Figure]:
    """Whole audits of more and more documents."""
    before: tuple[int, float] | None = None
    for count in asked.documents:
        folder = asked.folder / f"d{count}"
        size = generated.write(folder, count // 5)
        ran = audit(folder, "--no-cache")
        grown = "" if before is None else f", exponent {log(ran.seconds / before[1]) / log(count / before[0]):.2f}"
        yield Figure(f"audit of {count:,} documents ({size / 1e6:.1f} MB)", f"{ran.seconds:.1f} s, {ran.processor:.1f} s of processor, {ran.megabytes:.0f} MB{grown}", "exponent ≤ 1.1, memory flat")  # fmt: skip
        before = count, ran.seconds


def cache(asked: Asked) -> Iterator[Figure]:
    """The second run, and the run after one new file."""
    folder, kept = asked.folder / "cached", asked.folder / "cache"
    generated.write(folder, 200)
    first, second = audit(folder, cache=kept), audit(folder, cache=kept)
    (folder / "e000007" / "new.txt").write_text(generated.text(7, 2, 5), "utf-8")
    third = audit(folder, cache=kept)
    yield Figure("1,000 documents, first run with an empty cache", f"{first.seconds:.1f} s")
    yield Figure("the same, second run", f"{second.seconds:.2f} s, {first.seconds / second.seconds:.1f} × faster, {first.processor / second.processor:.0f} × less of the processors", "≥ 20 × faster")  # fmt: skip
    yield Figure("the same, after one new file", f"{third.seconds:.2f} s")


def cores(asked: Asked) -> Iterator[Figure]:
    """One worker and two."""
    folder = asked.folder / "cores"
    generated.write(folder, 300)
    ran: dict[int, list[float]] = {1: [], 2: []}
    for jobs in (1, 2) * 3:  # by turns: what else the machine does meanwhile is for both
        ran[jobs].append(audit(folder, "--no-cache", "--jobs", str(jobs)).seconds)
    one, two = median(ran[1]), median(ran[2])
    yield Figure("1,500 documents, one worker, of three runs by turns", f"{one:.1f} s")
    yield Figure("1,500 documents, two workers, of three runs by turns", f"{two:.1f} s, {one / two:.2f} × faster", "≥ 1.8 ×")  # fmt: skip


def profile(asked: Asked) -> Iterator[Figure]:
    """Where the time of an audit goes, step by step, in one process."""
    from checker import event, facts, parts
    from checker.assemble import assemble
    from checker.config import Config
    from checker.match import facts as taking_part
    from checker.match import match
    from checker.pipeline import by_event
    from checker.published import infer
    from checker.read import read

    folder = asked.folder / "profile"
    generated.write(folder, 100)
    spent: dict[str, float] = dict.fromkeys(("read", "facts", "match", "judge", "assemble", "pack"), 0.0)

    def timed(step: str, do: Callable[[], object]) -> object:
        begun = perf_counter()
        made = do()
        spent[step] += perf_counter() - begun
        return made

    documents, _ = timed("read", lambda: read([folder], Config()))  # type: ignore[misc]
    for found in by_event(documents):
        dated = infer(found)
        rows = timed("facts", lambda d=dated: [r for one in d for r in facts.rows(one)])  # type: ignore[misc]
        matched = timed("match", lambda r=rows: match(taking_part(r)))  # type: ignore[misc]
        judged = timed("judge", lambda m=matched: event.verdicts(m.same + m.apart))  # type: ignore[misc]
        audited = timed("assemble", lambda d=dated, r=rows, m=matched, j=judged: assemble(d, r, m, j))  # type: ignore[misc]
        timed("pack", lambda a=audited: parts.pack(a))  # type: ignore[misc]
    total = sum(spent.values())
    yield Figure("500 documents: where the time goes", ", ".join(f"{k} {v / total:.0%}" for k, v in spent.items()) + f" of {total:.1f} s")  # fmt: skip


def skew(asked: Asked) -> Iterator[Figure]:
    """One very large event among small ones, and a great many equal numbers."""
    folder = asked.folder / "skew"
    generated.write(folder, 1, 2000)
    generated.write(folder, 100, 5, first=1)
    ran = audit(folder, "--no-cache")
    yield Figure("one event of 2,000 sources among 100 of 5", f"{ran.seconds:.0f} s, {ran.megabytes:.0f} MB", "finishes within the caps")  # fmt: skip
    hostile = asked.folder / "gauge"
    hostile.mkdir()
    for name in ("a", "b"):
        (hostile / f"{name}.txt").write_text(generated.hostile(50_000), "utf-8")
    ran = audit(hostile, "--no-cache")
    yield Figure("100,000 equal numbers in two documents", f"{ran.seconds:.0f} s, {ran.megabytes:.0f} MB", "finishes within the caps")  # fmt: skip


PARTS: dict[str, Callable[[Asked], Iterator[Figure]]] = {
    "start": start, "reading": reading, "scaling": scaling, "cache": cache, "cores": cores, "profile": profile,
    "skew": skew, "matching": matching,
}  # fmt: skip


def machine() -> str:
    """The processor, its cores and how busy it was, and whether checker is compiled."""
    names = (
        re.findall(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text()) if Path("/proc/cpuinfo").exists() else []
    )
    load = f", load {os.getloadavg()[0]:.1f} when begun" if hasattr(os, "getloadavg") else ""
    made = "compiled by mypyc" if COMPILED else "pure Python"
    known = (names or [platform.processor()])[0]
    return f"{known}, {os.cpu_count()} cores, Python {platform.python_version()}, checker {made}{load}"


def main() -> None:
    """Measure, print, and write the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("parts", nargs="*", default=list(PARTS), metavar="PART")
    parser.add_argument("--peers", default="", help="an interpreter that has the other libraries")
    parser.add_argument("--documents", default="1000,10000", help="how many documents are audited, one after the other")
    parser.add_argument("--rows", type=int, default=1_000_000, help="how many fact rows are matched")
    said = parser.parse_args()
    given = " ".join("PYTHON" if word == said.peers else word for word in sys.argv[1:])
    lines = [
        "# Benchmark", "", f"Measured by `python -m tests.benchmark {given}`".rstrip(),
        f"on {datetime.now(UTC):%Y-%m-%d %H:%M} UTC: {machine()}.", "", "| what | measured | goal |", "|---|---|---|",
    ]  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        run(sys.executable, "-m", "compileall", "-q", str(PACKAGE))
        asked = Asked(said.peers, tuple(map(int, said.documents.split(","))), said.rows, Path(folder))
        for part in said.parts:
            for figure in PARTS[part](asked):
                lines.append(f"| {figure.name} | {figure.value} | {figure.goal} |")
                print(lines[-1], flush=True)
    if said.parts == list(PARTS):
        kept = (
            TABLE.read_text("utf-8").partition("\n## ") if TABLE.exists() else ()
        )  # what was measured apart, in a run of its own
        TABLE.write_text("\n".join(lines) + "\n" + "".join(kept[1:]), "utf-8")


if __name__ == "__main__":
    main()
