"""The collector sleeps inside a block and no longer."""

import gc

import pytest

from graph import collector


def test_it_sleeps_in_the_block_and_wakes_after_it_whatever_happens() -> None:
    def fails() -> None:
        with collector.asleep():
            assert not gc.isenabled()
            raise ValueError("here")

    with pytest.raises(ValueError, match="here"):
        fails()
    assert gc.isenabled()


def test_who_had_it_off_keeps_it_off() -> None:
    gc.disable()
    try:
        with collector.asleep():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_it_looks_rarely_in_the_block_and_as_before_after_it() -> None:
    before = gc.get_threshold()
    with collector.rare():
        assert gc.get_threshold() == (collector.EVERY, *before[1:])
    assert gc.get_threshold() == before
