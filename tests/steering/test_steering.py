"""Edits against float64 arithmetic by hand, and what they do to logits and text."""

import itertools
import math
import warnings

import numpy as np
import pytest
import torch

from saekit import steering
from saekit.activations import read_activations
from saekit.architectures import L1, TopK
from saekit.metrics import bootstrap_interval
from saekit.model import Model
from saekit.sae import SAE
from saekit.steering import (
    Dose,
    add,
    clamp,
    continuation_cross_entropy,
    dose_response,
    random_direction,
    steered_texts,
)
from tests.families import D_MODEL, build
from tests.studies import DEAD, N_FEATURES, tiny_corpus, tiny_model, tiny_sae, tiny_study

PROMPTS = ["The old bridge crosses", "a", "Der Turm steht in Paris", "boat"]


def test_random_directions_are_not_the_rows_an_sae_of_the_same_seed_began_with():
    vectors = torch.randn(200, 48, generator=torch.Generator().manual_seed(1))
    for seed in (0, 3):
        sae = SAE.create(TopK(k=2), 64, vectors, seed=seed)
        direction = random_direction(sae, seed)
        assert float(direction.norm()) == pytest.approx(1, abs=1e-6)
        # The largest of 64 random cosines in 48 dimensions: √(2 log 64 / 48) ≈ .42.
        assert float((sae.directions @ direction).detach().abs().max()) < 0.6


@pytest.fixture(scope="module", params=["gpt2 topk", "gpt2 l1", "qwen2 topk", "gemma2 topk"])
def study(request):
    family, kind = request.param.split()
    return tiny_study(family, {"topk": TopK(k=4), "l1": L1()}[kind])


def copy_of(sae: SAE) -> SAE:
    return SAE(sae.architecture, sae.weights, float(sae.scale))


def codes_at(study, batch) -> torch.Tensor:
    """(rows, width, n_features)"""
    x = study.model.read(batch, [study.site])[study.site]
    return study.sae.encode(x).dense().view(*x.shape[:-1], -1)


def busy_features(study, batch, count=3) -> list[int]:
    """Features with the highest sum on a batch, so that clamping them changes something."""
    kept = codes_at(study, batch)[batch.keep]
    return kept.sum(0).topk(count).indices.tolist()


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_clamping_to_the_present_value_changes_nothing_to_the_bit(study, dtype):
    # One position a row, since a clamp holds one value along a row.
    generator = torch.Generator().manual_seed(1)
    x = (torch.randn(9, 1, D_MODEL, generator=generator) / study.sae.scale).to(dtype)
    codes = study.sae.encode(x).dense()
    edit = clamp(study.sae, {feature: codes[:, feature] for feature in range(N_FEATURES)})
    assert codes.count_nonzero() >= 9 * 4
    assert torch.equal(edit(x), x)
    assert edit(x).dtype == dtype


def test_present_values_and_silent_features_leave_the_logits_as_they_are():
    study = tiny_study("qwen2")  # no BOS: one-token prompts are rows of one position
    batch = study.model.tokenize(["a", "b", "7", "o"])
    assert batch.ids.shape == (4, 1)
    codes = codes_at(study, batch)[:, 0]
    edit = clamp(study.sae, {feature: codes[:, feature] for feature in range(N_FEATURES)})
    logits = study.model.run(batch)
    assert torch.equal(study.model.run(batch, {study.site: edit}), logits)
    several = study.model.tokenize(PROMPTS)
    silent = clamp(study.sae, {DEAD: 0.0})
    assert torch.equal(study.model.run(several, {study.site: silent}), study.model.run(several))


def test_clamping_to_zero_is_ablation_by_hand(study):
    model, site, sae = study.model, study.site, study.sae
    batch = model.tokenize(PROMPTS)
    feature = busy_features(study, batch)[0]

    def ablate(x):
        f = sae.architecture.encode(x.reshape(-1, D_MODEL) * sae.scale, sae.weights).dense()
        return x - (f[:, [feature]] * sae.W_dec[feature] / sae.scale).view(x.shape)

    steered = model.run(batch, {site: clamp(sae, {feature: 0.0})})[batch.keep]
    by_hand = model.run(batch, {site: ablate})[batch.keep]
    clean = model.run(batch)[batch.keep]
    torch.testing.assert_close(steered, by_hand, atol=1e-3, rtol=1e-4)
    assert (steered - clean).abs().max() > 0.01


