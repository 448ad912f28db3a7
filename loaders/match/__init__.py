"""Who is one person in many rosters, and which organisation is one in many lists."""

from loaders.match.bodies import match_bodies
from loaders.match.pair import Matching, Pair, Reason
from loaders.match.people import match_people
from loaders.match.record import Body, Record

__all__ = ["Body", "Matching", "Pair", "Reason", "Record", "match_bodies", "match_people"]
