"""A made set for the matcher: people in two to four rosters that were kept apart, and who is who.

Written, with its table of noise (`noise.toml`), before the matcher; the same seed gives the same set.
`python -m loaders.match.made FOLDER` writes it, the truth beside it.
"""

from loaders.match.made.rosters import Made, make

__all__ = ["Made", "make"]