@pytest.mark.parametrize("value", [0.0, 2.5, -4.0])
def test_an_edit_moves_x_by_the_change_in_model_units(study, value):
    batch = study.model.tokenize(PROMPTS)
    features = [*busy_features(study, batch), DEAD]
    x = study.model.read(batch, [study.site])[study.site].double()
    sae = copy_of(study.sae).double()
    change = clamp(sae, dict.fromkeys(features, value))(x) - x
    codes = sae.encode(x).dense().view(*x.shape[:-1], -1)
    expected = sum(
        (value - codes[..., [f]]) * (sae.W_dec[f] / sae.W_dec[f].norm()) / sae.scale
        for f in features
    )
    torch.testing.assert_close(change, expected, atol=1e-9, rtol=1e-9)
    # In float32 and the model's own dtype it is the same edit.
    x32 = x.float()
    change32 = clamp(study.sae, dict.fromkeys(features, value))(x32) - x32
    torch.testing.assert_close(change32.double(), expected, atol=1e-3, rtol=1e-3)


def test_what_the_sae_does_not_explain_stays(study):
    """x' keeps x's error term, and the edit is not undone by it: the logits move."""
    model, site, sae = study.model, study.site, study.sae
    batch = model.tokenize(PROMPTS)
    x = model.read(batch, [site])[site]
    feature = busy_features(study, batch)[0]
    codes = sae.encode(x).dense()
    codes[:, feature] = 3.0
    error = x - sae(x)
    by_hand = error + ((codes @ sae.directions + sae.b_dec) / sae.scale).view(x.shape)
    torch.testing.assert_close(clamp(sae, {feature: 3.0})(x), by_hand, atol=1e-4, rtol=1e-4)
    clean = model.run(batch)[batch.keep]
    spliced = model.run(batch, {site: lambda x: x - x + by_hand})[batch.keep]
    steered = model.run(batch, {site: clamp(sae, {feature: 3.0})})[batch.keep]
    torch.testing.assert_close(steered, spliced, atol=1e-2, rtol=1e-3)
    assert (steered - clean).abs().max() > 0.05


def test_doses_per_prompt_equal_separate_runs(study):
    model, site, sae = study.model, study.site, study.sae
    batch = model.tokenize(PROMPTS)
    one, two, _ = busy_features(study, batch)
    doses = torch.tensor([0.0, 1.5, -3.0, 6.0])
    direction = random_direction(sae, 4)
    together = {
        "clamp": clamp(sae, {one: doses, two: 1.0}),
        "add": add(sae, direction, doses),
    }
    for name, edit in together.items():
        logits = model.run(batch, {site: edit})
        for row, (prompt, dose) in enumerate(zip(PROMPTS, doses.tolist(), strict=True)):
            alone = model.tokenize(prompt)
            single = {
                "clamp": clamp(sae, {one: dose, two: 1.0}),
                "add": add(sae, direction, dose),
            }[name]
            expected = model.run(alone, {site: single})[0]
            found = logits[row, : expected.shape[0]]
            torch.testing.assert_close(found, expected, atol=2e-3, rtol=1e-3)


def test_doses_per_prompt_hold_while_generating(study):
    model, site, sae = study.model, study.site, study.sae
    feature = busy_features(study, model.tokenize(PROMPTS))[0]
    doses = torch.tensor([0.0, 4.0, -12.0, 12.0])
    for edits in (
        lambda dose: clamp(sae, {feature: dose}),
        lambda dose: add(sae, random_direction(sae, 1), dose),
    ):
        together = steered_texts(model, site, edits(doses), PROMPTS, max_new_tokens=8)
        alone = [
            steered_texts(model, site, edits(float(dose)), [prompt], max_new_tokens=8)[0]
            for prompt, dose in zip(PROMPTS, doses, strict=True)
        ]
        assert together == alone
        assert together != steered_texts(model, site, None, PROMPTS, max_new_tokens=8)


def test_steered_texts_without_an_edit_are_the_models_own(study):
    texts = steered_texts(study.model, study.site, None, PROMPTS, max_new_tokens=6)
    own = study.model.generate(PROMPTS, max_new_tokens=6)
    assert texts == [generation.completion for generation in own]
    warm = [
        steered_texts(study.model, study.site, None, PROMPTS, temperature=2.0, seed=seed)
        for seed in (1, 1, 2)
    ]
    assert warm[0] == warm[1] != warm[2]


def test_adding_moves_x_by_the_amount_in_model_units(study):
    generator = torch.Generator().manual_seed(2)
    x = torch.randn(3, 5, D_MODEL, generator=generator).double()
    sae = copy_of(study.sae).double()
    direction = random_direction(sae, 5)
    expected = 2.5 * direction / sae.scale
    change = add(sae, direction, 2.5)(x) - x
    torch.testing.assert_close(change, expected.expand_as(x), atol=1e-10, rtol=1e-10)
    amounts = torch.tensor([0.0, 1.0, -7.0]).double()
    change = add(sae, direction, amounts)(x) - x
    for row, amount in enumerate(amounts):
        by_hand = (amount * direction / sae.scale).expand(5, D_MODEL)
        torch.testing.assert_close(change[row], by_hand, atol=1e-10, rtol=1e-10)


