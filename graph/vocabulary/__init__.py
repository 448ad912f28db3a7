"""The coded words that rosters and cards use: what is stored, how it is shown, how a roster may spell it."""

from graph.vocabulary.core import FORMS, KINDS, LEVELS, PARTY_STATUSES, ROLES, SEXES, STATUSES, WHATS
from graph.vocabulary.matters import (
    DUTIES,
    FUNCTIONS,
    MEASURES,
    MECHANISMS,
    NEEDS,
    POLICIES,
    POWERS,
    PROGRESS,
    REQUESTS,
    RESULTS,
    STANDARDS,
    STREET_BODIES,
)
from graph.vocabulary.word import Word

__all__ = [
    "DUTIES",
    "FORMS",
    "FUNCTIONS",
    "KINDS",
    "LEVELS",
    "MEASURES",
    "MECHANISMS",
    "NEEDS",
    "PARTY_STATUSES",
    "POLICIES",
    "POWERS",
    "PROGRESS",
    "REQUESTS",
    "RESULTS",
    "ROLES",
    "SEXES",
    "STANDARDS",
    "STATUSES",
    "STREET_BODIES",
    "WHATS",
    "Word",
]
