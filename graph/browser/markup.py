"""HTML for the Browser's guides: every text is escaped, whoever wrote it.

The Browser itself cleans a guide with four regular expressions. They miss attacks, and they take innocent
Cypher such as ` one = 'x'` for an event handler and cut it out; so their signs are escaped as well.
"""

from __future__ import annotations

from collections.abc import Iterable

MARGIN = "padding: 0 15px"  # the Browser's side gives a guide none
SIGNS = str.maketrans({sign: f"&#{ord(sign)};" for sign in "&<>\"'`=:"})


class Html(str):
    """Markup, as opposed to text."""

    __slots__ = ()


def escaped(text: str) -> Html:
    """Text as markup; markup stays as it is."""
    return text if isinstance(text, Html) else Html(text.translate(SIGNS))


def tag(name: str, *inside: str, **attributes: str) -> Html:
    """An element: texts inside are escaped; `class_` and `data_exec` stand for `class` and `data-exec`."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(value)}"' for key, value in attributes.items()
    )
    return Html(f"<{name}{said}>{joined(inside)}</{name}>")


def joined(parts: Iterable[str], between: str = "") -> Html:
    """Texts and markup one after the other, as markup."""
    return Html(between.join(map(escaped, parts)))


def said(zh: str, en: str) -> Html:
    """A paragraph, Chinese with the English below."""
    return tag("p", zh, Html("<br>"), en)


def runnable(statement: str) -> Html:
    """A block that fills the Browser's editor, and runs when its arrow is clicked."""
    return tag("pre", statement, class_="code runnable", style="max-height: 14em; overflow: auto")


def guide_link(url: str, text: str) -> Html:
    """A link that shows another guide in place of this one."""
    return tag("a", text, data_exec=f"guide {url}")


def file_link(url: str, text: str) -> Html:
    """A link to a file, beside the Browser and not in its place."""
    return tag("a", text, href=url, target="_blank", rel="noreferrer", download="")


def page(title: str, slides: Iterable[str]) -> bytes:
    """A guide of some slides. The Browser shows `title` as it stands, so it is ours and plain."""
    body = "\n".join(tag("slide", tag("div", Html(f"\n{slide}\n"), style=MARGIN)) for slide in slides)
    return f'<meta charset="utf-8">\n<title>{title}</title>\n{body}\n'.encode()
