"""Who is let in: keys, tokens of a real identity provider, and the log, without a graph."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import httpx
import provider as providers
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from joserfc import jwt
from joserfc.jwk import KeySet, OctKey, RSAKey

from api import cli
from api.access import published
from api.access.audit import Audit, Broken, Head, sealed
from api.access.caller import Caller, Role
from api.access.door import LOCAL, OWNER, Door
from api.access.keys import Keys
from api.access.oidc import Provider
from api.access.published import Published
from api.exits import Exit
from cypher.errors import BadParameter, NotFound, StoreError, Unreachable


def keys_in(folder: Path) -> Keys:
    return Keys(folder / "keys.json")


def test_a_key_opens_what_it_says(tmp_path: Path) -> None:
    keys = keys_in(tmp_path)
    key, text = keys.new("大屏", "reader", "620702001")
    assert keys.caller(text) == Caller(f"key:{key.id}", Role.READER, "620702001")
    _, other = keys.new("全市", "editor")
    assert keys.caller(other) == Caller(f"key:{keys.all()[1].id}", Role.EDITOR, "")


def test_of_a_key_only_a_hash_is_kept_and_the_owner_alone_may_read_it(tmp_path: Path) -> None:
    keys = keys_in(tmp_path)
    _, text = keys.new("x", "reader")
    secret = text.rpartition("_")[2] if text.count("_") == 2 else text.split("_", 2)[2]
    said = keys.file.read_text(encoding="utf-8")
    assert secret not in said
    assert not any(secret[start : start + 12] in said for start in range(len(secret) - 12))
    assert keys.file.stat().st_mode & 0o777 == 0o600


def test_a_revoked_key_opens_nothing_at_once_in_another_process_too(tmp_path: Path) -> None:
    keys, other = keys_in(tmp_path), keys_in(tmp_path)
    key, text = keys.new("x", "reader")
    assert other.caller(text)
    code = "import sys; from pathlib import Path; from api.access.keys import Keys\nKeys(Path(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", f"{code}.revoke(sys.argv[2])", keys.file, key.id], check=True)
    assert keys.caller(text) is None
    assert other.caller(text) is None
    assert other.all()[0].revoked_at


def test_a_key_that_is_over_opens_nothing(tmp_path: Path) -> None:
    keys, today = keys_in(tmp_path), date.today()
    _, over = keys.new("x", "reader", until=(today - timedelta(days=1)).isoformat())
    _, still = keys.new("x", "reader", until=(today + timedelta(days=2)).isoformat())
    assert keys.caller(over) is None
    assert keys.caller(still)


def test_a_key_ends_with_the_day_of_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the day is another than in Greenwich: the first on which it opens nothing is the one here."""
    keys, ahead = keys_in(tmp_path), datetime.now(UTC).hour >= 10
    monkeypatch.setenv("TZ", "Etc/GMT-14" if ahead else "Etc/GMT+12")
    time.tzset()
    try:
        here = date.today()
        assert here != datetime.now(UTC).date()
        _, over = keys.new("x", "reader", until=here.isoformat())
        _, still = keys.new("x", "reader", until=(here + timedelta(days=1)).isoformat())
        assert keys.caller(over) is None
        assert keys.caller(still)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_nothing_like_a_key_opens_anything(tmp_path: Path) -> None:
    keys = keys_in(tmp_path)
    one, text = keys.new("x", "reader")
    two, other = keys.new("y", "administrator")
    secrets = [each.split("_", 2)[2] for each in (text, other)]
    wrong = [
        "",
        "sf_",
        text[:-1],
        text + "A",
        text.upper(),
        f"sf_{two.id}_{secrets[0]}",
        f"sf_{one.id}_{secrets[1]}",
    ]
    wrong += [
        f"sf_{one.id}_",
        f"sf_{'0' * 12}_{secrets[0]}",
        f" {text}",
        f"{text}\n",
        one.hash,
        f"sf_{one.id}_{one.hash}",
    ]
    assert not [each for each in wrong if keys.caller(each)]


