"""The made city: rosters with the published figures of Zhangye, and a truth that is known.

Everything but the divisions is invented: no person, company or compound in it exists.
"""

from loaders.city.write import Summary, write

__all__ = ["Summary", "write"]
