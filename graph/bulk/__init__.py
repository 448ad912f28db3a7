"""The bulk way into the local store: import files, Neo4j's offline importer, a server on what it made.

    with replaced(settings, …) as staged:       the instance's empty database gets another in its place
        with Files(staged.folder) as files:     nodes and relationships → import files
            files.add_nodes(…)
            whole = files.whole()
        fill(staged, whole)                     imported, and counted
        with served(staged, whole.statements) as graph:    with the schema: prove it here; nobody else sees it

The parts: `field` (values), `table` (a file), `files` (all of them), `place` (the empty database, and the new
one), `backup` (a backup back this way), `core` (work on another core).
"""