def test_a_file_of_keys_that_cannot_be_read_lets_nobody_in(tmp_path: Path) -> None:
    keys = keys_in(tmp_path)
    _, text = keys.new("x", "reader")
    for said in ("", "{}", '{"keys": [{"id": "x"}]}', "[1]"):
        keys.file.write_text(said, encoding="utf-8")
        with pytest.raises(StoreError):
            keys_in(tmp_path).caller(text)
        with pytest.raises(StoreError):
            _ = door_in(tmp_path, keys_in(tmp_path)).closed


def test_who_sees_an_area_may_not_write(tmp_path: Path) -> None:
    keys = keys_in(tmp_path)
    for role in ("editor", "administrator"):
        with pytest.raises(BadParameter, match="area"):
            keys.new("x", role, "620702001")
    with pytest.raises(BadParameter, match="role"):
        keys.new("x", "root")
    with pytest.raises(NotFound):
        keys.revoke("nothing")
    assert not keys.all()


def door_in(folder: Path, keys: Keys, provider: Provider | None = None, token: str = "") -> Door:
    return Door(keys, Audit(folder / "audit.jsonl"), provider, token)


def test_the_door_is_open_to_this_machine_until_there_is_a_key(tmp_path: Path) -> None:
    keys = keys_in(tmp_path)
    door = door_in(tmp_path, keys, token="a-token")
    assert not door.closed
    assert door.caller("a-token") == OWNER
    assert door.caller("another") is None
    assert door_in(tmp_path, keys).caller("") is None
    key, text = keys.new("x", "reader")
    assert door.closed
    assert door.caller("a-token") == OWNER, "whoever started it is not locked out by a reader's key"
    assert door.caller(text) == Caller(f"key:{key.id}", Role.READER)
    keys.revoke(key.id)
    assert door.closed, "the last key revoked must not open the door again"
    assert door.caller(text) is None
    assert LOCAL.role < Role.EDITOR


# The log.


def written(log: Audit, number: int = 6) -> list[bytes]:
    for place in range(number):
        log.write(who=f"key:{place}", route="/gaps", status=200 + place)
    return list(log.lines())


def test_a_log_that_nobody_touched_is_whole(tmp_path: Path) -> None:
    log = Audit(tmp_path / "audit.jsonl")
    assert log.verify() == (log.head(), None)
    written(log)
    head, broken = log.verify()
    assert (head.number, broken) == (6, None)
    assert log.verify(head.hash)[1] is None
    assert log.file.stat().st_mode & 0o777 == 0o600
    again = Audit(log.file).write(who="key:7")
    assert again.number == 7
    assert log.verify(head.hash)[1] is None


def forged(line: bytes) -> bytes:
    """Another event in its place, with a hash of its own that is right."""
    said = json.loads(line)
    before, _ = said.pop("before"), said.pop("hash")
    return sealed(Head(said["number"] - 1, before), {**said, "who": "nobody"})[0]


TAMPERED: dict[str, Callable[[list[bytes], int], list[bytes]]] = {
    "removed": lambda lines, at: lines[:at] + lines[at + 1 :],
    "twice": lambda lines, at: lines[: at + 1] + lines[at:],
    "to the end": lambda lines, at: [*lines[:at], *lines[at + 1 :], lines[at]] if at < 5 else lines[::-1],
    "cut": lambda lines, at: [*lines[:at], lines[at][:-9], *lines[at + 1 :]],
    "put in": lambda lines, at: [*lines[:at], b'{"number": 1, "hash": "x", "before": "y"}\n', *lines[at:]],
    "end cut off": lambda lines, at: lines[:at],
    "other spaces": lambda lines, at: [*lines[:at], lines[at].replace(b": ", b":  ", 1), *lines[at + 1 :]],
    "forged": lambda lines, at: [*lines[:at], forged(lines[at]), *lines[at + 1 :]],
}


@pytest.mark.parametrize("how", TAMPERED)
@pytest.mark.parametrize("at", range(6))
def test_what_is_done_to_the_log_is_found(tmp_path: Path, how: str, at: int) -> None:
    log = Audit(tmp_path / "audit.jsonl")
    changed = TAMPERED[how](written(log), at)
    log.file.write_bytes(b"".join(changed))
    assert isinstance(log.verify()[1], Broken)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0, 10_000), letter=st.sampled_from(b'0129abz "{},:\n'))
