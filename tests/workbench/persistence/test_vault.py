"""Real names open only with the key, for the row they were sealed for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.persistence import vault

KEY, OTHER = bytes(32), bytes(range(32))


@given(st.lists(st.text(), max_size=5))
def test_what_is_sealed_opens_as_it_was(names):
    assert vault.unseal(KEY, vault.seal(KEY, names, "person"), "person") == tuple(names)


def test_nothing_sealed_is_no_name():
    assert vault.unseal(KEY, None, "person") == ()


@pytest.mark.parametrize(("key", "owner"), [(OTHER, "person"), (KEY, "somebody else")])
def test_a_wrong_key_or_row_opens_nothing(key, owner):
    sealed = vault.seal(KEY, ["Tamsin Ashdown"], "person")
    with pytest.raises(vault.WrongKey):
        vault.unseal(key, sealed, owner)


def test_the_same_name_is_never_sealed_the_same_way_twice():
    assert vault.seal(KEY, ["Tamsin"], "person") != vault.seal(KEY, ["Tamsin"], "person")
