"""Signing in with a browser at a real identity provider on this machine, and what a browser's session opens.

No graph: who is let in is decided before anything is read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import provider as providers
import pytest
from conftest import settings_of
from served import served, service_of
from test_web_living import serving

from api.access import sessions as kept
from api.access import sign_in
from api.access.caller import Caller, Role
from api.access.oidc import Provider
from api.access.sessions import Sessions
from api.access.sign_in import NotSignedIn, Pending, SignedIn
from api.web.app import application
from api.web.service import Service
from cypher.errors import BadParameter, Unreachable

SECRET = "our own & secret + word"
STREET = "620702001"
OWN = {"Sec-Fetch-Site": "same-origin"}
"""What a browser says of a request of our own page."""


@pytest.fixture(scope="module")
def running() -> Iterator[providers.Running]:
    with providers.strict(SECRET) as found:
        found.knows("wang", sanfang_role="editor", sanfang_area="*", name="王芳")
        found.knows("li", sanfang_role="administrator", sanfang_area=STREET)
        found.knows("nobody")
        yield found


@pytest.fixture
def service(running: providers.Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Service:
    environment(monkeypatch, running, SECRET)
    return service_of(settings_of(tmp_path, "none"))


@pytest.fixture
def base(service: Service) -> Iterator[str]:
    with served(application(service)) as found:
        yield found


@pytest.fixture
def browser(base: str) -> Iterator[httpx.Client]:
    with visiting(base) as found:
        yield found


@contextmanager
def visiting(base: str, **headers: str) -> Iterator[httpx.Client]:
    """Somebody's browser, as far as it keeps cookies."""
    with httpx.Client(base_url=base, timeout=60, headers=headers) as found:
        yield found


def environment(patch: pytest.MonkeyPatch, running: providers.Running, secret: str = "") -> None:
    patch.setenv("SANFANG_OIDC_ISSUER", running.issuer)
    patch.setenv("SANFANG_OIDC_CLIENT", providers.CLIENT)
    patch.setenv("SANFANG_OIDC_SECRET", secret)


def begun(browser: httpx.Client) -> str:
    """Where the browser is sent."""
    answer = browser.get("/sign-in")
    assert answer.status_code == 303, answer.text
    assert answer.headers["cache-control"] == "no-store"
    return answer.headers["location"]


def signing_in(browser: httpx.Client, running: providers.Running, sub: str = "wang") -> httpx.Response:
    """The whole way; the answer to coming back."""
    return browser.get(running.sent_back(begun(browser), sub))


def cookie(answer: httpx.Response, name: str) -> dict[str, str]:
    """How a cookie was put: its value, and what it may be used for."""
    for said in answer.headers.get_list("set-cookie"):
        for known, morsel in SimpleCookie(said).items():
            if known == name:
                return {"value": morsel.value, **{key: str(value) for key, value in morsel.items() if value}}
    raise AssertionError(f"{name} is not put by {answer.headers}")