def test_any_letter_that_is_altered_is_found(tmp_path: Path, place: int, letter: int) -> None:
    log = Audit(tmp_path / "audit.jsonl")
    for file in (log.file, log.head_file):
        file.unlink(missing_ok=True)
    whole = bytearray(b"".join(written(log)))
    before, whole[place % len(whole)] = whole[place % len(whole)], letter
    log.file.write_bytes(whole)
    assert isinstance(log.verify()[1], Broken) is (before != letter)


def test_a_log_that_was_made_anew_is_known_by_a_hash_from_elsewhere(tmp_path: Path) -> None:
    log = Audit(tmp_path / "audit.jsonl")
    written(log)
    noted = log.head().hash
    for file in (log.file, log.head_file):
        file.unlink()
    written(log, 9)
    assert log.verify()[1] is None
    assert isinstance(log.verify(noted)[1], Broken)


def test_a_head_that_is_gone_is_found(tmp_path: Path) -> None:
    log = Audit(tmp_path / "audit.jsonl")
    written(log)
    log.head_file.unlink()
    assert isinstance(log.verify()[1], Broken)


def test_many_processes_write_one_chain(tmp_path: Path) -> None:
    file = tmp_path / "audit.jsonl"
    code = (
        "import sys; from pathlib import Path; from api.access.audit import Audit\n"
        f"for n in range(25): Audit(Path({str(file)!r})).write(who=sys.argv[1], n=n)"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(each)]) for each in range(3)]
    assert [each.wait(60) for each in running] == [0, 0, 0]
    head, broken = Audit(file).verify()
    assert (head.number, broken) == (75, None)


def test_a_log_is_whole_also_while_it_is_written(tmp_path: Path) -> None:
    """A line that comes between two looks is no tampering."""
    log = Audit(tmp_path / "audit.jsonl")
    code = (
        "import sys; from pathlib import Path; from api.access.audit import Audit\n"
        f"while True: Audit(Path({str(log.file)!r})).write(who=sys.argv[1])"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(each)]) for each in range(2)]
    try:
        until = time.monotonic() + 60
        while log.head().number < 50:
            assert time.monotonic() < until
        seen = 0
        for _ in range(40):  # each reads a longer one
            head, broken = log.verify()
            assert broken is None, broken
            assert head.number >= seen
            seen = head.number
    finally:
        for each in running:
            each.kill()
            each.wait()


def test_a_log_that_cannot_be_written_stops_what_was_to_be_done(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match="audit"):
        Audit(tmp_path / "file" / "audit.jsonl").write(who="x")


# The identity provider.


@pytest.fixture(scope="module")
def running() -> Iterator[providers.Running]:
    with providers.provider() as found:
        yield found


def asked(running: providers.Running, **more: str) -> Provider:
    env = {"SANFANG_OIDC_ISSUER": running.issuer, "SANFANG_OIDC_CLIENT": providers.CLIENT, **more}
    found = Provider.of_environment(env)
    assert found
    return found


@pytest.mark.parametrize(
    ("claims", "caller"),
    [
        ({"sanfang_role": "reader", "sanfang_area": "620702001"}, (Role.READER, "620702001")),
        ({"sanfang_role": "administrator", "sanfang_area": "*"}, (Role.ADMINISTRATOR, "")),
        ({"sanfang_role": ["staff", "reader", "editor"], "sanfang_area": "*"}, (Role.EDITOR, "")),
        ({"sanfang_role": "administrator", "sanfang_area": "620702001"}, (Role.ANALYST, "620702001")),
        ({"sanfang_role": "reader"}, None),
        ({"sanfang_area": "*"}, None),
        ({"sanfang_role": "root", "sanfang_area": "*"}, None),
        ({"sanfang_role": "reader", "sanfang_area": ["620702001"]}, None),
        ({"sanfang_role": "reader", "sanfang_area": ""}, None),
        ({}, None),
    ],
)
def test_a_token_opens_what_its_claims_say(
    running: providers.Running, claims: dict[str, object], caller: tuple[Role, str] | None
) -> None:
    found = asked(running).caller(running.token("wang", **claims))
    assert found == (Caller("oidc:wang", *caller) if caller else None)


