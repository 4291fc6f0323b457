"""Coming in by the code, and leaving."""


def test_the_code_opens_a_place_with_a_receipt_of_six_words(phone, group):
    somebody = phone()
    page = somebody.get("/here/welcome")
    assert len(somebody.words.split()) == 6
    assert group.handle[:3] in page.words


def test_the_first_question_is_on_the_screen(phone):
    assert phone().get("/here").heading == "What got in the way?"


def test_what_was_written_is_kept_and_shown_to_its_writer(phone):
    somebody = phone()
    somebody.write("The form was long.")
    assert "The form was long." in somebody.get("/here").words