def refused(answer: httpx.Response, status: int = 403) -> dict[str, str]:
    """A problem, told in both languages; nobody is signed in by it. Gives its details."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert "sanfang-session" not in str(answer.headers)
    details: dict[str, str] = answer.json()["details"]
    assert details["zh"]
    assert details["en"]
    return details


# The whole way.


def test_somebody_signs_in_and_is_who_the_provider_says(
    browser: httpx.Client, base: str, running: providers.Running
) -> None:
    assert browser.get("/session").json() == {
        "name": "",
        "role": "",
        "area": "",
        "shown": "",
        "signed_in": False,
        "sign_in": f"{base}/sign-in",
    }
    assert browser.get("/openapi.json").status_code == 401
    answer = signing_in(browser, running)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{base}/")
    found = browser.get("/session").json()
    assert (found["name"], found["role"], found["area"]) == ("oidc:wang", "editor", "")
    assert (found["shown"], found["signed_in"]) == ("王芳", True)
    assert browser.get("/openapi.json").status_code == 200
    assert browser.get("/keys").status_code == 403, "an editor sees to no keys"


def test_role_and_area_are_those_of_a_bearer_token(
    browser: httpx.Client, service: Service, running: providers.Running
) -> None:
    signing_in(browser, running, "li")
    found = browser.get("/session").json()
    assert (found["role"], found["area"]) == ("analyst", STREET), "an area is never an administrator's"
    assert browser.get("/loads").status_code == 403, "this is about the whole city"
    with providers.provider() as other:
        token = other.token("li", sanfang_role="administrator", sanfang_area=STREET)
        there = Provider(other.issuer, providers.CLIENT)
        assert there.caller(token) == Caller("oidc:li", Role[found["role"].upper()], found["area"])


def test_what_is_asked_of_the_provider(browser: httpx.Client, base: str, running: providers.Running) -> None:
    """OpenID Connect Core 3.1.2.1, RFC 7636 4.3."""
    where = [urlsplit(begun(browser)) for _ in range(2)]
    asked, again = (parse_qs(each.query) for each in where)
    assert f"{where[0].scheme}://{where[0].netloc}" == running.issuer
    assert asked["response_type"] == ["code"]
    assert asked["client_id"] == [providers.CLIENT]
    assert asked["redirect_uri"] == [f"{base}/sign-in/back"]
    assert "openid" in asked["scope"][0].split()
    assert asked["code_challenge_method"] == ["S256"]
    for name in ("state", "nonce", "code_challenge"):
        assert len(asked[name][0]) >= 43, "256 bits"
        assert asked[name] != again[name]


def test_cookies_are_for_nobody_but_the_browser(browser: httpx.Client, running: providers.Running) -> None:
    first = browser.get("/sign-in")
    pending = cookie(first, "sanfang-sign-in")
    assert (pending["httponly"], pending["samesite"].lower(), pending["path"]) == ("True", "lax", "/")
    assert int(pending["max-age"]) <= 600
    answer = browser.get(running.sent_back(first.headers["location"], "wang"))
    session = cookie(answer, "sanfang-session")
    assert (session["httponly"], session["samesite"].lower(), session["path"]) == ("True", "strict", "/")
    assert 0 < int(session["max-age"]) <= 24 * 3600, "its life is bounded"
    assert "secure" not in session, "over plain http it would not come back"
    assert cookie(answer, "sanfang-sign-in")["max-age"] == "0", "what was kept for it is gone"


@pytest.mark.parametrize(("root", "prefix"), [("", "__Host-"), ("/sanfang", "__Secure-")])
def test_behind_a_proxy_by_https(
    service: Service, running: providers.Running, root: str, prefix: str
) -> None:
    """The proxy takes its path away, and says by which name and scheme the browser came."""
    with (
        served(application(service, root)) as base,
        visiting(base, Host="city.example", **{"X-Forwarded-Proto": "https"}) as browser,
    ):
        first = browser.get("/sign-in")
        pending = cookie(first, f"{prefix}sanfang-sign-in")
        where = first.headers["location"]
        assert parse_qs(urlsplit(where).query)["redirect_uri"] == [f"https://city.example{root}/sign-in/back"]
        back = urlsplit(running.sent_back(where, "wang"))
        came = {"Cookie": f"{prefix}sanfang-sign-in={pending['value']}"}
        answer = browser.get(f"/sign-in/back?{back.query}", headers=came)
        assert (answer.status_code, answer.headers["location"]) == (303, f"https://city.example{root}/")
        session = cookie(answer, f"{prefix}sanfang-session")
        assert session["secure"] == "True"
        assert session["path"] == f"{root}/"
        known = {"Cookie": f"{prefix}sanfang-session={session['value']}"}
        assert browser.get("/session", headers=known).json()["name"] == "oidc:wang"
        plain = {"Cookie": f"sanfang-session={session['value']}"}
        assert browser.get("/session", headers=plain).json()["name"] == "", "one that anybody could have put"


def test_no_token_and_no_secret_is_told_or_kept(
    browser: httpx.Client, service: Service, running: providers.Running, capfd: pytest.CaptureFixture[str]
) -> None:
    where = begun(browser)
    back = running.sent_back(where, "wang")
    answer = browser.get(back)
    session = cookie(answer, "sanfang-session")["value"]
    told = [browser.get(path) for path in ("/session", "/openapi.json", "/")]
    assert told[1].status_code == 200
    log = service.door.audit.file
    files = [path for path in log.parent.rglob("*") if path.is_file()]
    assert log in files
    assert len([path for path in files if path.parent.name == "sessions"]) == 1
    said = [path.read_text(encoding="utf-8") + path.name for path in files]
    said += [each.text + str(each.headers) for each in told] + [*capfd.readouterr(), repr(service.door)]
    asked, given = parse_qs(urlsplit(where).query), parse_qs(urlsplit(back).query)
    secrets = [
        session,
        session.split("_", 1)[1],
        SECRET,
        asked["state"][0],
        asked["nonce"][0],
        given["code"][0],
    ]
    for each in secrets:
        assert len(each) > 15
        assert not [text for text in said if each in text]
    assert not [text for text in said if re.search(r"eyJ[\w-]{10,}\.eyJ", text)], "no token of anybody"
    for path in files:
        if path.parent.name == "sessions":
            assert (path.stat().st_mode | path.parent.stat().st_mode) & 0o077 == 0


def test_the_log_tells_who_signed_in_and_out_and_who_did_not(
    browser: httpx.Client, service: Service, running: providers.Running
) -> None:
    signing_in(browser, running)
    browser.delete("/session", headers=OWN)
    signing_in(browser, running, "nobody")
    lines = [json.loads(line) for line in service.door.audit.lines()]
    told = [
        (each["event"], each["who"], each.get("step", each.get("refused")))
        for each in lines
        if "event" in each
    ]
    assert told == [
        ("sign-in", "oidc:wang", "begun"),
        ("sign-in", "oidc:wang", "ended"),
        ("sign-out", "oidc:wang", "begun"),
        ("sign-out", "oidc:wang", "ended"),
        ("sign-in", "", "claims"),
    ]
    assert "王芳" not in str(lines)


# What is refused.


def test_an_answer_to_another_sign_in_is_refused(browser: httpx.Client, running: providers.Running) -> None:
    """State: whoever sends a browser to us with a code of their own signs nobody in."""
    begun(browser)
    with visiting(str(browser.base_url)) as stranger:
        back = running.sent_back(begun(stranger), "li")
    answer = browser.get(back)
    assert "登录一次" in refused(answer)["zh"]
    assert cookie(answer, "sanfang-sign-in")["max-age"] == "0"
    assert browser.get("/session").json()["signed_in"] is False
    for change in ("", "&state=", "&state=x"):
        begun(browser)
        refused(browser.get(f"/sign-in/back?code=x{change}"))


def test_a_sign_in_that_this_browser_did_not_begin_is_refused(
    browser: httpx.Client, running: providers.Running
) -> None:
    with visiting(str(browser.base_url)) as stranger:
        back = running.sent_back(begun(stranger), "li")
    assert "10" in refused(browser.get(back))["en"]


def test_a_code_opens_once(browser: httpx.Client, running: providers.Running) -> None:
    back = running.sent_back(begun(browser), "wang")
    pending = {"Cookie": f"sanfang-sign-in={browser.cookies['sanfang-sign-in']}"}
    assert browser.get(back).status_code == 303
    refused(browser.get(back))
    refused(httpx.get(back, headers=pending)), "the provider takes it once too"


def test_a_sign_in_that_took_too_long_is_refused(
    browser: httpx.Client, running: providers.Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sign_in, "SECONDS", -1)
    back = running.sent_back(begun(browser), "wang")
    monkeypatch.undo()
    refused(browser.get(back))


def test_what_a_browser_keeps_is_ours_alone() -> None:
    pending = Pending.new("http://127.0.0.1/back")
    text = pending.sealed("s" * 43)
    assert Pending.opened(text, "s" * 43) == pending
    assert Pending.opened(text, "t" * 43) is None
    for other in (
        "",
        "x",
        text[:-2],
        providers.edited(text, 1, state="y"),
        providers.edited(text, 0, alg="none"),
    ):
        assert Pending.opened(other, "s" * 43) is None


def test_whoever_denies_is_told_so(browser: httpx.Client, running: providers.Running) -> None:
    said = refused(signing_in(browser, running, ""))
    assert "没有同意" in said["zh"]
    assert "sign in again" in said["en"]


def test_whoever_has_no_role_is_told_which_claims_are_wanted(
    browser: httpx.Client, running: providers.Running
) -> None:
    said = refused(signing_in(browser, running, "nobody"))
    for language in said.values():
        assert "sanfang_role" in language
        assert "sanfang_area" in language


def test_another_provider_that_answers_is_refused(browser: httpx.Client, running: providers.Running) -> None:
    """RFC 9207: it says who it is; ours may."""
    assert browser.get(f"{running.sent_back(begun(browser), 'wang')}&iss={running.issuer}").status_code == 303
    refused(browser.get(f"{running.sent_back(begun(browser), 'wang')}&iss=https://login.example.org"))


@pytest.mark.parametrize(("part", "why"), [("verifier", "code"), ("nonce", "token"), ("state", "state")])
def test_each_of_the_three_is_looked_at(running: providers.Running, part: str, why: str) -> None:
    """The verifier by the provider, which was told its digest; nonce and state by us."""
    provider = Provider(running.issuer, providers.CLIENT, secret=SECRET)
    for changed in (False, True):
        pending = Pending.new("http://127.0.0.1/back")
        given = parse_qs(urlsplit(running.sent_back(sign_in.address(provider, pending), "wang")).query)
        mine = replace(pending, **{part: "x" * 43}) if changed else pending
        plain = {name: value[0] for name, value in given.items()}
        if not changed:
            assert sign_in.signed_in(provider, mine, plain).caller == Caller("oidc:wang", Role.EDITOR)
            continue
        with pytest.raises(NotSignedIn) as error:
            sign_in.signed_in(provider, mine, plain)
        assert error.value.why == why


@pytest.mark.parametrize("secret", ["", "another"])
def test_a_wrong_secret_is_for_the_administrator(running: providers.Running, secret: str) -> None:
    provider = Provider(running.issuer, providers.CLIENT, secret=secret)
    pending = Pending.new("http://127.0.0.1/back")
    given = parse_qs(urlsplit(running.sent_back(sign_in.address(provider, pending), "wang")).query)
    with pytest.raises(NotSignedIn) as error:
        sign_in.signed_in(provider, pending, {name: value[0] for name, value in given.items()})
    assert error.value.why == "client"
    assert "管理员" in error.value.zh


def test_without_a_secret_the_verifier_is_enough() -> None:
    with providers.strict() as running:
        running.knows("wang", sanfang_role="reader", sanfang_area="*")
        provider = Provider(running.issuer, providers.CLIENT)
        pending = Pending.new("http://127.0.0.1/back")
        given = parse_qs(urlsplit(running.sent_back(sign_in.address(provider, pending), "wang")).query)
        found = sign_in.signed_in(provider, pending, {name: value[0] for name, value in given.items()})
    assert found == SignedIn(Caller("oidc:wang", Role.READER), "wang")


def test_a_provider_that_is_down_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with providers.strict() as running:
        environment(monkeypatch, running)
        running.knows("wang", sanfang_role="reader", sanfang_area="*")
        with (
            served(application(service_of(settings_of(tmp_path, "none")))) as base,
            visiting(base) as browser,
        ):
            back = running.sent_back(begun(browser), "wang")
            monkeypatch.setattr(
                "api.access.published.STILL.open",
                lambda *asked, **how: (_ for _ in ()).throw(OSError("gone")),
            )
            assert "身份服务" in refused(browser.get(back), 503)["zh"]
            monkeypatch.undo()
    environment(monkeypatch, running)
    with served(application(service_of(settings_of(tmp_path, "none")))) as base, visiting(base) as browser:
        answer = browser.get("/sign-in")
        assert "身份服务" in refused(answer, 503)["zh"]
        assert int(answer.headers["retry-after"]) > 0
        assert browser.get("/healthz").status_code == 200


def test_whoever_sits_before_a_browser_reads_a_page(
    browser: httpx.Client, running: providers.Running
) -> None:
    """In both languages, with the way on; nothing that came in the address is in it as markup."""
    accept = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
    begun(browser)
    answer = browser.get("/sign-in/back?error=<script>alert(1)</script>&state=<b>", headers=accept)
    assert answer.status_code == 403
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.headers["cache-control"] == "no-store"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "<script" not in answer.text
    assert 'href="sign-in"' in answer.text
    for words in ("没有登录成", "Not signed in", "请再登录一次", "sign in again"):
        assert words in answer.text


def test_without_a_provider_nobody_signs_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SANFANG_OIDC_ISSUER", raising=False)
    with served(application(service_of(settings_of(tmp_path, "none")))) as base, visiting(base) as browser:
        assert browser.get("/session").json()["sign_in"] == ""
        refused(browser.get("/sign-in"), 404)
        refused(browser.get("/sign-in/back?code=x&state=y"), 404)


def test_a_host_that_is_none_is_no_error_of_the_program(browser: httpx.Client) -> None:
    assert browser.get("/openapi.json", headers={"Host": "[x"}).status_code < 500
    assert (
        browser.get("/openapi.json", headers={"Host": "[x", "Cookie": "sanfang-session=x"}).status_code < 500
    )


# The session.


WRITE = ("post", "/plans", {"json": {"area": "x", "as_of": "no day"}})


@pytest.mark.parametrize(
    ("headers", "taken"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "none"}, False),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "{base}"}, False),
        ({"Origin": "{base}"}, True),
        ({"Origin": "https://evil.example"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": "{base}.evil.example"}, False),
        ({"Referer": "{base}/"}, False),
        ({}, False),
    ],
)
def test_a_write_of_another_site_is_refused(
    browser: httpx.Client, base: str, running: providers.Running, headers: dict[str, str], taken: bool
) -> None:
    signing_in(browser, running)
    said = {name: value.format(base=base) for name, value in headers.items()}
    method, path, body = WRITE
    answer = browser.request(method, path, headers=said, **body)
    if taken:
        assert answer.status_code == 422, "it was looked at, and is wrong otherwise"
    else:
        assert "页面" in refused(answer)["zh"]
        refused(browser.delete("/session", headers=said))
    assert browser.get("/session").json()["signed_in"] is True
    assert browser.get("/openapi.json", headers=said).status_code == 200, "reading changes nothing"


def test_a_key_needs_no_page(service: Service, browser: httpx.Client, running: providers.Running) -> None:
    """What a script sends by itself no other site can have a browser send; it goes before the session."""
    signing_in(browser, running)
    key = {"Authorization": f"Bearer {service.door.keys.new('x', 'administrator')[1]}"}
    method, path, body = WRITE
    assert browser.request(method, path, headers=key, **body).status_code == 422
    assert browser.get("/session", headers=key).json()["role"] == "administrator"
    refused(browser.get("/session", headers={"Authorization": "Bearer wrong"}), 401)


def test_whoever_signs_out_is_out_everywhere(
    browser: httpx.Client, service: Service, running: providers.Running
) -> None:
    """Also where the browser keeps what it was told to drop, and in another process."""
    signing_in(browser, running)
    mine = {"Cookie": f"sanfang-session={browser.cookies['sanfang-session']}"}
    again = service_of(service.session.settings, home=service.door.keys.file.parents[2])
    with served(application(again)) as other:
        assert httpx.get(f"{other}/session", headers=mine).json()["name"] == "oidc:wang"
        answer = browser.delete("/session", headers=OWN)
        assert answer.json()["signed_in"] is False
        assert cookie(answer, "sanfang-session")["max-age"] == "0"
        assert httpx.get(f"{other}/session", headers=mine).json()["name"] == ""
    assert browser.get("/openapi.json", headers=mine).status_code == 401
    refused(browser.delete("/session", headers=OWN | mine), 401)


def test_all_processes_of_a_server_know_who_is_signing_in(
    running: providers.Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each request goes to any of two: one sends the browser away, another takes it back."""
    environment(monkeypatch, running, SECRET)
    with serving(tmp_path, "--workers", "2") as (process, base):
        for _ in range(8):
            with visiting(base, Connection="close") as browser:
                assert signing_in(browser, running).status_code == 303
                assert browser.get("/session").json()["name"] == "oidc:wang"
        process.terminate()  # Killed, it would leave the two behind.
        assert process.wait(60) is not None


