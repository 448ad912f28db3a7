"""How workbooks are written: a cell is the text that it is given, never a formula, a link or a number."""

from __future__ import annotations

TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
STREAMED = {"constant_memory": True, **TEXT}
"""Row by row to a file: memory does not grow with the sheet."""
HELD = {"in_memory": True, **TEXT}
"""Made in memory, without files of its own."""
