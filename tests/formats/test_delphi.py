"""An index in delphi's layout holds the same activations of the same tokens."""

import json

import numpy as np
import pytest
from safetensors.numpy import load_file

from saekit.formats import delphi
from saekit.index import Index
from tests.studies import N_FEATURES, tiny_corpus, tiny_model, tiny_sae


@pytest.fixture(scope="module", params=["gpt2", "qwen2"])  # with BOS and without
def index(request):
    model = tiny_model(request.param)
    corpus = tiny_corpus(model)
    return Index.build(model, model.site(), tiny_sae(model, corpus), corpus)


def test_every_activation_is_found_at_its_token(index, tmp_path):
    place = delphi.write(index, tmp_path, "layers.1", "tiny", splits=4)
    assert place == tmp_path / "layers.1"
    files = sorted(place.glob("*.safetensors"), key=lambda file: int(file.stem.split("_")[0]))
    ranges = [tuple(map(int, file.stem.split("_"))) for file in files]
    assert [first for first, _ in ranges] == [0, *(last + 1 for _, last in ranges[:-1])]
    assert ranges[-1][1] == N_FEATURES - 1
    matrix, corpus, found = index.matrix.toarray(), index.corpus, 0
    for (first, _), file in zip(ranges, files, strict=True):
        parts = load_file(file)
        assert parts["locations"].dtype == np.uint16
        assert parts["activations"].dtype == np.float16
        for (row, column, feature), value in zip(
            parts["locations"], parts["activations"], strict=True
        ):
            position = corpus.starts[row] + column - (corpus.bos is not None)
            assert parts["tokens"][row, column] == corpus.tokens[position]
            assert value == np.float16(matrix[position, first + feature])
            found += 1
    assert found == len(index.values)
    about = json.loads((place / "config.json").read_text())
    assert about["model_name"] == "tiny"
    assert about["ctx_len"] == parts["tokens"].shape[1]


def test_a_cache_that_is_there_is_left_alone(index, tmp_path):
    delphi.write(index, tmp_path, "layers.1", "tiny")
    with pytest.raises(FileExistsError, match="there already: remove it"):
        delphi.write(index, tmp_path, "layers.1", "tiny")
