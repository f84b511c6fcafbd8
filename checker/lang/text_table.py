"""The words by which a language's texts are recognised, cut into sentences and told from the page around them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextTable:
    """The text table of one language; every entry is lower case and stands in an example of `corpus/text.toml`.

    A cue matches at the start of a line, whole words, whatever the case; `…` in it stands for up to three words.
    """

    #: Words no text of the language does without; the test of the language counts them.
    function_words: frozenset[str]
    #: Letters that no other known language writes.
    letters: frozenset[str] = frozenset()
    #: Encodings from before Unicode: name, and what its bytes read as Latin-1 stand for.
    legacy: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    #: Words that end in a full stop inside a sentence, without the stop.
    abbreviations: frozenset[str] = frozenset()
    #: Headings under which other stories stand.
    sections: tuple[str, ...] = ()
    #: Headings under which what follows the article stands: notes for the press, comments, references.
    notes: tuple[str, ...] = ()
    #: Those of them under which a press release lists facts of its subject.
    editors: tuple[str, ...] = ()
    #: Openings of a line that points to another story; a colon follows.
    teasers: tuple[str, ...] = ()
    #: Openings of lines that belong to the page: share bars, sign-ups, rights, links to the original.
    furniture: tuple[str, ...] = ()
    #: Words that announce a picture, its caption or its credit.
    pictures: tuple[str, ...] = ()
    #: Words in brackets that say where in a picture somebody stands.
    positions: tuple[str, ...] = ()
    #: Openings or endings of a line that names the author.
    bylines: tuple[str, ...] = ()
    #: Words around the time of publication: "updated", names of time zones.
    stamps: tuple[str, ...] = ()
    #: Words of the calendar that page stamps have and CLDR does not.
    calendar: tuple[str, ...] = ()
    #: Verbs that hand over to a quotation, or follow it.
    speech: tuple[str, ...] = ()
    #: Words in which a speaker says of himself "I" or "we".
    first_person: frozenset[str] = frozenset()
    #: Pronouns that stand for the speaker named last.
    pronouns: frozenset[str] = frozenset()
    #: Words that open sentences: after "U.S." or "p.m." one of them, with a capital, begins the next.
    openers: frozenset[str] = frozenset()
    #: What stands above the message that an e-mail answers: verbs before a colon, names of such messages.
    replies: tuple[str, ...] = ()
    #: What a page is called beside its number.
    pages: tuple[str, ...] = ()
    #: Words that may stand small inside a name or a title.
    small: frozenset[str] = frozenset()
