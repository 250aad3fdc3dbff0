"""SAEs that normalise each token by itself keep every identity that edits rely on."""

import pytest
import torch
from torch.testing import assert_close

from saekit import load_sae, quality
from saekit.activations import read_activations
from saekit.architectures import JumpReLU, TopK
from saekit.attribution import Contrast, ablate, attribute, integrate, logit_differences
from saekit.formats import write
from saekit.sae import SAE, normalise_tokens, token_moments
from saekit.steering import clamp
from tests.studies import TEXT, tiny_corpus, tiny_model

NORMS = ("layer_norm", "rms")
PROMPT = "the old bridge crosses the bay"
FEATURES = 29


@pytest.fixture(scope="module")
def model():
    return tiny_model("gpt2")


def token_sae(x, norm, architecture=None, seed=4) -> SAE:
    """An untrained SAE of normalised tokens with an offset and decoder rows of any length."""
    kind = architecture or TopK(k=5)
    base = SAE.create(kind, FEATURES, normalise_tokens(x.float(), norm), seed=seed)
    with torch.no_grad():
        base.W_dec.mul_(torch.linspace(0.5, 2, FEATURES)[:, None])
        base.b_dec.add_(0.3)
    return SAE(kind, base.weights, 0.8, token_norm=norm, site="resid.1").requires_grad_(False)


@pytest.fixture(scope="module", params=NORMS)
def case(request, model):
    site = model.site("resid", 1)
    x = read_activations(model, site, tiny_corpus(model)).float()
    return site, x, token_sae(x, request.param)


def test_reconstruction_and_activations_by_hand(case):
    _, x, sae = case
    t = {name: tensor.double() for name, tensor in sae.state_dict().items()}
    sae, x = SAE(sae.architecture, sae.weights, 0.8, token_norm=sae.token_norm).double(), x.double()
    if sae.token_norm == "rms":
        mean, length, eps = torch.zeros(len(x), 1), x.square().mean(1, keepdim=True).sqrt(), 0
    else:
        mean = x.mean(1, keepdim=True)
        length, eps = (x - mean).square().sum(1, keepdim=True).div(x.shape[1] - 1).sqrt(), 1e-5
    z = 0.8 * (x - mean) / (length + eps) if eps else 0.8 * x / length
    f = TopK(k=5).encode(z, sae.weights).dense()
    close = {"rtol": 1e-6, "atol": 1e-6}  # the scale is a float32
    assert_close(sae.encode(x).dense(), f * t["W_dec"].norm(dim=1) * length, **close)
    assert_close(sae(x), (f @ t["W_dec"] + t["b_dec"]) / 0.8 * length + mean, **close)


@pytest.mark.parametrize("norm", NORMS)
def test_half_precision_activations_do_not_round_the_tokens_lengths(norm):
    x = 3 * torch.randn(50, 48, generator=torch.Generator().manual_seed(0))
    sae, rounded = token_sae(x, norm), x.bfloat16()
    assert_close(sae.encode(rounded).dense(), sae.encode(rounded.float()).dense())
    assert_close(sae(rounded), sae(rounded.float()))


def test_a_token_that_is_all_zero_stays_finite():
    x = torch.randn(4, 48, generator=torch.Generator().manual_seed(0))
    x[1] = 0
    for norm in NORMS:
        assert token_sae(x[[0, 2, 3]], norm)(x).isfinite().all()


def test_saving_keeps_the_norm_and_the_fingerprint_depends_on_it(case, tmp_path):
    _, x, sae = case
    loaded = load_sae(sae.save(tmp_path / "sae"))
    assert loaded.token_norm == sae.token_norm
    assert torch.equal(loaded(x), sae(x))
    assert loaded.fingerprint == sae.fingerprint
    prints = {
        SAE(sae.architecture, sae.weights, 0.8, token_norm=norm).fingerprint
        for norm in (None, *NORMS)
    }
    assert len(prints) == 3
    with pytest.raises(ValueError, match="normalises each token"):
        write(sae, "saelens", tmp_path / "other")
    assert [path.name for path in tmp_path.iterdir()] == ["sae"]


def test_an_unknown_norm_is_refused_where_it_is_loaded(case, tmp_path):
    folder = case[2].save(tmp_path / "sae")
    file = folder / "sae.json"
    file.write_text(file.read_text().replace(f'"{case[2].token_norm}"', '"batch"'))
    with pytest.raises(ValueError, match="batch"):
        load_sae(folder)


