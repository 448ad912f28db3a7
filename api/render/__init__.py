"""How results look: tables on a terminal, and files for programs and people."""
