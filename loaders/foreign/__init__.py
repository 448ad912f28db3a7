"""Other people's data as they are: a file of a known standard as the sheets that it could have been.

`kinds` tells by content which files these are; the others turn one into pages, in a process of its own
(`loaders.foreign.parsing`), and `sheet` shows the pages to the loader, whose checks, rejects, mappings and
provenance then apply unchanged. docs/foreign.md says what becomes what.
"""
