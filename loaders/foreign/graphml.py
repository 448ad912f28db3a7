"""GraphML (graphml.graphdrawing.org): nodes and edges with typed data, as two pages of their own headers.

What a node or an edge is, a mapping says; nothing is guessed. XML that declares a document type or entities
is refused, since a few bytes of them grow to gigabytes.
"""

from __future__ import annotations

from pathlib import Path
from xml.parsers import expat

from loaders.foreign.pages import Pages
from loaders.problems import Bad, Unreadable

CHUNK = 1 << 20
LARGEST = 1 << 20
"""Characters that one value may have."""
MOST_KEYS = 500
DEEPEST = 200
"""Elements inside one another."""
_OWN = {"nodes": ("id",), "edges": ("id", "source", "target")}
_SPACE = "http://graphml.graphdrawing.org/xmlns"


class GraphMl:
    """Reads a file twice: first its keys, then its nodes and edges."""

    def __init__(self, path: Path, pages: Pages) -> None:
        self._path = path
        self._pages = pages

    def read(self) -> None:
        """Make a row of each node and edge. Raises Unreadable with the line where the XML breaks."""
        keys = _Keys()
        self._parse(keys)
        self._parse(_Rows(self._pages, keys))

    def _parse(self, reader: _Reader) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.buffer_size = 1 << 16
        parser.StartDoctypeDeclHandler = _declared
        parser.EntityDeclHandler = _declared
        parser.StartElementHandler = reader.start
        parser.EndElementHandler = reader.end
        parser.CharacterDataHandler = reader.text
        reader.parser = parser
        try:
            with self._path.open("rb") as file:
                while chunk := file.read(CHUNK):
                    parser.Parse(chunk, False)
                parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise Unreadable(Bad("xml-broken", column=error.offset + 1), error.lineno) from None


def _declared(*said: object) -> None:
    raise Unreadable(Bad("xml-entities"))


class _Reader:
    """What both passes do: names without their namespace, and a bound on depth."""

    parser: expat.XMLParserType

    def __init__(self) -> None:
        self._depth = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Unreadable(Bad("json-deep"), self.parser.CurrentLineNumber)
        self.begin(_plain(name), attributes)

    def end(self, name: str) -> None:
        self._depth -= 1
        self.finish(_plain(name))

    def text(self, said: str) -> None:
        """Text inside an element."""

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def finish(self, name: str) -> None:
        """An element ends."""


class _Keys(_Reader):
    """The first pass: which data nodes and edges have, with their names and defaults."""

    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, str] = {}
        self.of: dict[str, str] = {}
        self.defaults: dict[str, str] = {}
        self.attributes: dict[str, dict[str, None]] = {"nodes": {}, "edges": {}}
        self.used: dict[str, dict[str, None]] = {"nodes": {}, "edges": {}}
        self._key = ""
        self._inside: list[str] = []
        self._default: list[str] | None = None

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if name == "key":
            self._key = attributes.get("id", "")
            self.names[self._key] = attributes.get("attr.name") or self._key
            self.of[self._key] = attributes.get("for", "all")
            if len(self.names) > MOST_KEYS:
                raise Unreadable(Bad("graphml-keys", most=MOST_KEYS), self.parser.CurrentLineNumber)
        elif name == "default":
            self._default = []
        elif name in ("node", "edge"):
            self._inside.append(f"{name}s")
            own = self.attributes[f"{name}s"]
            for each in attributes:
                if each not in _OWN[f"{name}s"] and len(own) < MOST_KEYS:
                    own[each] = None
        elif name == "data" and self._inside and len(self.used[self._inside[-1]]) < MOST_KEYS:
            self.used[self._inside[-1]][attributes.get("key", "")] = None

    def text(self, said: str) -> None:
        if self._default is not None:
            self._default.append(said[:LARGEST])

    def finish(self, name: str) -> None:
        if name == "default" and self._default is not None:
            self.defaults[self._key] = "".join(self._default).strip()
            self._default = None
        elif name in ("node", "edge"):
            self._inside.pop()

    def columns(self, page: str) -> dict[str, str]:
        """By key of data the header of its column: its name, with the key's id where two have one name."""
        taken = {*_OWN[page], *self.attributes[page]}
        found: dict[str, str] = {}
        kind = page.removesuffix("s")
        listed = [each for each, of in self.of.items() if of == kind or each in self.used[page]]
        for each in dict.fromkeys([*listed, *self.used[page]]):
            name = self.names.get(each, each)
            found[each] = name if name not in taken else f"{name}.{each}"
            taken.add(found[each])
        return found


class _Rows(_Reader):
    """The second pass: rows."""

    def __init__(self, pages: Pages, keys: _Keys) -> None:
        super().__init__()
        self._pages = pages
        self._keys = keys
        self._columns = {page: keys.columns(page) for page in _OWN}
        self._open: list[tuple[str, dict[str, str]]] = []
        self._numbers = {"nodes": 0, "edges": 0}
        self._key: str | None = None
        self._text: list[str] = []
        self._length = 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("node", "edge"):
            defaults = self._keys.defaults
            columns = self._columns[f"{name}s"]
            cells = {column: defaults[key] for key, column in columns.items() if key in defaults}
            self._open.append((f"{name}s", {**cells, **attributes}))
        elif name == "data" and self._open:
            self._key, self._text, self._length = attributes.get("key", ""), [], 0
        elif name in ("hyperedge", "port", "endpoint"):
            self._pages.others[name] += 1
        elif self._key is not None:
            self._pages.others[f"data/{name}"] += 1

    def text(self, said: str) -> None:
        if self._key is not None:
            self._length += len(said)
            if self._length > LARGEST:
                raise Unreadable(Bad("json-large", most=1), self.parser.CurrentLineNumber)
            self._text.append(said)

    def finish(self, name: str) -> None:
        if name == "data" and self._key is not None and self._open:
            page, cells = self._open[-1]
            cells[self._columns[page].get(self._key, self._key)] = "".join(self._text).strip()
            self._key = None
        elif name in ("node", "edge"):
            page, cells = self._open.pop()
            self._numbers[page] += 1
            columns = (*_OWN[page], *self._keys.attributes[page], *self._columns[page].values())
            self._pages.add(self._pages.page(page, None, columns), self._numbers[page], cells)


def _plain(name: str) -> str:
    """An element's name without its namespace."""
    return name.rpartition(" ")[2]
