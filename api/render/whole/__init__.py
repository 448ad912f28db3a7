"""The whole graph, or what lies in an area, as data for other programs: one module a format."""