def test_random_directions_are_unit_reproducible_and_unlike(study):
    directions = torch.stack([random_direction(study.sae, seed) for seed in range(200)])
    torch.testing.assert_close(directions.norm(dim=1), torch.ones(200), atol=1e-6, rtol=0)
    assert torch.equal(random_direction(study.sae, 3), directions[3])
    cosines = (directions @ directions.T).fill_diagonal_(0)
    # The mean square of a cosine of uniform directions is 1 / d; 4 standard errors.
    assert cosines.square().sum() / (200 * 199) == pytest.approx(1 / D_MODEL, rel=0.05)
    assert directions.mean(0).norm() < 4 / math.sqrt(200)


def test_a_dose_has_both_units(study):
    dose = Dose.of_maximum(study.sae, 6.0, 2.5)
    assert dose.activation == 15.0
    assert dose.times_maximum == 2.5
    # share_of_norm against the very activations that normalised this SAE.
    x = read_activations(study.model, study.site, study.corpus).double()
    added = dose.activation * study.sae.directions[3].double() / float(study.sae.scale)
    share = added.norm() / x.square().sum(1).mean().sqrt()
    assert dose.share_of_norm == pytest.approx(float(share), rel=1e-4)
    assert str(dose) == f"2.5 × max = {dose.share_of_norm:.2f} ‖x‖"


@pytest.mark.parametrize("maximum", [0.0, -1.0, float("nan"), np.float32(0)])
def test_a_dead_feature_has_no_dose(study, maximum):
    with pytest.raises(ValueError, match=r"never active .* choose a feature that is alive"):
        Dose.of_maximum(study.sae, maximum, 2.0)


@pytest.mark.parametrize("feature", [-1, N_FEATURES])
def test_a_feature_that_does_not_exist_is_refused(study, feature):
    with pytest.raises(ValueError, match=f"no feature {feature}: this SAE has {N_FEATURES}"):
        clamp(study.sae, {0: 1.0, feature: 1.0})


def test_a_half_precision_model_is_steered_with_a_float32_sae():
    study = tiny_study("llama")
    network, tokenizer = build("llama")
    model = Model.load(network.to(torch.bfloat16), tokenizer)
    batch = model.tokenize(PROMPTS)
    x = model.read(batch, [study.site])[study.site]
    feature = busy_features(study, batch)[0]
    edited = clamp(study.sae, {feature: 2.0})(x)
    assert edited.dtype == torch.bfloat16
    # Rounded once, at the end.
    exactly = clamp(copy_of(study.sae).double(), {feature: 2.0})(x.double())
    rounded = exactly.to(torch.bfloat16)
    assert (edited == rounded).float().mean() > 0.999
    torch.testing.assert_close(edited, rounded, atol=0, rtol=2**-7)
    steered = model.run(batch, {study.site: clamp(study.sae, {feature: 2.0})})
    assert not torch.equal(steered, model.run(batch))
    added = add(study.sae, random_direction(study.sae), 1.0)(x)
    assert added.dtype == torch.bfloat16


def judge(text: str) -> bool:
    return "e" in text


def test_dose_response_is_what_one_gets_by_hand():
    study = tiny_study()
    model, site, sae = study.model, study.site, study.sae
    feature = busy_features(study, model.tokenize(PROMPTS))[0]
    doses, maximum, options = [0.0, 1.0, 4.0], 3.0, {"max_new_tokens": 5}
    judged = []
    table = dose_response(
        *(model, site, sae, feature, maximum, PROMPTS),
        lambda text: judged.append(text) or judge(text),
        doses,
        controls=3,
        **options,
    )
    columns = "arm times_maximum share_of_norm rate low high perplexity n"
    assert table.columns.tolist() == columns.split()
    assert table["arm"].tolist() == ["feature", "random direction"] * 3
    assert table["times_maximum"].tolist() == [0, 0, 1, 1, 4, 4]
    np.testing.assert_allclose(
        table["share_of_norm"], table["times_maximum"] * maximum / math.sqrt(D_MODEL)
    )
    rates = set()
    for row in table.itertuples():
        amount = row.times_maximum * maximum
        edits = [clamp(sae, {feature: amount})]
        if row.arm == "random direction":
            edits = [add(sae, random_direction(sae, seed), amount) for seed in range(3)]
        texts = [steered_texts(model, site, edit, PROMPTS, **options) for edit in edits]
        assert set(itertools.chain(*texts)) <= set(judged)
        found = np.array([[judge(text) for text in line] for line in texts])
        assert row.rate == pytest.approx(found.mean())
        assert (row.low, row.high) == bootstrap_interval(found.mean(0))[1:]
        assert row.low <= row.rate <= row.high
        nats = [
            continuation_cross_entropy(model, prompt, text)
            for line in texts
            for prompt, text in zip(PROMPTS, line, strict=True)
        ]
        assert row.perplexity == pytest.approx(math.exp(np.nanmean(nats)))
        assert row.n == len(PROMPTS)
        rates.add(row.rate)
    assert len(rates) > 1


