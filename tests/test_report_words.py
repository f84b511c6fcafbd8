import unicodedata

from checker.report.text import clip, visible
from checker.report.words import alone, marked
from tests.factories import VN, monday, side, tuesday, vietnamese


def kinds(pieces, kind):
    return [piece.text.strip() for piece in pieces if piece.kind == kind]


def test_the_value_and_the_words_that_differ_are_marked():
    left = side("31 March", "The plan was signed on 31 March in London by two ministers.")
    right = side("1 April", "The deal was signed on 1 April in London by both ministers.", source=VN)
    a, b = marked(left, right)
    assert (kinds(a, "value"), kinds(b, "value")) == (["31 March"], ["1 April"])
    assert (kinds(a, "differs"), kinds(b, "differs")) == (["plan", "two"], ["deal", "both"])


def test_pieces_join_to_the_sentence():
    for pieces, said in zip(marked(monday(), tuesday()), (monday(), tuesday()), strict=True):
        assert "".join(piece.text for piece in pieces) == said.sentence


def test_across_languages_only_the_values_are_marked():
    a, b = marked(monday(), vietnamese())
    assert kinds(a, "differs") == kinds(b, "differs") == []
    assert kinds(b, "value") == ["ngày 1/4"]


def test_sentences_that_share_nothing_are_not_marked_word_by_word():
    other = side("Tuesday", "Both leaders met on Tuesday before lunch.", source=VN)
    assert kinds(marked(monday(), other)[0], "differs") == []


def test_composed_and_decomposed_letters_are_the_same_word():
    left = side("ba", "Bộ trưởng nói có ba người bị thương.", lang="vi")
    right = side("bốn", unicodedata.normalize("NFD", "Bộ trưởng nói có ") + "bốn người bị thương.", lang="vi")
    assert kinds(marked(left, right)[1], "differs") == []


def test_a_number_differs_as_a_whole():
    left = side("on Friday", "They taught 1,936 people on Friday at a school.")
    right = side("on Friday", "They taught 1,963 people on Friday at a school.")
    assert kinds(marked(left, right)[0], "differs") == ["1,936"]


def test_a_passage_of_ten_megabytes_is_clipped_around_its_value():
    long = "x " * 5_000_000
    pieces = alone(side("31 March", f"{long}on 31 March {long}"))
    assert kinds(pieces, "value") == ["31 March"]
    assert sum(len(piece.text) for piece in pieces) < 700


def test_a_value_that_is_not_in_its_sentence_marks_nothing():
    said = side("31 March")
    stray = type(said)(**{**{name: getattr(said, name) for name in said.__slots__}, "sentence": "Nothing here."})
    assert kinds(alone(stray), "value") == []


def test_clipping_keeps_the_span_on_its_text():
    text = "a" * 50 + " NEEDLE " + "b" * 50
    clipped, start, end = clip(text, 51, 57, 30)
    assert clipped[start:end] == "NEEDLE"
    assert clipped.startswith("…")
    assert clipped.endswith("…")


def test_escapes_and_bidi_controls_become_visible():
    assert visible("a\x1b[31mb\u202ec\n\n d") == "a<U+001B>[31mb<U+202E>c d"


def test_every_part_of_a_score_has_a_name_in_words() -> None:
    from checker.match.weigh import KEYS
    from checker.report.subject import part

    # the rest are made of these and never told
    told = KEYS[: KEYS.index("claim")]
    assert [name for name in told if part(name) == name] == []
