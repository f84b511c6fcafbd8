"""English: function words, sentence abbreviations, and what belongs to the page."""

from __future__ import annotations

from checker.lang.text_table import TextTable

TEXT = TextTable(
    function_words=frozenset(
        """the of and to in a is that for on with as by at from it was were be are has have had this which an or its
        their will would been not but who they he she his her after more than also said about between under over
        into during when where there these those what all one can could no other we you our your i if than""".split()
    ),
    abbreviations=frozenset(
        """mr mrs ms dr prof sen rep gov gen lt col maj capt cmdr adm sgt rev hon st jr sr no nos vs vol fig art
        jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
        inc ltd co corp plc dept approx est etc e.g i.e cf al u.s u.k u.n e.u a.m p.m ph.d""".split()
    ),
    sections=(
        "latest news from", "latest news", "latest stories", "related", "related news", "related stories",
        "related articles", "related content", "related topics", "read more", "read next", "read also", "see also",
        "more from", "more news", "more on this story", "more stories", "most read", "most popular", "trending",
        "trending now", "recommended", "recommended for you", "you may also like", "you might also like", "editor's picks",
        "don't miss", "top stories", "other news", "breaking news", "in other news",
    ),
    notes=(
        "notes to editors", "notes to editor", "note to editors", "notes for editors", "media contact", "media contacts",
        "press contact", "press office", "about the author", "notes and references", "references", "external links",
        "tags", "comments", "leave a comment", "background notes", "further information",
    ),
    editors=("notes to editors", "notes to editor", "note to editors", "notes for editors", "background notes"),
    teasers=(
        "related", "read more", "read also", "see also", "more … news", "more", "also read", "watch", "read", "listen",
        "other news", "previously", "don't miss",
    ),
    furniture=(
        "original article link", "link to the original", "original article", "printable version", "print this page",
        "share this", "share on", "share", "tweet this", "follow us", "follow this", "follow … on", "like us on",
        "sign up", "subscribe", "you are now signed up", "you are now subscribed", "join our", "download our app",
        "advertisement", "advert", "sponsored content", "sponsored", "promoted", "article continues below",
        "story continues below", "continue reading", "be the first to comment", "reader's comments",
        "readers' comments", "all rights reserved", "copyright", "©", "legal notice", "disclaimer",
        "terms of use", "privacy policy", "cookie", "we use cookies", "accept all cookies", "with inputs from",
        "(with inputs from", "source:", "sources:", "references:", "notes and references:", "image credit", "first published", "skip to content",
        "skip to main content", "back to top", "contact us", "about us", "menu", "search", "home", "log in",
        "newsletter", "this story was originally", "this article was originally", "the post appeared first on",
        "click here", "for more information", "email this", "copy link", "listen to this article",
        "min read", "minutes read", "views", "view comments", "show comments", "load more",
    ),
    pictures=(
        "photo", "photos", "photograph", "picture", "pictures", "image", "images", "caption", "photo caption", "file photo",
        "illustration", "illustrative photo", "credit", "photo credit", "pictured", "graphic", "getty images",
    ),
    positions=(
        "right", "left", "centre", "center", "on the right", "on the left", "top", "bottom", "second from left",
        "second from right", "third from left", "third from right", "front", "back row",
    ),
    bylines=(
        "by", "reporting by", "editing by", "written by", "additional reporting by", "staff writer", "correspondent",
        "translated by", "compiled by", "reported by",
    ),
    stamps=(
        "hours ago", "hour ago", "minutes ago", "published", "updated", "posted", "last updated", "last modified", "date", "on", "at", "news", "gmt", "bst", "utc",
        "est", "edt", "cst", "cdt", "pst", "pdt", "pt", "et", "am", "pm", "a.m", "p.m", "ict", "sgt", "hkt", "cet", "ist",
    ),
    calendar=("sept", "tues", "thur", "thurs"),
    speech=(
        "said", "says", "say", "told", "tells", "added", "adds", "stated", "declared", "commented", "explained", "wrote",
        "announced", "noted", "insisted", "warned", "stressed", "remarked", "recalled", "replied", "continued",
    ),
    first_person=frozenset("i we our us my me mine ours myself ourselves i'm we're i've we've i'll we'll".split()),
    pronouns=frozenset("he she they it".split()),
    openers=frozenset("the a an it he she they we i in on at but and this that these those there for after".split()),
    replies=("wrote", "original message", "forwarded message"),
    pages=("page", "p."),
    small=frozenset("of and for the to in on at de von van al bin der & -".split()),
)  # fmt: skip
