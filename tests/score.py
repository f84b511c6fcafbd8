"""Score audits of labelled bundles: `python -m tests.score [BUNDLES] [--verbose] [--held-out]`.

recall      labelled conflicts that were reported
precision   reported conflicts that are labelled (or follow from the labels: A differs from B, B equals C)
wrong       reported conflicts on pairs that the labels say are none; `unlabelled` on pairs without a label
agreement   labelled agreements that were reported
internal    contradictions inside one source that were reported (apart from all other figures)

Without --held-out the bundles of HELD_OUT.txt are left out; with it only they are scored, and only in figures.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

from checker.config import Config
from checker.model import Pair, Side
from checker.pipeline import audit
from tests.labels import BUNDLES, SAME, Bundle, Label, Span, closed, folders, held_out, load

Found = list[tuple[str, Span, Span]]


def found(bundle: Bundle) -> Found:
    """The pairs that an audit of the bundle reports, each once."""
    pairs = audit([bundle.documents], Config()).pairs
    return list(dict.fromkeys((p.verdict, *spans(p)) for p in pairs))


def spans(pair: Pair) -> tuple[Span, Span]:
    """The two places of a pair, by file name."""

    def span(side: Side) -> Span:
        return Span(Path(side.source).name, side.start, side.end)

    return span(pair.left), span(pair.right)


def figures(bundle: Bundle, pairs: Found, told: list[str] | None = None) -> Counter[str]:
    """Counts by name, those of two languages as `en-vi rows`; `told` takes a line for each miss and false alarm."""
    inside = [(one, other) for verdict, one, other in pairs if verdict == "conflict" and one.source == other.source]
    across = [(one, other) for verdict, one, other in pairs if verdict == "conflict" and one.source != other.source]
    same = [(one, other) for verdict, one, other in pairs if verdict in SAME]
    count: Counter[str] = Counter()
    told = told if told is not None else []
    for label in bundle.gold:
        if label.verdict == "conflict":
            met = _met(label, across)
            _add(count, "rows", met, _languages(bundle, label.left[0], label.right[0]))
            told.extend([] if met else [f"missed      {label.fact}: {_words(bundle, label.left[0], label.right[0])}"])
        elif label.verdict in SAME:
            _add(count, "same", _met(label, same))
    for label in bundle.traps:
        if label.verdict == "internal-conflict":
            _add(count, "internal", _met(label, inside))
    _alarms(bundle, across, count, told)
    return count


def _alarms(bundle: Bundle, across: list[tuple[Span, Span]], count: Counter[str], told: list[str]) -> None:
    true = closed(bundle.gold)
    for one, other in across:
        right = any(label.covers(one, other) for label in true)
        _add(count, "pairs", right, _languages(bundle, one, other))
        if not right:
            labels = [x for x in (*bundle.gold, *bundle.traps) if x.covers(one, other)]
            kind = "wrong" if labels else "unlabelled"
            count[kind] += 1
            about = labels[0].fact if labels else f"{one.source} / {other.source}"
            told.append(f"{kind:<11} {about}: {_words(bundle, one, other)}")


def _met(label: Label, pairs: list[tuple[Span, Span]]) -> bool:
    return any(label.covers(one, other) for one, other in pairs)


def _add(count: Counter[str], what: str, met: bool, languages: str = "") -> None:
    for name in (what, f"{languages} {what}") if languages else (what,):
        count[name] += 1
        count[f"{name} met"] += met


def _languages(bundle: Bundle, one: Span, other: Span) -> str:
    return "-".join(sorted((bundle.lang(one.source), bundle.lang(other.source))))


def _words(bundle: Bundle, one: Span, other: Span) -> str:
    left, right = (bundle.texts[s.source][s.start : s.end] for s in (one, other))
    return f"{left!r} / {right!r}"


def line(name: str, count: Counter[str], prefix: str = "") -> str:
    """One row of figures; with `prefix` (`en-vi `) only those that are kept by language."""
    parts = [f"{name:<39}", _ratio("recall", count, f"{prefix}rows"), _ratio("precision", count, f"{prefix}pairs")]
    if not prefix:
        parts += [f"wrong {count['wrong']:<4} unlabelled {count['unlabelled']:<4}", _ratio("agreement", count, "same")]
        parts += [f"internal {count['internal met']}/{count['internal']}"]
    return " ".join(parts).rstrip()


def _ratio(name: str, count: Counter[str], key: str) -> str:
    met, all_ = count[f"{key} met"], count[key]
    return f"{name} {f'{met}/{all_} = {met / all_:.2f}' if all_ else '-':<18}"


def report(bundles: list[Bundle], kinds: dict[str, str], verbose: bool) -> list[str]:
    """The lines of a score: each bundle, each kind of event that has several, each pair of languages, all."""
    lines, total, by_kind = [], Counter[str](), defaultdict[str, list[Counter[str]]](list)
    for bundle in bundles:
        told: list[str] = []
        count = figures(bundle, found(bundle), told)
        kind = kinds.get(bundle.name, "")
        lines.append(line(f"{bundle.name} {kind and f'({kind})'}", count))
        lines.extend(f"  {t}" for t in told if verbose)
        total += count
        by_kind[kind].append(count)
    lines += [line(kind, sum(c, Counter())) for kind, c in sorted(by_kind.items()) if kind and len(c) > 1]
    languages = sorted({name.split()[0] for name in total if name.endswith((" rows", " pairs")) and "-" in name})
    lines += [line(x, total, f"{x} ") for x in languages]
    return [*lines, line("all", total)]


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; 2 where there is nothing to score."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("bundles", type=Path, nargs="?", default=BUNDLES)
    parser.add_argument("--verbose", action="store_true", help="name every miss and every false alarm")
    parser.add_argument("--held-out", action="store_true", help="only the bundles nobody reads, in figures")
    chosen = parser.parse_args(arguments)
    if chosen.held_out and chosen.verbose:
        parser.error("the bundles held out are not to be read: their misses are not named")
    unread = held_out(chosen.bundles)
    picked = [load(f) for f in folders(chosen.bundles) if (f.name in unread) == chosen.held_out]
    if not picked:
        parser.error(f"no bundle to score in {chosen.bundles}")
    said = chosen.bundles / "kinds.toml"
    kinds = tomllib.loads(said.read_text(encoding="utf-8")) if said.exists() else {}
    sys.stdout.write("\n".join(report(picked, kinds, chosen.verbose)) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