def test_claims_may_have_other_names(running: providers.Running) -> None:
    there = asked(running, SANFANG_OIDC_ROLE_CLAIM="groups", SANFANG_OIDC_AREA_CLAIM="district")
    found = there.caller(running.token("li", groups=["analyst"], district="*"))
    assert found == Caller("oidc:li", Role.ANALYST)


def test_nothing_like_a_token_opens_anything(running: providers.Running) -> None:
    there, all_of_it = asked(running), {"sanfang_role": "reader", "sanfang_area": "*"}
    good = running.token("wang", **all_of_it)
    assert there.caller(good)
    public = httpx.get(f"{running.issuer}/jwks").json()["keys"][0]
    claims = {"iss": running.issuer, "aud": providers.CLIENT, "sub": "wang", "exp": 2**33, **all_of_it}
    stranger = RSAKey.generate_key(2048, parameters={"kid": public["kid"]})
    shared = OctKey.import_key(json.dumps(public))
    wrong = {
        "another's key": jwt.encode({"alg": "RS256", "kid": public["kid"]}, claims, stranger),
        "the public key as a secret": jwt.encode({"alg": "HS256", "kid": public["kid"]}, claims, shared),
        "no signature": providers.edited(good, 0, alg="none").rpartition(".")[0] + ".",
        "claims changed": providers.edited(good, 1, sanfang_role="administrator"),
        "head changed": providers.edited(good, 0, alg="HS256"),
        "for another client": running.token("wang", client="another", **all_of_it),
        "cut": good[:-4],
        "empty": "..",
        "none": "x",
        "long": "a." * 2 + "a" * 20_000,
    }
    assert not {why: each for why, each in wrong.items() if there.caller(each)}


def test_a_token_of_another_issuer_opens_nothing(running: providers.Running) -> None:
    with providers.provider() as other:
        token = other.token("wang", sanfang_role="reader", sanfang_area="*")
        assert asked(other).caller(token)
        assert asked(running).caller(token) is None


def test_a_token_that_is_over_opens_nothing() -> None:
    with providers.provider(age=-120) as running:
        token = running.token("wang", sanfang_role="reader", sanfang_area="*")
        assert asked(running).caller(token) is None


@pytest.mark.parametrize("missing", ["iss", "sub", "aud", "exp", ""])
def test_a_signed_token_that_lacks_a_claim_opens_nothing(missing: str) -> None:
    there, key = Provider("https://login.example.org", providers.CLIENT), RSAKey.generate_key(2048)
    there.publisher._known = Published({}, KeySet([key]))
    there.publisher._asked = float("inf")
    claims = {"iss": there.issuer, "aud": providers.CLIENT, "sub": "wang", "exp": 2**33}
    claims = {name: value for name, value in claims.items() if name != missing}
    token = jwt.encode({"alg": "RS256"}, {**claims, "sanfang_role": "reader", "sanfang_area": "*"}, key)
    assert (there.caller(token) is None) is bool(missing)


def test_keys_that_the_provider_changed_are_asked_for_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = {"sanfang_role": "reader", "sanfang_area": "*"}
    with providers.provider() as running:
        there = asked(running)
        before = running.token("wang", **claims)
        assert there.caller(before)
    with pytest.raises(Unreachable):
        asked(running).caller(before)
    with providers.provider(port=int(running.issuer.rpartition(":")[2])) as running:
        after = running.token("wang", **claims)
        assert there.caller(after) is None, "the provider is not asked time and again"
        monkeypatch.setattr(published, "PAUSE", 0)
        assert there.caller(after)
        assert there.caller(before) is None


def test_a_provider_that_hangs_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for another's question, nor asks again what has just failed."""
    monkeypatch.setattr(published, "PATIENCE", 1.0)
    with socket.create_server(("127.0.0.1", 0), backlog=50) as deaf:  # It takes calls and says nothing.
        there = Provider(f"http://127.0.0.1:{deaf.getsockname()[1]}", providers.CLIENT)

        def refused(_: int) -> float:
            began = time.monotonic()
            with pytest.raises(Unreachable):
                there.caller("a.b.c")
            return time.monotonic() - began

        with ThreadPoolExecutor(8) as pool:
            assert max(pool.map(refused, range(8))) < 3, "they do not wait in turn"
        assert max(map(refused, range(20))) < 0.5, "it is known that it fails"


