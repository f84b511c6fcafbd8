"""French words around names."""

from __future__ import annotations

from typing import Final

from checker.lang.name_table import NameTable, lexicon

NAMES: Final = NameTable(
    organisations=lexicon("""
        assembly: assemblée
        bank: banque
        committee: comité
        company: société, compagnie
        court: tribunal, cour
        embassy: ambassade
        government: gouvernement
        ministry: ministère
        organisation: organisation
        parliament: parlement, sénat
        police: police
        university: université
    """),
    agreements=lexicon("""
        agreement: accord
        convention: convention
        declaration: déclaration
        memorandum: mémorandum
        plan: plan
        protocol: protocole
        treaty: traité
    """),
    places=lexicon("""
        airport: aéroport
        city: ville
        district: arrondissement
        island: île
        province: province
        river: fleuve
        road: avenue
        square: place
        street: rue
    """),
    terms=lexicon("""
        defence: défense
        finance: finances
        foreign-affairs: affaires étrangères
        health: santé
        international: international
        national: nationale
        trade: commerce
    """),
    honorifics=frozenset("m mm mme mlle dr".split()),
    surnames=frozenset("nguyen tran le pham hoang phan vu dang bui ngo duong".split()),
    towns=frozenset({"hô chi minh"}),
    joiners=frozenset("de des du la et d l".split()),
    formal=frozenset({"et"}),
    ands=frozenset({"et"}),
    owners=frozenset(),
    at=frozenset("à au aux en dans près vers".split()),
    deputies=frozenset({"vice"}),
    aides=frozenset({"conseiller"}),
    becomes=frozenset("est était élu nommé".split()),
    opening=frozenset(
        "après au aussi aux avant avec ce ces cet cette comme dans de depuis des deux du elle elles en entre et il ils la le les leur leurs lors mais "
        "par pendant plus pour sa selon ses si son sous sur tous toutes un une".split()
    ),
    aliases=lexicon("""
        GB: britannique, britanniques
        VN: vietnamien, vietnamienne, viêt nam, vietnam
        FR: français, française
        US: américain, américaine
        CN: chinois, chinoise
        EU: union européenne, ue
    """),
)
