"""A work folder behind a URL: a real server, real requests."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.config import Config
from checker.errors import CheckerError
from checker.pipeline import audit
from tests import generated
from tests.test_engine import ALONE, checksum, files


@pytest.fixture
def news(tmp_path: Path) -> Path:
    generated.write(tmp_path / "news", 8, 5)
    return tmp_path / "news"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of an FTP server that can be written to, and the folder it serves."""
    pytest.importorskip("fsspec")
    with warnings.catch_warnings(action="ignore"):  # of the modules of Python that it is made of
        from pyftpdlib.authorizers import DummyAuthorizer
        from pyftpdlib.handlers import FTPHandler
        from pyftpdlib.servers import FTPServer

    served = tmp_path / "served"
    (served / "run").mkdir(parents=True)
    users = DummyAuthorizer()
    users.add_user("news", "secret", str(served), perm="elradfmwMT")
    handler = type("Handler", (FTPHandler,), {"authorizer": users})
    ftp = FTPServer(("127.0.0.1", 0), handler)
    over = threading.Event()

    def serve() -> None:
        while not over.is_set():
            ftp.serve_forever(timeout=0.05, blocking=False, handle_exit=False)

    thread = threading.Thread(target=serve)
    thread.start()
    yield f"ftp://news:secret@127.0.0.1:{ftp.address[1]}", served
    over.set()  # closed only when nobody asks it any more: a socket that is closed under a poll is an error
    thread.join(10)
    ftp.close_all()


def test_the_parts_are_written_and_read_there(server: tuple[str, Path], news: Path) -> None:
    url, served = server
    expected = checksum(audit([news], ALONE))
    config = Config(jobs=1, cache=False, work=f"{url}/run")
    assert checksum(audit([news], config)) == expected
    before = files(served / "run")
    assert {name.partition("/")[0] for name in before} == {"parts", "rows", "pairs"}
    assert checksum(audit([news], config)) == expected
    assert files(served / "run") == before
    torn = min((served / "run" / "pairs").iterdir())
    torn.write_bytes(torn.read_bytes()[:-9])
    assert checksum(audit([news], config)) == expected


def test_two_machines_share_it(server: tuple[str, Path], news: Path) -> None:
    distributed = pytest.importorskip("distributed")
    expected = checksum(audit([news], ALONE))
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=False
    ) as made:
        config = Config(engine="dask", scheduler=made.scheduler_address, work=f"{server[0]}/run")
        assert checksum(audit([news], config)) == expected


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("{ftp}/not-there", "cannot be written"),
        ("nosuch://bucket/run", "cannot be opened: Protocol not known: nosuch"),
        ("ftp://127.0.0.1:1/run", "cannot be written: .*refused"),
    ],
)
def test_what_cannot_be_used_is_said(server: tuple[str, Path], news: Path, url: str, said: str) -> None:
    with pytest.raises(CheckerError, match=said):
        audit([news], Config(jobs=1, cache=False, work=url.replace("{ftp}", server[0])))
