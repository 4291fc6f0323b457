"""A file that cannot be read, and why."""


class Refused(ValueError):
    """``sentence`` says what is wrong with the file and what to do, in words for whoever sent it."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
