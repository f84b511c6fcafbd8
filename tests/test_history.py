"""What git is asked, on real repositories: changed files and earlier names, whatever the files are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import CheckerError
from checker.history import changes, names, top_of
from tests.conftest import Repository

LONG = "Một bài báo dài, đủ dòng để git thấy là cùng một tệp.\n" * 20
ODD = 'sources/e/bài "một"\ttab.txt'


def test_every_kind_of_change_is_seen(repository: Repository) -> None:
    kept, edited, renamed = "sources/e/kept.txt", "sources/e/edited.txt", "sources/e/old name.txt"
    base = repository.commit({kept: "1", edited: "2", renamed: LONG, "sources/e/gone.txt": "3"})
    repository.git("mv", renamed, ODD)
    repository.git("rm", "-q", "sources/e/gone.txt")
    repository.write(edited, "2b")
    repository.commit({"sources/e/added.txt": "4"})
    repository.write("sources/e/untracked.txt", "5")
    repository.write("sources/e/staged.txt", "6")
    repository.git("add", "sources/e/staged.txt")
    seen = changes(repository.folder, base)
    assert seen.files == {
        edited, ODD, "sources/e/added.txt", "sources/e/untracked.txt", "sources/e/staged.txt",
    }  # fmt: skip
    assert seen.renamed == {ODD: renamed}


def test_earlier_names_follow_renames_through_commits_and_the_working_tree(repository: Repository) -> None:
    repository.commit({"a.txt": LONG, "other.txt": "x" * 200})
    repository.git("mv", "a.txt", "b.txt")
    repository.commit()
    repository.git("mv", "b.txt", ODD.rpartition("/")[2])
    repository.commit({"other.txt": "y" * 200})
    repository.git("mv", ODD.rpartition("/")[2], "d.txt")
    assert names(repository.folder)["d.txt"] == (ODD.rpartition("/")[2], "b.txt", "a.txt")


def test_a_file_renamed_back_and_forth_ends(repository: Repository) -> None:
    repository.commit({"a.txt": LONG})
    for old, new in (("a.txt", "b.txt"), ("b.txt", "a.txt")):
        repository.git("mv", old, new)
        repository.commit()
    assert set(names(repository.folder)["a.txt"]) <= {"a.txt", "b.txt"}


def test_there_are_no_names_before_the_first_commit(repository: Repository) -> None:
    assert names(repository.folder) == {}


def test_settings_of_the_user_change_nothing(repository: Repository) -> None:
    for key, value in (("diff.renames", "false"), ("diff.relative", "true"), ("status.showUntrackedFiles", "no")):
        repository.git("config", key, value)
    base = repository.commit({"sources/e/a.txt": LONG})
    repository.git("mv", "sources/e/a.txt", "sources/e/b.txt")
    repository.write("sources/e/c.txt", "new")
    assert changes(repository.folder, base).files == {"sources/e/b.txt", "sources/e/c.txt"}
    assert changes(repository.folder, base).renamed == {"sources/e/b.txt": "sources/e/a.txt"}


def test_a_worktree_has_its_own_top(repository: Repository) -> None:
    repository.commit({"sources/e/a.txt": "1"})
    other = repository.folder.parent / "other"
    repository.git("worktree", "add", "-q", str(other))
    assert top_of(other / "sources" / "e" / "a.txt") == other


def test_a_folder_git_does_not_trust_says_what_git_says(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    with pytest.raises(CheckerError, match=r"git cannot use .*: detected dubious ownership"):
        top_of(repository.folder)


def test_a_machine_without_git_is_told_the_other_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CheckerError, match=r"git is not installed .*--since-report"):
        top_of(tmp_path)