def test_a_dose_response_survives_prompts_that_nothing_continues(monkeypatch):
    study = tiny_study()
    monkeypatch.setattr(steering, "steered_texts", lambda *_, **__: ["" for _ in PROMPTS])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        table = dose_response(
            study.model, study.site, study.sae, 3, 2.0, PROMPTS, lambda text: text == "", [1.0]
        )
    assert table["perplexity"].isna().all()
    assert (table[["rate", "low", "high"]] == 1).all(axis=None)


def test_a_dose_response_of_a_dead_feature_is_refused():
    study = tiny_study()
    with pytest.raises(ValueError, match="never active"):
        dose_response(study.model, study.site, study.sae, DEAD, 0.0, PROMPTS, judge, [1.0])


@pytest.mark.parametrize("family", ["gpt2", "qwen2", "llama"])
@pytest.mark.parametrize(
    ("prompt", "continuation"),
    [("The old bridge", " crosses the bay"), ("The old bri", "dge is red"), ("b", "ridge")],
)
def test_cross_entropy_is_transformers_own(family, prompt, continuation):
    network, tokenizer = build(family)
    bos = [] if tokenizer.bos_token_id is None else [tokenizer.bos_token_id]
    before, ids = (
        bos + tokenizer(text, add_special_tokens=False)["input_ids"]
        for text in (prompt, prompt + continuation)
    )
    # The continuation begins where the two token rows part.
    first = next((i for i, (a, b) in enumerate(zip(before, ids, strict=False)) if a != b), None)
    first = min(len(before), len(ids)) if first is None else first
    labels = torch.tensor([[-100] * first + ids[first:]])
    with torch.no_grad():
        loss = network(input_ids=torch.tensor([ids]), labels=labels).loss
    found = continuation_cross_entropy(tiny_model(family), prompt, continuation)
    assert found == pytest.approx(float(loss), rel=1e-4)


def test_cross_entropy_of_nothing_is_nan():
    assert math.isnan(continuation_cross_entropy(tiny_model(), "The old bridge", ""))
    # Without BOS nothing predicts the first token, and here it is the only one.
    model = tiny_model("qwen2")
    vocabulary = sorted(filter(str.isascii, model.tokenizer.get_vocab()))
    pair = next(token for token in vocabulary if len(token) == 2 and token.isalpha())
    assert model.tokenize(pair).ids.shape == (1, 1)
    assert math.isnan(continuation_cross_entropy(model, pair[0], pair[1]))


@pytest.mark.parametrize("shape", [(), (3,), (3, 5)])
def test_a_clamp_takes_one_value_or_one_for_each_prompt_or_token(shape) -> None:
    model = tiny_model()
    sae = tiny_sae(model, tiny_corpus(model))
    generator = torch.Generator().manual_seed(0)
    x = torch.randn(3, 5, model.d_model, generator=generator) / sae.scale
    value = torch.rand(shape, generator=generator) + 1
    per_token = value.reshape(*shape, *[1] * (2 - len(shape))).expand(3, 5)
    new = clamp(sae, {4: value})(x)
    for row in range(3):
        for token in range(5):
            alone = clamp(sae, {4: float(per_token[row, token])})(x[row, token][None])
            torch.testing.assert_close(new[row, token], alone[0], rtol=1e-5, atol=1e-5)


def test_a_continuation_that_no_longer_fits_is_judged_by_what_does() -> None:
    model = tiny_model()
    room = model.context_length - 1
    text = " ".join(["橋"] * 40)  # three bytes each, more tokens than the context
    ids = model.tokenizer(f"the bay {text}")["input_ids"]
    assert len(ids) > room
    found = continuation_cross_entropy(model, "the bay", f" {text}")
    row = torch.tensor([[model.tokenizer.bos_token_id, *ids[:room]]])
    before = len(model.tokenizer("the bay")["input_ids"])
    with torch.no_grad():
        logits = model._network(row).logits[0, before:-1]
    expected = torch.nn.functional.cross_entropy(logits, row[0, before + 1 :])
    assert found == pytest.approx(float(expected), abs=1e-5)


@pytest.mark.parametrize("family", ["gpt2", "qwen2"])
def test_surprise_is_what_each_token_cost(family):
    model = tiny_model(family)
    batch = model.tokenize(PROMPTS)
    logits = model.run(batch).double().log_softmax(dim=2)
    expected = [
        0.0 if place == 0 else -float(logits[row, place - 1, batch.ids[row, place]])
        for row, place in batch.keep.nonzero().tolist()
    ]
    np.testing.assert_allclose(steering.surprise(model, batch), expected, rtol=1e-4, atol=1e-6)
