"""Every decoy is a concept of the world and stands for no concept by itself."""

from saekit.sandbox import decoys, world


def test_decoys_and_what_they_look_like_are_concepts_of_the_world():
    known = world.concepts()
    assert set(decoys._OF_CONCEPT) <= set(known)
    assert set(decoys._OF_TOPIC) <= {concept.topic for concept in known.values()}
    for concept in known:
        for decoy in decoys.decoys_of(concept):
            assert decoy in known
            assert decoy != concept


def test_some_have_decoys_and_decoys_have_none():
    assert decoys.decoys_of("sadness") == ("acted feeling", "borrowed feeling")
    assert decoys.decoys_of("transit") == ("figurative transit",)
    assert decoys.decoys_of("acted feeling") == ()
    assert decoys.decoys_of("no concept at all") == ()
