"""The graph: its model, the store that holds it, and the reports that come out of it."""
