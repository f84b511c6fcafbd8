"""The gate, end to end on real git repositories: what a pull request brings in fails it, what was there does not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Repository, Run, Said

BRITISH = """UK and Vietnam sign memorandum on migration

The two ministers signed the memorandum of understanding on migration in Hanoi on 31 March 2025.

The ministry published the text the same week.
"""
AGREEING = """Việt Nam và Anh ký bản ghi nhớ về di cư

Hai bộ trưởng đã ký bản ghi nhớ về di cư tại Hà Nội ngày 31/3/2025.
"""
CONTRADICTING = """Anh và Việt Nam ký bản ghi nhớ về di cư

Hai bộ trưởng đã ký bản ghi nhớ về di cư tại Hà Nội ngày 2/4/2025.
"""
ELSEWHERE = """Bridge opens in Da Nang

The new bridge was opened to traffic in Da Nang.
"""
UK, VN, BAO = "sources/signing/uk_en.txt", "sources/signing/cong_vi.txt", "sources/signing/bao_vi.txt"


@pytest.fixture
def branch(repository: Repository) -> Repository:
    """A repository with two agreeing sources on `main`, and a branch `work` at the same commit, checked out."""
    repository.commit({UK: BRITISH, VN: AGREEING})
    repository.git("checkout", "-q", "-b", "work")
    return repository


def conflicts(said: Said) -> list[dict[str, Any]]:
    return [d for d in said.json()["discrepancies"] if d["verdict"] == "conflict"]


def waiver(found: dict[str, Any], more: str = "") -> str:
    sources = json.dumps([found["left"]["source"], found["right"]["source"]])
    return f'[[waiver]]\nid = "{found["id"]}"\nsources = {sources}\nreason = "Báo ghi ngày đăng."\n{more}'


def test_a_contradicting_article_fails_and_both_passages_are_named(branch: Repository, run: Run) -> None:
    branch.commit({BAO: CONTRADICTING})
    said = run("gate", "--base", "main")
    assert said.code == 1
    assert "signing/bao_vi.txt:3" in said.out.replace("\n", "")
    assert "2/4/2025" in said.out
    assert "31 March 2025" in said.out or "31/3/2025" in said.out
    (found,) = conflicts(run("gate", "--base", "main", "--format", "json"))
    assert (found["state"], found["left"]["source"], found["left"]["text"]) == (
        "new", "signing/bao_vi.txt", "ngày 2/4/2025"
    )  # fmt: skip


def test_an_agreeing_article_passes(repository: Repository, run: Run) -> None:
    repository.commit({UK: BRITISH})
    repository.git("checkout", "-q", "-b", "work")
    repository.commit({VN: AGREEING})
    said = run("gate", "--base", "main")
    assert (said.code, "no new conflict" in said.err) == (0, True)


def test_a_waiver_with_a_reason_passes_and_an_expired_one_fails(branch: Repository, run: Run) -> None:
    branch.commit({BAO: CONTRADICTING})
    (found,) = conflicts(run("gate", "--base", "main", "--format", "json"))
    assert run("waive", found["id"], "--reason", "Báo ghi ngày đăng.").code == 0
    said = run("gate", "--base", "main", "--format", "json")
    assert said.code == 0
    (waived,) = conflicts(said)
    assert waived["waived"] == "Báo ghi ngày đăng."
    assert "Lan" in (branch.folder / "waivers.toml").read_text("utf-8")
    branch.write("waivers.toml", waiver(found, "until = 2024-12-31\n"))
    said = run("gate", "--base", "main")
    assert said.code == 1
    assert f"waiver {found['id']} expired on 2024-12-31" in said.err


def test_strict_waivers_fail_where_nothing_else_does(branch: Repository, run: Run) -> None:
    branch.write("waivers.toml", '[[waiver]]\nid = "0123456789ab"\nsources = ["signing/uk_en.txt"]\nreason = "r"\n')
    said = run("gate", "--base", "main")
    assert (said.code, "waiver 0123456789ab matches nothing any more" in said.err) == (0, True)
    assert run("gate", "--base", "main", "--strict-waivers").code == 1
    branch.write("checker.toml", "strict-waivers = true\n")
    assert run("gate", "--base", "main").code == 1


def test_moving_a_paragraph_neither_loses_nor_revives_a_waiver(branch: Repository, run: Run) -> None:
    branch.commit({BAO: CONTRADICTING})
    (found,) = conflicts(run("gate", "--base", "main", "--format", "json"))
    branch.commit(
        {BAO: CONTRADICTING.replace("\n\n", "\n\nBài của phóng viên thường trú.\n\n"), "waivers.toml": waiver(found)}
    )
    assert run("gate", "--base", "main", "--strict-waivers").code == 0


def test_an_old_discrepancy_is_counted_not_blamed(repository: Repository, run: Run) -> None:
    repository.commit({UK: BRITISH, BAO: CONTRADICTING})
    repository.git("checkout", "-q", "-b", "work")
    repository.commit({"sources/bridge/a_en.txt": ELSEWHERE, "README.md": "words\n"})
    said = run("gate", "--base", "main")
    assert said.code == 0
    assert "2/4/2025" not in said.out
    assert " old" in said.err
    (old,) = conflicts(run("gate", "--base", "main", "--format", "json"))
    assert old["state"] == "unchanged"
    assert run("audit").code == 1


def test_a_rename_is_gated_and_keeps_ids_and_waivers(repository: Repository, run: Run) -> None:
    repository.commit({UK: BRITISH, BAO: CONTRADICTING})
    (before,) = conflicts(run("audit", "--format", "json"))
    repository.commit({"waivers.toml": waiver(before)})
    repository.git("checkout", "-q", "-b", "work")
    repository.git("mv", BAO, "sources/signing/vietnam_vi.txt")
    for _ in ("before it is committed", "and after"):
        said = run("gate", "--base", "main", "--format", "json")
        (after,) = conflicts(said)
        assert (after["id"], after["state"], bool(after["waived"])) == (before["id"], "new", True)
        assert "signing/vietnam_vi.txt" in (after["left"]["source"], after["right"]["source"])
        assert said.code == 0
        repository.commit()
    repository.git("checkout", "-q", "main")
    repository.git("merge", "-q", "--no-ff", "-m", "merge", "work")
    assert run("audit").code == 0
    assert run("gate", "--base", "HEAD^1", "--strict-waivers").code == 0


def test_a_waiver_can_be_given_by_the_id_from_before_a_rename(repository: Repository, run: Run) -> None:
    repository.commit({UK: BRITISH, BAO: CONTRADICTING})
    (before,) = conflicts(run("audit", "--format", "json"))
    repository.git("mv", BAO, "sources/signing/vietnam_vi.txt")
    repository.commit()
    assert run("waive", before["id"], "--reason", "Báo ghi ngày đăng.").code == 0
    assert before["id"] not in (repository.folder / "waivers.toml").read_text("utf-8")
    assert run("gate", "--base", "HEAD~1", "--strict-waivers").code == 0


def test_a_waiver_holds_whatever_part_of_the_sources_is_audited(branch: Repository, run: Run) -> None:
    branch.commit({BAO: CONTRADICTING})
    (part,) = conflicts(run("audit", "sources/signing", "--format", "json"))
    assert run("show", part["id"]).code == 0
    assert run("waive", part["id"], "--reason", "The day of print.").code == 0
    assert 'sources = ["signing/bao_vi.txt"' in (branch.folder / "waivers.toml").read_text("utf-8")
    for arguments in (["gate", "--base", "main"], ["audit", "sources/signing"], ["gate", "sources/signing"]):
        assert run(*arguments, "--strict-waivers" if arguments[0] == "gate" else "--quiet").code == 0
    written = (branch.folder / "waivers.toml").read_text("utf-8")
    assert run("waive", part["id"], "sources/signing", "--reason", "The day of print.").code == 0
    assert (branch.folder / "waivers.toml").read_text("utf-8") == written


def test_a_copy_counts(repository: Repository, run: Run) -> None:
    repository.commit({UK: BRITISH, "archive/bao_vi.txt": CONTRADICTING})
    repository.git("checkout", "-q", "-b", "work")
    repository.commit({BAO: CONTRADICTING, "archive/bao_vi.txt": CONTRADICTING + "\nHết.\n"})
    assert run("gate", "--base", "main").code == 1


def test_untracked_files_count_and_ignored_ones_do_not(branch: Repository, run: Run) -> None:
    branch.write(BAO, CONTRADICTING)
    assert run("gate", "--base", "main").code == 1
    branch.write(".gitignore", "bao_vi.txt\n")
    assert run("gate", "--base", "main").code == 0


def test_what_main_did_meanwhile_is_not_blamed_on_the_branch(branch: Repository, run: Run) -> None:
    branch.commit({"sources/bridge/a_en.txt": ELSEWHERE})
    branch.git("checkout", "-q", "main")
    branch.commit({BAO: CONTRADICTING})
    branch.git("checkout", "-q", "work")
    assert run("gate", "--base", "main").code == 0
    branch.git("merge", "-q", "-m", "merge", "main")
    assert run("gate", "--base", "main").code == 0
    branch.git("checkout", "-q", "main")
    branch.git("merge", "-q", "--no-ff", "-m", "merge", "work")
    assert run("gate", "--base", "HEAD^1").code == 0
    assert run("gate", "--base", "HEAD^2").code == 0


def test_a_merge_commit_that_brings_it_in_fails(branch: Repository, run: Run) -> None:
    branch.commit({BAO: CONTRADICTING})
    branch.git("checkout", "-q", "main")
    branch.git("merge", "-q", "--no-ff", "-m", "merge", "work")
    assert run("gate", "--base", "HEAD^1").code == 1


def test_a_detached_head_works(branch: Repository, run: Run) -> None:
    commit = branch.commit({BAO: CONTRADICTING})
    branch.git("checkout", "-q", "--detach", commit)
    assert run("gate", "--base", "main").code == 1


@pytest.mark.parametrize("base", ["HEAD~1", "HEAD^", "0" * 40, "HEAD"])
def test_a_first_commit_works(repository: Repository, run: Run, base: str) -> None:
    repository.commit({UK: BRITISH, BAO: CONTRADICTING})
    assert run("gate", "--base", base).code == (0 if base == "HEAD" else 1)


def test_before_the_first_commit_everything_is_new(repository: Repository, run: Run) -> None:
    repository.write(UK, BRITISH)
    repository.write(BAO, CONTRADICTING)
    repository.git("add", UK)
    assert run("gate").code == 1


def test_without_a_base_what_is_not_committed_is_gated(
    branch: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    branch.write(BAO, CONTRADICTING)
    assert run("gate").code == 1
    branch.commit()
    assert run("gate").code == 0
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", "main")
    assert run("gate").code == 1
    monkeypatch.delenv("PRE_COMMIT_FROM_REF")
    monkeypatch.setenv("CI", "true")
    said = run("gate")
    assert (said.code, "--base REV" in said.err) == (2, True)


def test_a_deleted_source_takes_its_discrepancies_along(repository: Repository, run: Run) -> None:
    repository.commit({UK: BRITISH, VN: AGREEING, BAO: CONTRADICTING})
    repository.git("checkout", "-q", "-b", "work")
    repository.git("rm", "-q", BAO)
    repository.commit()
    assert run("gate", "--base", "main").code == 0


def test_vietnamese_file_names_and_another_working_folder(
    branch: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    branch.commit({'sources/signing/báo mới "số 1".txt': CONTRADICTING})
    monkeypatch.chdir(branch.folder.parent)
    assert run("gate", "repo/sources", "--base", "main").code == 1
    monkeypatch.chdir(branch.folder / "sources" / "signing")
    assert run("gate", "--base", "main", "../../sources").code == 1


def test_no_repository_is_an_error_that_says_what_else_there_is(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text(BRITISH)
    said = run("gate", "--base", "main")
    assert said.code == 2
    assert said.err.startswith("checker: sources is not in a git repository")
    assert "--since-report" in said.err


def test_an_unknown_revision_is_named(branch: Repository, run: Run) -> None:
    said = run("gate", "--base", "origin/main")
    assert (said.code, "git knows no revision 'origin/main'" in said.err) == (2, True)
    assert run("gate", "--base", "--output=x").code == 2


def test_histories_without_a_common_commit_are_told(branch: Repository, run: Run) -> None:
    branch.git("checkout", "-q", "--orphan", "other")
    branch.commit({"README.md": "another beginning\n"})
    said = run("gate", "--base", "main")
    assert (said.code, "no commit in common" in said.err) == (2, True)


@pytest.mark.parametrize("base", ["HEAD~1", "origin/work"])
def test_a_shallow_clone_is_told_which_depth_to_set(
    branch: Repository, run: Run, monkeypatch: pytest.MonkeyPatch, base: str
) -> None:
    branch.commit({"README.md": "1\n"})
    branch.git("checkout", "-q", "main")
    branch.commit({BAO: CONTRADICTING})
    clone = branch.folder.parent / "clone"
    branch.git("clone", "-q", "--depth", "1", "--no-single-branch", branch.folder.as_uri(), str(clone))
    monkeypatch.chdir(clone)
    said = run("gate", "--base", base)
    assert said.code == 2
    assert "shallow" in said.err
    assert "fetch-depth: 0" in said.err


def test_a_shallow_clone_deep_enough_works(branch: Repository, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    branch.commit({BAO: CONTRADICTING})
    clone = branch.folder.parent / "clone"
    branch.git("clone", "-q", "--depth", "2", branch.folder.as_uri(), str(clone))
    monkeypatch.chdir(clone)
    assert run("gate", "--base", "HEAD^1").code == 1


def test_no_sources_fails_unless_allowed(repository: Repository, run: Run) -> None:
    repository.commit({"README.md": "words\n"})
    assert run("gate", "--base", "HEAD").code == 2
    (repository.folder / "sources").mkdir()
    assert run("gate", "--base", "HEAD").code == 2
    said = run("gate", "--base", "HEAD", "--allow-empty", "--format", "json")
    assert (said.code, said.json()["documents"]) == (0, [])
    repository.write("checker.toml", "allow-empty = true\n")
    assert run("gate", "--base", "HEAD").code == 0


def test_an_unread_document_is_never_a_pass(branch: Repository, run: Run) -> None:
    (branch.folder / "sources/signing/scan.pdf").write_bytes(b"%PDF-1.4 not one")
    assert run("gate", "--base", "main").code == 2
    assert run("gate", "--base", "main", "--allow-skipped").code == 0


@pytest.mark.parametrize(
    "name", ["table", "csv", "json", "jsonl", "markdown", "sarif", "junit", "github", "comment", "html"]
)
def test_the_format_never_changes_the_code(branch: Repository, run: Run, name: str) -> None:
    branch.commit({BAO: CONTRADICTING})
    said = run("gate", "--base", "main", "--format", name)
    assert said.code == 1
    assert "2/4/2025" in said.out


def test_one_threshold_decides_what_fails_and_what_is_shown_to_fail(branch: Repository, run: Run) -> None:
    branch.commit({BAO: CONTRADICTING})
    for fail_on, code in (("conflict", 1), ("never", 0)):
        said = run("gate", "--base", "main", "--fail-on", fail_on, "--format", "sarif")
        levels = [result["level"] for result in said.json()["runs"][0]["results"]]
        assert (said.code, "error" in levels) == (code, bool(code))


def test_junit_gets_paths_from_the_root(branch: Repository, run: Run) -> None:
    branch.commit({BAO: CONTRADICTING, "sources/bridge/a_en.txt": ELSEWHERE})
    said = run("gate", "--base", "main", "--format", "junit").out
    assert f'file="{BAO}" line="3"' in said
    assert 'name="no new discrepancy" classname="bridge" file="sources/bridge/a_en.txt"' in said


def test_github_gets_the_path_from_the_root_and_a_summary(
    branch: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = branch.folder.parent / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    branch.commit({BAO: CONTRADICTING})
    said = run("gate", "--base", "main", "--format", "github")
    assert f"::error file={BAO},line=3,endLine=3,col=" in said.out
    assert "2/4/2025" in summary.read_text("utf-8")


def test_an_earlier_report_serves_where_there_is_no_git(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    made = Repository(tmp_path)
    made.write(UK, BRITISH)
    made.write(BAO, CONTRADICTING)
    assert run("audit", "sources", "--output", "json=old.json").code == 1
    assert run("gate", "--since-report", "old.json").code == 0
    made.write(VN, AGREEING)
    made.write(BAO, CONTRADICTING.replace("2/4", "5/4"))
    said = run("gate", "--since-report", "old.json", "--format", "json")
    assert said.code == 1
    assert {found["state"] for found in conflicts(said)} <= {"new", "changed"}
    (tmp_path / BAO).unlink()
    said = run("gate", "--since-report", "old.json")
    assert said.code == 0
    assert "of the earlier report" in said.err
    assert run("gate", "--since-report", "none.json").code == 2
    assert run("gate", "--since-report", "old.json", "--base", "main").code == 2


def test_diff_lists_what_came_and_went(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made = Repository(tmp_path)
    made.write(UK, BRITISH)
    made.write(VN, AGREEING)
    run("audit", "sources", "--output", "json=old.json")
    made.write(BAO, CONTRADICTING)
    run("audit", "sources", "--output", "json=new.json")
    said = run("diff", "old.json", "new.json", "--format", "json")
    assert (said.code, [found["state"] for found in conflicts(said)]) == (1, ["new"])
    back = run("diff", "new.json", "old.json", "--format", "json")
    assert (back.code, [found["state"] for found in conflicts(back)]) == (0, ["resolved"])
    same = run("diff", "new.json", "new.json", "--format", "json")
    assert (same.code, {found["state"] for found in same.json()["discrepancies"]}) == (0, {"unchanged"})
