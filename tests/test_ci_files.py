"""What teams put into their CI: the hooks, the action and every snippet of the page, against their own schemas."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

import pytest
from pre_commit.clientlib import load_config, load_manifest

from checker.config import load
from checker.waiver_file import read
from tests.conftest import Repository

ONE = "UK and Vietnam sign memorandum\n\nThe two ministers signed the memorandum in Hanoi on 31 March 2025.\n"
OTHER = "Vietnam and UK sign memorandum\n\nThe two ministers signed the memorandum in Hanoi on 2 April 2025.\n"
ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "README.md").read_text("utf-8")


def fence(first: str) -> str:
    """The code block of the page that begins with this line."""
    (found,) = re.findall(rf"```\w+\n({re.escape(first)}\n.*?)```", PAGE, re.DOTALL)
    return str(found)


def check(schema: str, file: Path) -> subprocess.CompletedProcess[str]:
    tool = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(file)]
    return subprocess.run(tool, capture_output=True, text=True, check=False)  # noqa: S603


def test_the_action_follows_its_schema() -> None:
    done = check("github-actions", ROOT / "action.yml")
    assert done.returncode == 0, done.stdout


def test_the_script_of_the_action_is_sound_and_takes_no_text_of_a_pull_request() -> None:
    from yaml import safe_load

    for step in safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]:
        script = step.get("run", "")
        assert "${{" not in script
        done = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, check=False)  # noqa: S607
        assert done.stderr == ""


def test_the_script_of_the_action_gates_and_hands_on_the_code(repository: Repository, tmp_path: Path) -> None:
    from yaml import safe_load

    (step,) = [s for s in safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"] if s.get("id") == "gate"]
    program = tmp_path / "checker" / "bin" / "checker"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n')
    program.chmod(0o755)
    base = repository.commit({"my texts/signing/uk_en.txt": ONE})
    repository.commit({"my texts/signing/vn_en.txt": OTHER, "waste/x.txt": ONE})
    output, summary = tmp_path / "output", tmp_path / "summary"
    environment = {
        **os.environ, "RUNNER_TEMP": str(tmp_path), "GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary),
        "BASE": base, "FAIL_ON": "", "PATHS": "my texts\n", "SARIF": "out.sarif", "COMMENT": "",
    }  # fmt: skip
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 1, done.stdout + done.stderr
    assert output.read_text() == "exit-code=1\n"
    assert "::error file=my texts/signing/vn_en.txt,line=3" in done.stdout
    assert '"uri": "my%20texts/signing/vn_en.txt"' in (repository.folder / "out.sarif").read_text("utf-8")
    assert "❌ 1 discrepancy" in summary.read_text("utf-8")
    environment["FAIL_ON"] = "never"
    assert subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0  # noqa: S603


@pytest.mark.parametrize(
    ("schema", "first", "name"),
    [
        ("gitlab-ci", "# .gitlab-ci.yml", ".gitlab-ci.yml"),
        ("github-workflows", "# .github/workflows/sources.yml", "w.yml"),
    ],
)
def test_a_snippet_follows_its_schema(tmp_path: Path, schema: str, first: str, name: str) -> None:
    file = tmp_path / name
    file.write_text(fence(first), "utf-8")
    done = check(schema, file)
    assert done.returncode == 0, done.stdout


def test_the_pre_commit_snippet_names_hooks_there_are(tmp_path: Path) -> None:
    file = tmp_path / ".pre-commit-config.yaml"
    file.write_text(fence("# .pre-commit-config.yaml"), "utf-8")
    there = {hook["id"]: hook for hook in load_manifest(ROOT / ".pre-commit-hooks.yaml")}
    named = {hook["id"] for repo in load_config(file)["repos"] for hook in repo["hooks"]}
    assert named <= set(there)
    assert all(hook["pass_filenames"] is False for hook in there.values())


def test_the_configuration_and_the_waiver_of_the_page_are_read(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text(fence("# checker.toml"), "utf-8")
    assert load(tmp_path).fail_on == "conflict"
    (tmp_path / "waivers.toml").write_text(fence("[[waiver]]"), "utf-8")
    assert read(tmp_path / "waivers.toml")[0].id == "3f9c01d2ab77"


def project(folder: Path) -> Path:
    """This project as a git repository of one commit, as the hooks would be cloned from."""
    names = ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
    shutil.copytree(ROOT / "checker", folder / "checker", ignore=shutil.ignore_patterns("__pycache__"))
    for name in names:
        shutil.copy(ROOT / name, folder / name)
    commit(folder)
    return folder


def commit(folder: Path) -> None:
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "work"]):
        subprocess.run(["git", *arguments], cwd=folder, check=True)  # noqa: S603, S607


def packages(folder: Path) -> Path:
    """The installed packages without this project: what stands in for the index, so that the test needs no network."""
    folder.mkdir()
    for entry in Path(sysconfig.get_path("purelib")).iterdir():
        if not re.match(r"_?_?(discrepancy|editable|pip\b|pip-)|_discrepancy|.*\.pth$", entry.name):
            (folder / entry.name).symlink_to(entry)
    return folder


def test_pre_commit_runs_the_hook_on_the_whole_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith(("GIT_", "PRE_COMMIT", "PIP_"))]:
        monkeypatch.delenv(name)
    settings = tmp_path / "gitconfig"
    settings.write_text("[user]\nname = Lan\nemail = lan@example.org\n[init]\ndefaultBranch = main\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    hooks = project(tmp_path / "hooks")
    work = tmp_path / "work"
    (work / "sources" / "signing").mkdir(parents=True)
    (work / "sources" / "signing" / "uk_en.txt").write_text(
        "UK and Vietnam sign memorandum\n\nThe two ministers signed the memorandum in Hanoi on 31 March 2025.\n",
        "utf-8",
    )
    commit(work)
    new = work / "sources" / "signing" / "vn_en.txt"
    new.write_text(OTHER, "utf-8")
    subprocess.run(["git", "add", "-A"], cwd=work, check=True)  # noqa: S607
    environment = {
        **os.environ,
        "PRE_COMMIT_HOME": str(tmp_path / "home"),
        "PYTHONPATH": str(packages(tmp_path / "packages")),
        "PIP_NO_DEPS": "1",
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip reads this one the wrong way round: 0 switches isolation off
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), "checker", "--verbose"]
    done = subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 1, done.stdout + done.stderr
    assert "exit code: 1" in done.stdout
    assert "2025-03-31" in done.stdout
    assert "2025-04-02" in done.stdout
    new.write_text(OTHER.replace("2 April", "31 March"), "utf-8")
    subprocess.run(["git", "add", "-A"], cwd=work, check=True)  # noqa: S607
    done = subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_hook_manifest_is_shipped_with_the_version_that_has_the_command() -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert all(hook["entry"].split()[0] in scripts for hook in load_manifest(ROOT / ".pre-commit-hooks.yaml"))
