"""Thirty people whose names are everyday words, so that a careless search finds them on every page."""

from findings.identity.known import Known, Somebody

_NAMES = """Grace Hope; Will Young; May Day; Mark Read; Rose Marsh; Dean Price; Summer Long; Joy Strong; Faith
Good; April March; Bill Case; Art Frank; Frank Christian; Christian Police; Hope Will; Sue Law; Pat
Field; Grant Bridge; Jack Cook; Carol Winter; Chase Mason; Amber Brown; Reed Black; Penny Judge;
Dawn Light; Guy Rice; Ray Ward; Olive Green; Jo Ng; Ed Ho"""


def known() -> Known:
    """All of them, as a vault with nothing but names."""
    names = (" ".join(each.split()) for each in _NAMES.split(";"))
    return Known(tuple(Somebody(f"Person {number}", name) for number, name in enumerate(names, 1)))
