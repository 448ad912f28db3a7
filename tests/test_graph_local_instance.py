"""An instance: its directory, its state, its password, its ports."""

import socket
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from cypher.errors import BadParameter, StoreError
from graph import local
from graph.local import boot, ports
from graph.local.instance import Instance, State, credentials
from graph.settings import Settings


def settings(home: Path, name: str = "a") -> Settings:
    return Settings.from_environment(name, {"SANFANG_HOME": str(home)})


def made(home: Path, name: str = "a") -> Instance:
    instance = Instance.of(settings(home, name))
    instance.make()
    return instance


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_home_is_named_as_neo4j_takes_it(tmp_path: Path) -> None:
    """It refuses a setting with a path that goes up again."""
    (tmp_path / "a").mkdir()
    assert settings(tmp_path / "a" / ".." / "b").home == tmp_path / "b"


def test_the_password_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    instance = made(tmp_path)
    password = instance.ensure_password()
    assert len(password) >= 32
    assert instance.ensure_password() == password
    assert made(tmp_path, "b").ensure_password() != password
    assert mode(instance.home) == 0o700
    assert mode(instance.password_file) == 0o600
    assert mode(instance.home / "data" / "dbms" / "auth.ini") == 0o600


def test_credentials_are_those_of_neo4j_admin() -> None:
    salt = "387f531611ffa79366dcba01a79bbb3e4e62dab7f816fe532724260c89bc3bb2"
    digest = "ca828357e3a215af35c3ebfc8202a74c1e87bc2c8503cdb6aa8e62f34abe4d3a"
    assert credentials("abcdefgh1", bytes.fromhex(salt)) == f"neo4j:SHA-256,{digest},{salt},1024:\n"


def test_a_lost_password_is_explained_and_not_made_anew(tmp_path: Path) -> None:
    instance = made(tmp_path)
    instance.ensure_password()
    (instance.home / "data" / "databases" / "system").mkdir(parents=True)
    instance.password_file.unlink()
    with pytest.raises(StoreError) as caught:
        instance.ensure_password()
    assert str(instance.password_file) in caught.value.zh
    assert "write it there" in caught.value.en


def test_state_is_remembered_and_a_damaged_one_is_explained(tmp_path: Path) -> None:
    instance = made(tmp_path)
    assert instance.state() is None
    instance.save(State("5.26.30", 1, 2, 3))
    assert instance.state() == State("5.26.30", 1, 2, 3)
    for text in ("", "{", "[]", '{"version": "5"}', '{"other": 1}'):
        (instance.home / "state.json").write_text(text)
        with pytest.raises(StoreError, match="damaged"):
            instance.state()


def test_data_of_a_newer_version_are_refused(tmp_path: Path) -> None:
    made(tmp_path).save(State("2026.8.1", 1, 2))
    with pytest.raises(StoreError) as caught:
        local.up(settings(tmp_path), progress=False)
    assert "2026.8.1" in caught.value.zh
    assert "newer" in caught.value.en


def test_a_directory_that_cannot_be_written_is_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "instances").write_text("a file, not a directory")
    with pytest.raises(StoreError, match="instances"):
        local.up(settings(tmp_path), progress=False)
    monkeypatch.setattr("os.access", lambda path, _: not str(path).endswith("data"))
    with pytest.raises(StoreError) as caught:
        local.up(settings(tmp_path / "other"), progress=False)
    assert "没有权限" in caught.value.zh
    assert str(Path("instances") / "a" / "data") in caught.value.en


def test_too_little_space_is_found_before_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boot, "SPACE", 1 << 60)
    monkeypatch.setattr(boot.jars, "ensure", lambda *_, **__: ())
    with pytest.raises(StoreError, match="disk space"):
        local.up(settings(tmp_path), progress=False)


def test_absent_stopped_and_stale(tmp_path: Path) -> None:
    one = settings(tmp_path)
    assert local.status(one).state == "absent"
    assert local.running(one) is None
    assert not local.down(one)
    assert not (tmp_path / "instances").exists()
    instance = made(tmp_path)
    instance.save(State("5.26.30", 7001, 7002))
    (instance.home / "data" / "x").write_bytes(b"12345")
    found = local.status(one)
    assert (found.state, found.data_size, found.bolt_uri) == ("stopped", 5, "bolt://127.0.0.1:7001")
    # Process 1 lives, and is not our server: a pid that the system gave to another.
    instance.save(State("5.26.30", 7001, 7002, pid=1))
    assert local.status(one).state == "stale"
    assert local.running(one) is None
    assert not local.down(one)
    assert local.status(one).state == "stopped"


def test_a_bad_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadParameter):
        settings(tmp_path, "../b")


def test_ports_that_are_taken_or_remembered_by_another_are_not_chosen(tmp_path: Path) -> None:
    with socket.create_server((ports.HOST, 0)) as server:
        taken = server.getsockname()[1]
        assert not ports.is_free(taken)
        chosen = ports.pick(taken, ())
        assert chosen != taken
        assert ports.is_free(chosen)
        assert ports.pick(chosen, ()) == chosen
        assert ports.pick(chosen, {chosen}) != chosen

        one, two = made(tmp_path, "one"), made(tmp_path, "two")
        one.save(State("5.26.30", taken, chosen))
        first = boot._choose_ports(one)
        assert first.bolt != taken
        assert first.http == chosen
        assert one.state() == first
        two.save(first)
        second = boot._choose_ports(two)
        assert not {first.bolt, first.http} & {second.bolt, second.http}
        assert boot._choose_ports(two) == second


def test_a_damaged_neighbour_is_left_out(tmp_path: Path) -> None:
    one, two = made(tmp_path, "one"), made(tmp_path, "two")
    (two.home / "state.json").write_text("{")
    assert list(one.neighbours()) == []
    two.save(replace(State("5.26.30", 1, 2)))
    assert list(one.neighbours()) == [State("5.26.30", 1, 2)]