def test_whoever_signs_in_anew_leaves_no_session_behind(
    browser: httpx.Client, running: providers.Running
) -> None:
    signing_in(browser, running)
    before = browser.cookies["sanfang-session"]
    signing_in(browser, running, "li")
    assert browser.cookies["sanfang-session"] != before
    assert browser.get("/openapi.json", headers={"Cookie": f"sanfang-session={before}"}).status_code == 401


WANG = SignedIn(Caller("oidc:wang", Role.EDITOR), "王芳")
LI = SignedIn(Caller("oidc:li", Role.READER, STREET), "李雷")
HERE = "https://login.example.org"


def test_a_session_ends_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = Sessions(tmp_path / "sessions")
    text = found.begin(WANG, HERE)
    assert found.get(text, HERE) == WANG
    now = kept.time.time()
    monkeypatch.setattr(kept.time, "time", lambda: now + kept.LIFE - 60)
    assert found.get(text, HERE) == WANG
    monkeypatch.setattr(kept.time, "time", lambda: now + kept.LIFE + 60)
    assert found.get(text, HERE) is None
    found.begin(LI, HERE)
    assert len([*(tmp_path / "sessions").iterdir()]) == 1, "what is over is taken away"


def test_a_session_is_of_the_provider_that_gave_it(tmp_path: Path) -> None:
    found = Sessions(tmp_path)
    assert found.get(found.begin(WANG, HERE), "https://another.example.org") is None


