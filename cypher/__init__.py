"""The library of questions: one `.cypher` file a question, and what reads it. Knows no database."""