@pytest.mark.parametrize(
    "env",
    [
        {"SANFANG_OIDC_ISSUER": "http://login.example.org", "SANFANG_OIDC_CLIENT": "x"},
        {"SANFANG_OIDC_ISSUER": "ftp://127.0.0.1", "SANFANG_OIDC_CLIENT": "x"},
        {"SANFANG_OIDC_ISSUER": "https://login.example.org"},
    ],
)
def test_a_provider_that_cannot_be_trusted_is_refused(env: dict[str, str]) -> None:
    with pytest.raises(BadParameter):
        Provider.of_environment(env)
    assert Provider.of_environment({}) is None


def test_keys_and_the_log_from_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SANFANG_HOME", str(tmp_path))

    def said(*args: str) -> tuple[int, str, str]:
        code = cli.run(args)
        out, err = capsys.readouterr()
        return code, out, err

    code, text, told = said("keys", "new", "大屏", "--role", "analyst")
    assert code == Exit.FINE
    keys = keys_in(tmp_path / "access" / "default")
    (key,) = keys.all()
    assert keys.caller(text.strip()) == Caller(f"key:{key.id}", Role.ANALYST)
    assert text.strip() not in told
    code, listed, _ = said("keys", "list", "--format", "json")
    assert key.id in listed
    assert key.hash not in listed
    assert said("keys", "revoke", key.id)[0] == Exit.FINE
    assert keys.caller(text.strip()) is None
    code, out, _ = said("audit", "verify")
    log = Audit(tmp_path / "access" / "default" / "audit.jsonl")
    assert (code, out.strip()) == (Exit.FINE, log.head().hash)
    lines = [json.loads(line) for line in log.lines()]
    events = [(event, step) for event in ("key made", "key revoked") for step in ("begun", "ended")]
    assert [(each["event"], each["step"]) for each in lines] == events
    assert lines[1]["key"] == lines[3]["key"] == key.id
    assert said("audit", "verify", "--head", log.head().hash)[0] == Exit.FINE
    assert said("audit", "verify", "--head", "0" * 63 + "1")[0] == Exit.TROUBLE
    log.file.write_bytes(log.file.read_bytes().replace(b"analyst", b"reader"))
    code, _, err = said("audit", "verify")
    assert code == Exit.TROUBLE
    assert "line 2" in err


def test_a_key_is_revoked_by_its_name_where_one_that_opens_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SANFANG_HOME", str(tmp_path))
    for name in ("大屏", "大屏", "导出"):
        assert cli.run(["keys", "new", name]) == Exit.FINE
    keys = keys_in(tmp_path / "access" / "default")
    first, second, other = keys.all()
    assert cli.run(["keys", "revoke", "导出"]) == Exit.FINE
    capsys.readouterr()
    assert cli.run(["keys", "revoke", "大屏"]) == Exit.TROUBLE
    assert f"{first.id}, {second.id}" in capsys.readouterr().err
    assert [bool(key.revoked_at) for key in keys.all()] == [False, False, True]
    assert cli.run(["keys", "revoke", first.id]) == cli.run(["keys", "revoke", "大屏"]) == Exit.FINE
    assert all(key.revoked_at for key in keys.all())
    assert other.name == "导出"


@pytest.mark.parametrize(
    "args",
    [
        ("keys", "new", "x", "--role", "root"),
        ("keys", "new", " "),
        ("keys", "new", "x", "--until", "soon"),
        ("keys", "new", "x", "--until", "2020-01-01"),
        ("keys", "revoke", "nothing"),
        ("serve", "--host", "0.0.0.0", "--port", "0"),
        ("serve", "--root-path", "/sanfang", "--port", "0"),
        ("serve", "--rate", "often", "--port", "0"),
        ("serve", "--forwarded-allow-ips", "10.0.0.7,proxy", "--port", "0"),
    ],
)
def test_what_cannot_be_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], args: tuple[str, ...]
) -> None:
    monkeypatch.setenv("SANFANG_HOME", str(tmp_path))
    assert cli.run(args) == Exit.TROUBLE
    assert len(capsys.readouterr().err.splitlines()) == 2
    assert not keys_in(tmp_path / "access" / "default").all()
