"""What tests of the sandbox's making share."""

from itertools import islice

import pytest

from saekit.sandbox import python_text, world


@pytest.fixture(scope="module")
def little_text():
    """The first documents of the world and of Python only."""
    write, library = world.documents, list(islice(python_text.texts("train"), 2))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(world, "documents", lambda n, **options: write(min(n, 150), **options))
        patch.setattr(python_text, "texts", lambda split: (text[:20_000] for text in library))
        yield
