"""From rosters to rows, and from rows into the graph; and the made city."""
