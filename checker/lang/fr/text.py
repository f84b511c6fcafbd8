"""French: function words, sentence abbreviations, and what belongs to the page."""

from __future__ import annotations

from checker.lang.text_table import TextTable

TEXT = TextTable(
    function_words=frozenset(
        """le la les de des du et un une en à au aux dans pour par sur est qui que a ont été avec ce cette ces son sa
        ses leur il elle ils se ne pas plus ou sont après entre lors selon mais comme sous deux""".split()
    ),
    abbreviations=frozenset("m mm mme mlle dr pr st ste no art av janv févr avr juil sept oct nov déc env etc".split()),
    sections=(
        "à lire aussi", "lire aussi", "sur le même sujet", "articles liés", "à voir aussi", "les plus lus",
        "dernières nouvelles",
    ),
    notes=("notes aux rédactions", "contact presse", "commentaires"),
    teasers=("lire aussi", "à lire aussi", "voir aussi"),
    furniture=(
        "partager", "imprimer", "suivez-nous", "abonnez-vous", "publicité", "tous droits réservés", "mentions légales",
        "lien vers l'article", "source :",
    ),
    pictures=("photo", "photos", "légende", "crédit photo", "image", "illustration", "infographie"),
    positions=("à droite", "à gauche", "au centre"),
    bylines=("par", "propos recueillis par", "correspondant", "avec afp"),
    stamps=("publié le", "mis à jour le", "publié", "le", "à"),
    speech=("a déclaré", "a dit", "a indiqué", "a ajouté", "a expliqué", "a affirmé", "a souligné", "a annoncé"),
    first_person=frozenset("je nous notre nos mon ma mes moi".split()),
    pronouns=frozenset("il elle ils elles".split()),
    replies=("a écrit", "message d'origine"),
    pages=("page",),
    small=frozenset("de du des la le les et d' l' -".split()),
)  # fmt: skip