def test_one_person_has_so_many_sessions_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each signs in as often as they like, and takes nobody else's room."""
    monkeypatch.setattr(kept, "MOST", 3)
    found = Sessions(tmp_path)
    other = found.begin(LI, HERE)
    texts = []
    for number in range(5):
        texts.append(found.begin(WANG, HERE))
        for file in tmp_path.iterdir():
            kept.os.utime(file, (file.stat().st_mtime - 10,) * 2)
        assert found.get(other, HERE) == LI, number
    assert [found.get(each, HERE) is not None for each in texts] == [False, False, True, True, True]


@pytest.mark.parametrize("text", ["", "x", "../keys", f"{'0' * 32}_{'x' * 43}", f"{'0' * 32}_../{'x' * 40}"])
def test_nothing_like_a_session_opens_anything(tmp_path: Path, text: str) -> None:
    found = Sessions(tmp_path)
    found.begin(WANG, HERE)
    assert found.get(text, HERE) is None
    found.end(text)
    assert len([*tmp_path.iterdir()]) == 1


def test_a_file_of_a_session_that_cannot_be_read_opens_nothing(tmp_path: Path) -> None:
    found = Sessions(tmp_path)
    text = found.begin(WANG, HERE)
    (file,) = tmp_path.iterdir()
    for said in ("", "[]", "{}", file.read_text().replace('"editor"', '"root"')):
        file.write_text(said)
        assert found.get(text, HERE) is None