def test_the_offset_is_what_no_feature_leaves(case):
    _, x, sae = case
    codes = sae.encode(x)
    none = codes.with_values(torch.zeros_like(codes.values))
    assert_close(sae.decode(none), sae.offset.expand(len(x), -1))
    mean, deviation = token_moments(x, sae.token_norm)
    assert_close(sae.reconstruct(none, x), deviation * sae.b_dec / 0.8 + mean)
    assert_close(sae.reconstruct(codes, x) - sae.reconstruct(none, x), sae.decode(codes))


def test_codes_as_they_are_change_nothing(case):
    _, x, sae = case
    codes = sae.encode(x)
    assert torch.equal(x + sae.decode(codes) - sae.decode(codes), x) or (
        (x + (sae.decode(codes) - sae.decode(codes))).equal(x)
    )
    dense, rows = codes.dense(), x[:9, None]
    edit = clamp(sae, {i: dense[:9, i] for i in range(FEATURES)})
    assert torch.equal(edit(rows), rows)


def test_ablation_subtracts_the_features_part(case):
    _, x, sae = case
    codes = sae.encode(x).dense()
    feature = int(codes.sum(0).argmax())
    part = codes[:, [feature]] * sae.directions[feature] / sae.scale
    assert_close(clamp(sae, {feature: 0.0})(x), x - part, rtol=1e-5, atol=1e-5)
    assert part.norm(dim=1).max() > 0.1
    # The reconstruction loses the same part.
    without = codes.clone()
    without[:, feature] = 0
    lost = (codes - without) @ sae.directions / sae.scale
    assert_close(lost, part, rtol=1e-5, atol=1e-5)


def test_attribution_agrees_with_ablation(case, model):
    site, _, sae = case
    metric = logit_differences(model, [Contrast(PROMPT, f" {TEXT.split()[2]}")])
    table = attribute(model, {site: sae}, model.tokenize(PROMPT), metric)
    assert len(table) == 5 * int(model.tokenize(PROMPT).keep.sum())
    # To first order: the slope along each feature is that of a small step.
    batch = model.tokenize(PROMPT)
    line = table.iloc[int(table["attribution"].abs().argmax())]

    def moved(amount):
        def edit(x):
            x = x.clone()
            x[int(line["row"]), int(line["position"])] += (
                amount * sae.directions[int(line["feature"])] / sae.scale
            )
            return x

        with torch.no_grad():
            return float(model.run(batch, {site: edit}, output=metric).sum())

    slope = (moved(1e-2) - moved(-1e-2)) / 2e-2
    assert line["attribution"] == pytest.approx(line["activation"] * slope, rel=0.02, abs=2e-3)
    # Everything at once: integrated gradients sum to what ablating all features does.
    total = integrate(model, {site: sae}, batch, metric, steps=40)["integrated"].sum()
    kept = batch.keep

    def without_all(x):
        x = x.clone()
        x[kept] = x[kept] - sae.decode(sae.encode(x[kept]))
        return x

    with torch.no_grad():
        lost = model.run(batch, output=metric) - model.run(batch, {site: without_all}, metric)
    assert float(total) == pytest.approx(float(lost.sum()), rel=0.02, abs=5e-3)
    # One at a time, as edits of x by hand.
    lines = table.nlargest(3, "activation")
    losses = ablate(model, site, sae, PROMPT, metric, lines)
    codes = torch.zeros(batch.ids.shape[1], FEATURES)
    codes[batch.keep[0]] = sae.encode(model.read(batch, [site])[site][kept]).dense()
    for loss, (_, line) in zip(losses, lines.iterrows(), strict=True):
        position, feature = int(line["position"]), int(line["feature"])
        part = codes[position, feature] * sae.directions[feature] / sae.scale

        def edit(x, position=position, part=part):
            x = x.clone()
            x[0, position] -= part
            return x

        with torch.no_grad():
            by_hand = model.run(batch, output=metric) - model.run(batch, {site: edit}, metric)
        assert float(loss) == pytest.approx(float(by_hand), rel=1e-3, abs=1e-4)


@pytest.mark.parametrize("architecture", [TopK(k=5), JumpReLU()])
def test_quality_is_measured_with_the_whole_reconstruction(case, model, architecture):
    site, x, sae = case
    sae = token_sae(x, sae.token_norm, architecture)
    corpus = tiny_corpus(model)
    card = quality.measure(model, site, sae, corpus)
    error = (x - sae(x)).square().sum() / (x - x.mean(0)).square().sum()
    assert card.fvu == pytest.approx(float(error), rel=1e-4)
    assert card.l0 == pytest.approx(float((sae.encode(x).dense() > 0).sum(1).float().mean()))
    assert card.loss_with_sae > 0
