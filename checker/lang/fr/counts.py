"""What French counts, and what its numbers only name."""

from __future__ import annotations

from checker.lang.number_table import CountTable

COUNTS = CountTable(
    stops=frozenset(
        """le la les un une des de du d' et ou mais en dans sur sous à au aux par pour avec sans que qui dont où ont est sont
        était étaient a ont été il elle ils elles ce ces cette selon après avant contre chez vers pendant depuis ne pas""".split()
    ),
    heads=frozenset({"personnes", "morts", "blessés", "victimes", "pays", "gens"}),
    labels=frozenset({"n°", "numéro", "rue", "article", "vol", "boeing", "airbus", "page", "chapitre"}),
    labels_after=frozenset({"rue", "avenue", "boulevard"}),
    articles=frozenset({"un", "une"}),
    article_heads=frozenset({"mort", "blessé"}),
    plural=r"[a-zà-ÿ'-]*[a-zà-ÿ][sx]",
)
