"""The roster of figures: counts by area and type, never nodes for what is counted (seed:1)."""

from __future__ import annotations

from graph import vocabulary
from loaders.tables.column import Column, Table, area

FIGURES = (
    Table(
        "figures",
        "统计表",
        "figures",
        (
            area("area", "区域编码", required=True, line="COUNTED_IN"),
            Column("measure", "统计指标", "word", required=True, words=vocabulary.MEASURES, open=True),
            Column("kind", "统计类别", synonyms=("类别", "党组织类别")),
            Column("value", "数值", "integer", required=True, synonyms=("数量", "人数")),
            Column("from", "统计日期", "date"),
        ),
        key=("area", "measure", "kind"),
        repeats=True,
        label="Figure",
    ),
)
