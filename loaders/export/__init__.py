"""The graph back into rosters: what the tables, the cells and the files of an export are.

`rows` is the inverse of `loaders.shape`, `cells` that of `loaders.cells`; `rosters` goes through the graph,
`folder` and `book` are the files that it writes, and `target` is where they stand in the end.
"""
