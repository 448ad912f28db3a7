"""Ratios against named peers, each in one run and after both gave the same answer; see README.md."""
