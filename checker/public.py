"""The Python interface: text to fact rows, documents to a report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields

import pandas as pd

from checker import facts, pipeline
from checker.language import detect
from checker.model import Audit, Discrepancy, Document, Pair, Side, Skipped

_SIDE = tuple(f.name for f in fields(Side))
_PAIR = tuple(f.name for f in fields(Pair) if f.name not in ("left", "right", "parts"))
_FOUND = tuple(f.name for f in fields(Discrepancy) if f.name not in ("left", "right", "values", "pairs"))


@dataclass(frozen=True, slots=True)
class Report:
    """What `check` found."""

    audit: Audit

    @property
    def facts(self) -> pd.DataFrame:
        """One row a fact, with the columns of a fact row."""
        return facts.table(self.audit.rows)

    @property
    def pairs(self) -> pd.DataFrame:
        """One row a matched pair: `id, event, claim, verdict, severity, rule, why, score`, `left_…`, `right_…`."""
        return _frame(self.audit.pairs, _PAIR)

    @property
    def discrepancies(self) -> pd.DataFrame:
        """One row a discrepancy, worst first: as `pairs`, with the values and who holds them in `values`."""
        frame = _frame(self.audit.discrepancies, _FOUND)
        values = pd.Series([[asdict(h) for h in d.values] for d in self.audit.discrepancies], dtype=object)
        pairs = pd.Series([list(d.pairs) for d in self.audit.discrepancies], dtype=object)
        return frame.assign(values=values, pairs=pairs)

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """The documents that were not audited, and why."""
        return self.audit.skipped


def _frame(found: Sequence[Pair] | Sequence[Discrepancy], names: Sequence[str]) -> pd.DataFrame:
    columns = [*names, *(f"{end}_{name}" for end in ("left", "right") for name in _SIDE)]
    made = [
        (*(getattr(x, n) for n in names), *(getattr(end, n) for end in (x.left, x.right) for n in _SIDE)) for x in found
    ]
    return pd.DataFrame.from_records(made, columns=columns)


def check(documents: Iterable[Document]) -> Report:
    """Audit documents: those with one `event` are compared with each other, every source with every other."""
    return Report(pipeline.check(documents))


def extract(text: str, *, lang: str | None = None, published: str | None = None) -> pd.DataFrame:
    """The fact rows of a text: one row a value found, with the columns of a fact row.

    `lang` is ISO 639-1 (detected when not given); `published` is an EDTF date that relative dates are resolved from.
    """
    return facts.table(facts.rows(Document("text", text, lang=lang or detect(text), published=published)))
