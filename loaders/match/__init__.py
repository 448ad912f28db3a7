"""Who is one person in many rosters, and which organisation is one in many lists."""
