"""Every format, of a real audit: the one that this repository makes of its own sources."""

import json
import subprocess
import sys
from dataclasses import replace
from importlib import import_module, resources
from typing import Any

import jsonschema
import pytest

from checker.config import Config
from checker.model import Audit
from checker.report import FACT_FORMATS, FORMATS, render, render_facts
from checker.report.json_ import records
from checker.report.load import audit_of
from checker.report.style import Style
from tests.tools import ROOT


def records_of(audit: Audit) -> dict[str, list[Any]]:
    return {key: list(made) for key, made in records(audit).items()}


@pytest.fixture(scope="module")
def audit() -> Audit:
    from checker.pipeline import audit as run

    return run((ROOT / "sources",), replace(Config(), cache=False))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_renders_it_the_same_twice_and_leaves_it_as_it_was(audit: Audit, name: str):
    before = records_of(audit)
    said = render(name, audit, Style())
    assert said
    assert render(name, audit, Style()) == said
    assert records_of(audit) == before


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_renders_an_empty_audit(name: str):
    assert isinstance(render(name, Audit(), Style()), (str, bytes))


@pytest.mark.parametrize("name", FACT_FORMATS)
def test_every_format_of_facts_renders_them(audit: Audit, name: str):
    assert len(render_facts(name, audit, Style()).splitlines()) >= len(audit.rows)


def test_its_report_follows_the_schema_and_reads_back(audit: Audit):
    said = json.loads(str(render("json", audit, Style())))
    schema = resources.files("checker").joinpath("schema/report.schema.json").read_text("utf-8")
    jsonschema.validate(said, json.loads(schema))
    assert records_of(audit_of(said)) == records_of(audit)


def test_each_discrepancy_points_into_its_pairs_and_its_passages_into_their_text(audit: Audit):
    pairs = {pair.id for pair in audit.pairs}
    for found in audit.discrepancies:
        assert set(found.pairs) <= pairs
        for side in (found.left, found.right):
            text = (ROOT / "sources" / side.source).read_text("utf-8")
            assert text[side.start : side.end] == side.text


def test_every_registered_format_is_a_module_with_one_pure_function():
    for module in FORMATS.values():
        assert callable(import_module(module).render)


def test_help_stays_quick_nothing_heavy_is_imported_until_a_format_is_asked_for():
    code = "import sys, checker.report, checker.report.style, checker.report.summary, checker.cli.progress\n"
    code += "print(sorted({'jinja2', 'tabulate', 'wcwidth', 'openpyxl', 'babel', 'pandas'} & set(sys.modules)))"
    command = [sys.executable, "-c", code]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)  # noqa: S603 - our own code
    assert said.stdout.strip() == "[]"