def test_a_session_that_cannot_be_kept_signs_nobody_in(
    browser: httpx.Client, service: Service, running: providers.Running
) -> None:
    folder = service.door.sessions.folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("no folder")
    said = refused(signing_in(browser, running), 503)
    assert str(folder) not in str(said)


def test_without_its_line_in_the_log_nobody_is_signed_in(
    browser: httpx.Client, service: Service, running: providers.Running
) -> None:
    back = running.sent_back(begun(browser), "wang")
    service.door.audit.file.mkdir(parents=True)
    refused(browser.get(back), 503)
    assert not service.door.sessions.folder.exists()


# The settings.


def test_the_secret_stands_in_a_file_too(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text(f"{SECRET}\n", encoding="utf-8")
    env = {"SANFANG_OIDC_ISSUER": HERE, "SANFANG_OIDC_CLIENT": "x", "SANFANG_OIDC_SECRET_FILE": str(file)}
    found = Provider.of_environment(env)
    assert found
    assert found.secret == SECRET
    assert SECRET not in repr(found)
    for wrong in ("", "\xff"):
        file.write_text(wrong, encoding="latin-1")
        with pytest.raises(BadParameter):
            Provider.of_environment(env)
    file.unlink()
    with pytest.raises(BadParameter):
        Provider.of_environment(env)


@pytest.mark.parametrize(
    "endpoint", ["", "http://login.example.org/token", "ftp://127.0.0.1/x", "javascript:x"]
)
def test_an_endpoint_that_cannot_be_trusted_is_not_asked(endpoint: str) -> None:
    published = sign_in.Published({"token_endpoint": endpoint}, None)  # type: ignore[arg-type]
    with pytest.raises(Unreachable):
        published.endpoint("token_endpoint")
