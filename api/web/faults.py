"""What is wrong with a value of a request, in Chinese: the check that takes them speaks English alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

KINDS: Mapping[str, str] = {
    "greater_than_equal": "应大于或等于 {ge}",
    "greater_than": "应大于 {gt}",
    "less_than_equal": "应小于或等于 {le}",
    "less_than": "应小于 {lt}",
    "int_parsing": "应是整数",
    "int_type": "应是整数",
    "int_from_float": "应是整数",
    "int_parsing_size": "这个整数太大",
    "float_parsing": "应是数",
    "float_type": "应是数",
    "finite_number": "应是有限的数",
    "bool_parsing": "应是 true 或 false",
    "bool_type": "应是 true 或 false",
    "date_type": "应是日历上的一天,如 2026-06-30",
    "date_parsing": "应是日历上的一天,如 2026-06-30",
    "date_from_datetime_parsing": "应是日历上的一天,如 2026-06-30",
    "string_type": "应是文字",
    "string_too_long": "最多 {max_length} 个字",
    "string_too_short": "至少 {min_length} 个字",
    "too_long": "最多 {max_length} 项",
    "too_short": "至少 {min_length} 项",
    "list_type": "应是列表",
    "dict_type": "应是对象",
    "model_attributes_type": "应是对象",
    "extra_forbidden": "没有这一项",
    "string_unicode": "有半个字符(不成对的代理码),不是文字",
}
"""By pydantic's names of faults, with the words of their context."""


UNREAD = (
    ("Missing boundary", "multipart 内容没有写分界(boundary)"),
    ("Invalid boundary", "multipart 的分界(boundary)不对"),
    ("Too many files", "文件太多"),
    ("Too many fields", "表单的项太多"),
    ("Part exceeded", "表单里有一项太长"),
    ("The Content-Disposition", "multipart 里有一部分没有名称"),
    ("There was an error parsing", "内容读不懂,或者套得太深"),
)
"""By how the frameworks' words begin, for a body that cannot be read."""


def unread(said: str) -> str:
    """The same in Chinese; of what has no words here, that it cannot be read."""
    return next((f"{zh}。" for begins, zh in UNREAD if said.startswith(begins)), "内容读不懂。")


def chinese(said: Mapping[str, Any]) -> str:
    """The fault as a sentence; one that has no words here keeps its English."""
    context = said.get("ctx", {})
    if said["type"] in ("literal_error", "enum"):
        words = str(context.get("expected", "")).replace(" or ", "、").replace(", ", "、")
        return f"应是其中之一:{words}。"
    form = KINDS.get(said["type"])
    return f"{form.format(**context)}。" if form else f"值不对({said['msg']})。"
