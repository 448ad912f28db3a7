"""A chart as a picture: well-formed whatever the names are, and everything in it is said in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from test_graph_organigram import hierarchies, post, row

from graph.drawing import Drawing
from graph.organigram import Chart, chart
from graph.picture import Picture, picture

SVG = "{http://www.w3.org/2000/svg}"
DAY = date(2026, 6, 30)


def texts(drawn: Picture) -> list[str]:
    return [each.text or "" for each in ElementTree.fromstring(drawn.svg).iter(f"{SVG}text")]


def draw(found: Chart, made: bool = False, lang: str = "zh") -> Picture:
    return picture(Drawing(found, DAY, made), lang)


def test_what_is_drawn_is_said_in_words() -> None:
    secretary = post("1", "secretary", seats=1, state="vacant", vacant=1, holders=[])
    worker = post("2", "grid_worker", "一网格", state="possible", vacant=1, holders=[])
    rows = [
        row("A", "Z", name="一党委", type="PartyCommittee", below=2, posts=[secretary, worker]),
        row("B", "A", name="一支部", type="Branch", sure=False, below=3, posts=[post("3", "secretary")]),
    ]
    assert texts(draw(chart(rows, ["A"]), made=True)) == [
        "2026-06-30 · 演示数据(虚构)",
        "一党委",
        "党委 · A · 上级 Z",
        "○ 书记: 空缺 · vacant",
        "◐ 专职网格员 → 一网格: 可能空缺 · possibly vacant",
        "一支部 ?",
        "党支部 · B",
        "● 书记: 甲",
        "… 还有 3 个下级 · 3 more below",
    ]
    english = texts(draw(chart(rows, ["A"]), made=True, lang="en"))
    assert english[:4] == [
        "2026-06-30 · made-up data",
        "一党委",
        "Party committee · A · under Z",
        "○ secretary: vacant",
    ]
    assert texts(draw(chart(rows, ["A"])))[0] == "2026-06-30"


def test_an_uncertain_line_is_dashed() -> None:
    sure = draw(chart([row("A"), row("B", "A")], ["A"]))
    unsure = draw(chart([row("A"), row("B", "A", sure=False)], ["A"]))
    assert "stroke-dasharray" not in sure.svg
    assert "stroke-dasharray" in unsure.svg


@pytest.mark.parametrize(
    "name",
    ["</text><script>alert(1)</script>", "a&b", '"x"', "a\x00b\x1b[0m", "\ud800", "\uffff", "𠮷野家\u202e"],
)
def test_no_name_breaks_it(name: str) -> None:
    """A name is a text: no markup, no characters that XML does not know, nothing that turns a line round."""
    drawn = draw(chart([row("A", name=name, posts=[post("1", "secretary", served=name)])], ["A"]))
    found = ElementTree.fromstring(drawn.svg)
    assert {each.tag.removeprefix(SVG) for each in found.iter()} == {"svg", "title", "rect", "text", "g"}
    assert not set("\x00\x1b\u202e") & set(drawn.svg)
    drawn.svg.encode("utf-8")


def test_a_long_name_is_cut_and_stays_in_the_title() -> None:
    name = "一" * 200
    drawn = draw(chart([row("A", name=name)], ["A"]))
    assert texts(drawn)[1].endswith("…")
    titles = [each.text or "" for each in ElementTree.fromstring(drawn.svg).iter(f"{SVG}title")]
    assert name in titles[1]


def test_a_notebook_shows_it_and_a_file_keeps_it(tmp_path: Path) -> None:
    drawn = draw(chart([row("A", name="一党委")], ["A"]))
    assert drawn._repr_svg_() == drawn.svg
    assert drawn.save(tmp_path / "图.svg").read_text(encoding="utf-8") == drawn.svg


@given(rows=hierarchies())
def test_every_body_is_drawn_inside_the_picture_and_none_over_another(rows: list[dict[str, object]]) -> None:
    found = chart(rows, [str(rows[0]["code"])] if rows else [])
    root = ElementTree.fromstring(draw(found).svg)
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    boxes = [each for each in root.iter(f"{SVG}rect") if "rx" in each.attrib and each.attrib["rx"] == "4"]
    assert len(boxes) == len(found.lines)
    bottom = 0.0
    for box in boxes:
        x, y, w, h = (float(box.attrib[name]) for name in ("x", "y", "width", "height"))
        assert y > bottom
        bottom = y + h
        assert x + w <= width
        assert bottom <= height


def test_an_empty_chart_is_a_picture_too() -> None:
    assert texts(picture(replace(Drawing(Chart(()), DAY, False)))) == ["2026-06-30"]


def boxes(drawn: Picture) -> list[tuple[int, int, int, int]]:
    """Left, top, right and bottom of each box."""
    rects = [
        each.attrib for each in ElementTree.fromstring(drawn.svg).iter(f"{SVG}rect") if "x" in each.attrib
    ]
    found = [tuple(int(each[name]) for name in ("x", "y", "width", "height")) for each in rects]
    return [(x, y, x + wide, y + high) for x, y, wide, high in found if wide > 5]


def many(number: int) -> Chart:
    """A body, one below it, and so many below that."""
    below = [row(f"C{each:04}", "B", name=f"第{each}网格党支部") for each in range(number)]
    return chart([row("A", name="大工委"), row("B", "A", name="大党委"), *below], ["A"])


@pytest.mark.parametrize("number", [60, 300, 1500])
def test_a_long_chart_goes_on_in_columns(number: int) -> None:
    """It is read like a sheet of paper: not far wider than high, nor the other way round."""
    drawn = draw(many(number))
    root = ElementTree.fromstring(drawn.svg)
    wide, high = int(root.attrib["width"]), int(root.attrib["height"])
    assert wide < 2 * high
    assert high <= 2410 or high < 2 * wide
    found = boxes(drawn)
    assert len(found) == number + 2
    assert all(right <= wide and bottom <= high for _, _, right, bottom in found)
    columns: dict[int, int] = {}
    for left, top, right, bottom in sorted(found):
        assert not any(
            left < right2 and left2 < right and top < bottom2 and top2 < bottom
            for left2, top2, right2, bottom2 in found
            if (left2, top2) != (left, top)
        ), "boxes stand apart"
        columns[left] = min(top, columns.get(left, top))
    said = texts(drawn)
    again = [each for each in said if each.startswith("↑")]
    assert again == ["↑ 大工委", "↑ 大党委"] * (len(again) // 2)
    assert len(again) // 2 == len(columns) - 3, "each further column says below whom it begins"
    assert [each for each in said if "网格党支部" in each] == [
        f"第{each}网格党支部" for each in range(number)
    ]
    paths = [each.attrib["d"] for each in root.iter(f"{SVG}path")]
    assert len(paths) == number + 1 + len(again) // 2, "each has its line, a name that is said again too"


def test_a_chart_that_fits_stays_as_it_is() -> None:
    """Also one with dotted lines, which would lead across the columns."""
    assert len({left for left, *_ in boxes(draw(many(20)))}) == 3
