"""The configuration: found by walking up, read strictly, every mistake with its line."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from checker.config import CHOICES, PATHS, Config, load
from checker.errors import ConfigError


def write(folder: Path, text: str, name: str = "pyproject.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_without_a_file_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    assert load(tmp_path) == Config()


def test_the_waivers_of_a_repository_stand_at_its_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "sources" / "event").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "sources")
    assert load(Path.cwd()) == Config(waivers="../waivers.toml")
    assert load(Path("event")) == Config(waivers="../waivers.toml")


def test_found_by_walking_up_from_a_folder_below(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, '[tool.checker]\nfail-on = "less-specific"\njobs = 2\nmax_seconds = 5\nomissions = true\n')
    below = tmp_path / "sources" / "event"
    below.mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert load(below) == Config(fail_on="less-specific", jobs=2, max_seconds=5, omissions=True)


def test_the_walk_ends_at_the_root_of_the_repository(tmp_path: Path) -> None:
    write(tmp_path, "[tool.checker]\njobs = 7\n")
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    (tmp_path / "repo" / "inner").mkdir()
    assert load(tmp_path / "repo" / "inner").jobs == 0
    write(tmp_path / "repo", "jobs = 3\n", "checker.toml")
    assert load(tmp_path / "repo" / "inner").jobs == 3


def test_the_nearest_file_wins_and_checker_toml_before_pyproject(tmp_path: Path) -> None:
    write(tmp_path, "[tool.checker]\njobs = 1\n")
    write(tmp_path / "inner", "[tool.other]\nchecker = 1\n")
    assert load(tmp_path / "inner").jobs == 1
    write(tmp_path, "jobs = 2\n", "checker.toml")
    assert load(tmp_path / "inner").jobs == 2
    write(tmp_path / "inner", "[tool.checker]\njobs = 3\n")
    assert load(tmp_path / "inner").jobs == 3


def test_the_broken_pyproject_of_another_tool_is_not_ours_to_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "[tool.other\n")
    assert load(tmp_path) == Config()


def test_paths_are_meant_from_the_folder_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, '[tool.checker]\nsources = "texts"\nwaivers = "/abs/waivers.toml"\n')
    (tmp_path / "texts").mkdir()
    monkeypatch.chdir(tmp_path / "texts")
    config = load(Path.cwd())
    assert Path(config.sources).resolve() == tmp_path / "texts"
    assert config.waivers == "/abs/waivers.toml"
    assert Path(config.reports).resolve() == tmp_path / "reports"
    monkeypatch.chdir(tmp_path)
    assert load(Path.cwd()).sources == "texts"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (
            '[tool.checker]\nsources = "a"\nfail_onn = "conflict"\n',
            3,
            "unknown key 'fail_onn'; did you mean 'fail-on'?",
        ),
        ("[tool.checker]\nzzz = 1\n", 2, "unknown key 'zzz'"),
        ('[tool.x]\njobs = 1\n\n[tool.checker]\njobs = "two"\n', 5, "'jobs' must be a whole number, not 'two'"),
        ("[tool.checker]\njobs = true\n", 2, "'jobs' must be a whole number, not true"),
        ("[tool.checker]\njobs = -1\n", 2, "'jobs' must be a whole number that is not negative, not -1"),
        ("[tool.checker]\ncache = 1\n", 2, "'cache' must be true or false, not 1"),
        ("[tool.checker]\nmax-seconds = '5'\n", 2, "'max-seconds' must be a number, not '5'"),
        ("[tool.checker]\nsources = ['a']\n", 2, "'sources' must be text in quotes, not a list"),
        ("[tool.checker]\nsources = ''\n", 2, "'sources' must be a path, not ''"),
        ("[tool.checker]\nfail-on = 'conflicts'\n", 2, "'fail-on' must be one of conflict, less-specific, variant,"),
        ("[tool.checker]\nfail-on = 'never'\nfail_on = 'never'\n", 3, "'fail_on' is given twice"),
        (
            "[tool.checker]\njobs = 1\n\n[tool.checker.wavers]\nx = 1\n",
            4,
            "unknown key 'wavers'; did you mean 'waivers'",
        ),
        ("[tool.checker]\njobs = = 1\n", 2, "is not valid TOML: Invalid value"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load(tmp_path)
    assert str(caught.value).startswith(f"{path}:{line}: {said}")


def test_the_table_of_pyproject_has_no_place_in_checker_toml(tmp_path: Path) -> None:
    write(tmp_path, "\n[tool.checker]\njobs = 1\n", "checker.toml")
    with pytest.raises(ConfigError, match=r"checker\.toml:2: in checker\.toml the keys stand at the top"):
        load(tmp_path)


def test_an_explicit_file_is_read_whatever_its_name_and_must_be_there(tmp_path: Path) -> None:
    assert load(tmp_path, write(tmp_path, "jobs = 4\n", "night.toml")).jobs == 4
    with pytest.raises(ConfigError, match=r"none\.toml: cannot be read: No such file"):
        load(tmp_path, tmp_path / "none.toml")
    with pytest.raises(ConfigError, match=r"there is no .tool\.checker. table in it"):
        load(tmp_path, write(tmp_path, "[tool.black]\n"))


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_bytes(b"sources = '\xff'\n")
    with pytest.raises(ConfigError, match="is not UTF-8 text"):
        load(tmp_path)


def test_choices_and_paths_name_fields_and_hold_the_defaults() -> None:
    defaults = {f.name: f.default for f in fields(Config)}
    assert set(PATHS) <= set(defaults)
    for name, words in CHOICES.items():
        assert defaults[name] in words


def test_importing_it_stays_cheap() -> None:
    code = "import sys, checker.config; print(sorted({'tomllib', 'difflib', 'rapidfuzz', 'click'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("max-pairs = 0", "'max-pairs' must be a whole number above 0, not 0"),
        ("max-seconds = 0", "'max-seconds' must be a number above 0, not 0"),
        ("sides = {a = 1}", "'sides' must be a table of texts in quotes"),
        ("zzz = 1", "unknown key 'zzz'; the keys are sources, reports, fail-on,"),
    ],
)
def test_a_setting_nothing_could_be_done_with_is_refused(tmp_path: Path, text: str, said: str) -> None:
    write(tmp_path, text, "checker.toml")
    with pytest.raises(ConfigError) as refused:
        load(tmp_path)
    assert str(refused.value).startswith(f"{tmp_path / 'checker.toml'}:1: {said}")
    assert "not a table" not in str(refused.value)


def test_below_a_folder_that_may_not_be_looked_into_there_is_no_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    look = Path.is_file

    def refused(path: Path) -> bool:
        if path.parent.name == "locked":
            raise PermissionError(13, "Permission denied", str(path))
        return look(path)

    monkeypatch.setattr(Path, "is_file", refused)
    assert load(tmp_path / "locked") == Config()
