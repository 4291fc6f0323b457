"""Six words that only their holder has."""

from workbench.auth import receipts
from workbench.auth.receipt_words import WORDS

SALT = "00" * 16


def test_the_words_are_256_and_none_is_another():
    assert len(set(WORDS)) == 256
    assert all(word.isalpha() and word.islower() and 2 < len(word) < 9 for word in WORDS)


def test_no_two_receipts_are_alike_and_no_word_comes_twice():
    drawn = [receipts.draw() for _ in range(50)]
    assert len(set(drawn)) == 50
    assert all(len(set(words.split())) == receipts.LENGTH for words in drawn)


def test_a_receipt_is_read_however_it_was_typed():
    words = receipts.draw()
    assert receipts.read(words.upper().replace(" ", ", ")) == words
    assert receipts.read(f"  {words.replace(' ', '-')}.") == words


def test_what_are_no_six_words_of_ours_is_none():
    assert receipts.read("acorn alder") is None
    assert receipts.read("one two three four five six") is None
    assert receipts.read("") is None


def test_the_same_words_open_another_key_in_another_group():
    words = receipts.draw()
    assert receipts.key(words, SALT) == receipts.key(words, SALT)
    assert receipts.key(words, SALT) != receipts.key(words, "11" * 16)


def test_every_answer_has_a_locator_of_its_own_that_shows_no_kinship():
    key = receipts.key(receipts.draw(), SALT)
    found = {receipts.locator(key, step, prompt, nth) for step in "ab" for prompt in "cd" for nth in range(3)}
    assert len(found) == 12
    assert len({each[:6] for each in found}) == 12


def test_the_number_on_a_card_is_not_the_key():
    key = receipts.key(receipts.draw(), SALT)
    assert receipts.locator(receipts.card(key).encode(), "a", "b", 0) != receipts.locator(key, "a", "b", 0)
