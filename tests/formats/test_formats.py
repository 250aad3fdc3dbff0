"""Every published layout against a plain forward pass of its own library, and through writers.

Files are random and not square (`published_files`); float32 against float64 within 1e-5.
"""

import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from saekit import formats, load_sae
from saekit.architectures import L1, BatchTopK, JumpReLU, Matryoshka, TopK
from saekit.formats.files import hook_of_site, site_of_hook, site_of_module
from saekit.formats.published import published
from saekit.sae import SAE
from tests.formats.published_files import FILES, LAYER, SAES, TRANSCODERS, K, Sizes, make

D, FEATURES = Sizes().d, Sizes().features
X = 3 * torch.randn(60, D, generator=torch.Generator().manual_seed(5)) + 0.5
CLOSE = {"rtol": 1e-5, "atol": 1e-5}


def close(found: torch.Tensor, expected: torch.Tensor) -> None:
    torch.testing.assert_close(found.detach(), expected.float(), **CLOSE)


def lacks(written) -> dict:
    return {} if written.scale is None else {"scale": written.scale}


def read(written) -> formats.Published:
    return replace(formats.read(written.path), **lacks(written))


# Square files too: there a transposed matrix raises nothing.
@pytest.mark.parametrize("sizes", [Sizes(), Sizes(D, D, D)], ids=["oblong", "square"])
@pytest.mark.parametrize("name", FILES)
def test_a_file_does_what_its_library_does(name, sizes, tmp_path):
    written = make(name, tmp_path, sizes)
    coder, x = read(written), X.double()
    expected = written.encode(x)
    assert 0.1 < float((expected > 0).double().mean()) < 0.9
    close(coder.encode(X), expected)
    close(coder.forward(X), written.forward(x))
    assert coder.is_transcoder == written.transcodes
    assert (coder.about.dtype, coder.W_enc.dtype) == ("float32", torch.float32)


@pytest.mark.parametrize("name", SAES)
def test_an_sae_of_ours_reconstructs_and_encodes_alike(name, tmp_path):
    written, x = make(name, tmp_path), X.double()
    sae = load_sae(written.path, **lacks(written))
    close(sae(X), written.forward(x))
    close(sae(X.view(3, 20, D)), written.forward(x).view(3, 20, D))
    activations = written.encode(x) * written.W_dec.norm(dim=1)
    if written.deviation is not None:
        activations = activations * written.deviation(x)
    close(sae.encode(X).dense(), activations)
    assert sae.facts["source"]["format"] == formats.read(written.path).about.format


@pytest.mark.parametrize("name", TRANSCODERS)
@pytest.mark.parametrize("sizes", [Sizes(), Sizes(D, FEATURES, D)], ids=["oblong", "equal"])
def test_a_transcoder_is_no_sae(name, sizes, tmp_path):
    written = make(name, tmp_path, sizes)
    with pytest.raises(ValueError, match="holds a transcoder, which reads"):
        load_sae(written.path)


@pytest.mark.parametrize(
    "name", ["saelens standard scaled", "llama scope r1", "saelens old scaled"]
)
def test_a_scale_that_the_file_lacks_is_asked_for_and_never_inverted(name, tmp_path):
    written = make(name, tmp_path)
    assert formats.read(written.path).scale is None
    with pytest.raises(ValueError, match="give scale=√d_model / mean ‖x‖"):
        load_sae(written.path)
    with pytest.raises(ValueError, match="give scale"):
        formats.read(written.path).forward(X)
    wrong = load_sae(written.path, scale=1 / written.scale)
    assert (wrong(X) - written.forward(X.double())).abs().max() > 0.1


def test_llama_scopes_threshold_is_in_units_of_raw_activations(tmp_path):
    raw = formats.read(make("llama scope plain", tmp_path).path)
    assert float(raw.threshold) == pytest.approx(0.6 * D**0.5 / 5.5, rel=1e-6)
    r1 = formats.read(make("llama scope r1", tmp_path / "r1").path)  # but not in later releases
    log = load_file(tmp_path / "r1" / "sae_weights.safetensors")["log_jumprelu_threshold"]
    torch.testing.assert_close(r1.threshold, log.exp())


def edit_json(file, **changes):
    about = json.loads(file.read_text())
    file.write_text(json.dumps({k: v for k, v in (about | changes).items() if v != "absent"}))


def edit_tensors(file, **changes):
    tensors = load_file(file) | changes
    save_file({k: t.contiguous() for k, t in tensors.items() if t is not None}, file)


@pytest.mark.parametrize(
    ("name", "file", "changes", "message"),
    [
        ("saelens standard", "cfg.json", {"architecture": "hydra"}, "architecture 'hydra'"),
        ("saelens standard", "cfg.json", {"normalize_activations": "whiten"}, "'whiten'"),
        ("saelens old standard", "cfg.json", {"activation_fn_str": "tanh-relu"}, "'tanh-relu'"),
        ("saelens standard", "cfg.json", {"apply_b_dec_to_input": "false"}, "subtract_b_dec"),
        ("saelens topk", "cfg.json", {"k": FEATURES + 1}, "k = 11 of 10"),
        ("saelens topk", "cfg.json", {"k": True}, "k = True"),
        ("gemma scope 2", "config.json", {"architecture": "relu"}, "architecture 'relu'"),
        ("llama scope topk", "hyperparams.json", {"use_glu_encoder": True}, "gated linear"),
        ("llama scope topk", "hyperparams.json", {"norm_activation": "token-wise"}, "token-wise"),
        ("llama scope topk", "hyperparams.json", {"act_fn": "gelu"}, "'gelu'"),
        (
            "llama scope topk",
            "hyperparams.json",
            {"dataset_average_activation_norm": {"in": 5.5, "out": 7.5}},
            "scale",
        ),
        ("sparsify", "cfg.json", {"activation": "groupmax"}, "top-k"),
        ("sparsify old", "cfg.json", {"signed": True}, "unsigned"),
    ],
)
def test_what_is_not_read_is_refused(name, file, changes, message, tmp_path):
    path = make(name, tmp_path).path
    edit_json(path / file, **changes)
    with pytest.raises(ValueError, match=message) as error:
        formats.read(path)
    assert str(path) in str(error.value)


@pytest.mark.parametrize("name", ["scaling_factor", "finetuning_scaling_factor"])
def test_a_fine_tuned_scaling_of_features_is_refused_unless_it_is_one(name, tmp_path):
    written = make("saelens standard", tmp_path)
    file = written.path / "sae_weights.safetensors"
    edit_tensors(file, **{name: torch.ones(FEATURES)})
    close(formats.read(written.path).forward(X), written.forward(X.double()))
    edit_tensors(file, **{name: torch.full((FEATURES,), 1.5)})
    with pytest.raises(ValueError, match="scales its features"):
        formats.read(written.path)


@pytest.mark.parametrize("threshold", [0.0, -0.3])
def test_thresholds_that_are_not_positive_are_a_relu(threshold, tmp_path):
    written = make("saelens jumprelu", tmp_path)
    file = written.path / "sae_weights.safetensors"
    edit_tensors(file, threshold=torch.full((FEATURES,), threshold))
    t = load_file(file)
    f = ((X - t["b_dec"]) @ t["W_enc"] + t["b_enc"]).relu()
    close(load_sae(written.path).encode(X).dense(), f * t["W_dec"].norm(dim=1))


def test_dictionary_learnings_unfinished_files_are_refused(tmp_path):
    path = make("dictionary_learning BatchTopKSAE", tmp_path / "a").path
    state = torch.load(path / "ae.pt", weights_only=True)
    torch.save(state | {"threshold": torch.tensor(-1.0)}, path / "ae.pt")
    with pytest.raises(ValueError, match="threshold was never set"):
        formats.read(path)
    torch.save({"step": 5, "ae": state, "optimizer": {}, "config": {}}, path / "ae.pt")
    with pytest.raises(ValueError, match="backup of a run"):
        formats.read(path)


def test_openais_other_activations_are_refused(tmp_path):
    path = make("openai TopK", tmp_path).path
    state = torch.load(path, weights_only=True)
    for change, message in [
        ({"activation": "Identity"}, "'Identity'"),
        ({"activation_state_dict": {"k": K, "postact_fn": "Identity"}}, "'Identity'"),
        ({"activation_state_dict": {"k": "3", "postact_fn": "ReLU"}}, "k = '3'"),
        ({"activation_state_dict": {}}, "k = None"),
    ]:
        torch.save(state | change, path)
        with pytest.raises(ValueError, match=message):
            formats.read(path)


# Where things are read ----------------------------------------------------------------------------

GPT2, HOOK = "gpt2-small", f"blocks.{LAYER}."
WHERE = {  # model, hook, site, writes to
    "saelens standard": (GPT2, HOOK + "hook_mlp_out", "mlp.4", None),
    "saelens old standard": (GPT2, HOOK + "hook_resid_pre", "resid.3", None),
    "saelens transcoder": (GPT2, HOOK + "ln2.hook_normalized", None, HOOK + "hook_mlp_out"),
    "gemma scope": (None, None, "resid.4", None),
    "gemma scope 2": ("google/gemma-3-1b-pt", "model.layers.4.output", "resid.4", None),
    "gemma scope 2 transcoder": (
        "google/gemma-3-1b-pt",
        "model.layers.4.pre_feedforward_layernorm.output",
        None,
        "model.layers.4.post_feedforward_layernorm.output",
    ),
    "llama scope topk": (None, HOOK + "hook_resid_post", "resid.4", None),
    "llama scope r1": (None, HOOK + "hook_resid_post", "resid.4", None),
    "llamascopium topk": (None, HOOK + "hook_resid_post", "resid.4", None),
    "sparsify": (None, "layers.4", "resid.4", None),
    "sparsify transcoder": (None, "layers.4.mlp", None, "layers.4.mlp's output"),
    "dictionary_learning AutoEncoderTopK": (
        "EleutherAI/pythia-70m-deduped", None, "resid.4", None,
    ),
    "openai TopK": (None, None, None, None),
    "circuit-tracer relu": (
        "Qwen/Qwen3-0.6B", HOOK + "mlp.hook_in", None, HOOK + "mlp.hook_out",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WHERE)
def test_a_file_says_where_it_reads_or_nothing(name, tmp_path):
    about = formats.read(make(name, tmp_path).path).about
    assert (about.model_name, about.hook, about.site, about.writes_to) == WHERE[name]


def test_what_a_file_does_not_say_stays_unknown(tmp_path):
    path = make("saelens standard", tmp_path).path
    edit_json(path / "cfg.json", metadata="absent", architecture="absent")
    about = formats.read(path).about
    unknown = (about.model_name, about.hook, about.site, about.context_length, about.prepends_bos)
    assert unknown == (None,) * 5
    sae = load_sae(path)
    assert (sae.site, sae.model_name) == ("", "")
    assert sae.facts == {
        "source": {"format": "SAELens", "architecture": "standard", "dtype": "float32"}
    }
    said = formats.read(make("saelens standard", tmp_path / "said").path).about
    assert (said.context_length, said.prepends_bos) == (128, False)


def test_a_transcoder_that_names_no_output_is_one_still(tmp_path):
    path = make("saelens transcoder", tmp_path, Sizes(D, FEATURES, D)).path
    edit_json(path / "cfg.json", metadata={"hook_name": "blocks.4.ln2.hook_normalized"})
    assert formats.read(path).is_transcoder


@pytest.mark.parametrize(
    ("folders", "site", "transcodes"),
    [
        ("gemma-scope-2b-pt-res/layer_7/width_16k/average_l0_82", "resid.7", False),
        ("models--google--gemma-scope-9b-it-res/snapshots/ab/layer_7/width_16k", "resid.7", False),
        ("layer_3/gemma-scope-2b-pt-res/layer_7/width_16k", "resid.7", False),
        ("gemma-scope-2b-pt-att/layer_7/width_16k/average_l0_82", None, False),
        ("high-res/gemma-scope-2b-pt-mlp/layer_7/width_16k", None, False),
        ("gemma-scope-2b-pt-res/embedding/width_4k/average_l0_6", None, False),
        ("gemma-scope-2b-pt-transcoders/layer_7/width_16k/average_l0_82", None, True),
        ("somewhere", None, False),
    ],
)
def test_gemma_scopes_site_is_in_its_path_alone(folders, site, transcodes, tmp_path):
    made = make("gemma scope", tmp_path / "made").path
    (tmp_path / folders).mkdir(parents=True)
    (made / "params.npz").rename(tmp_path / folders / "params.npz")
    coder = formats.read(tmp_path / folders)
    assert (coder.about.site, coder.is_transcoder) == (site, transcodes)
    assert coder.about.figures == (
        {"l0": float(folders[-2:].strip("_"))} if "l0" in folders else {}
    )


@pytest.mark.parametrize(
    ("hook", "site"),
    [
        ("blocks.7.hook_resid_post", "resid.7"),
        ("blocks.7.hook_resid_pre", "resid.6"),
        ("blocks.0.hook_resid_pre", None),
        ("blocks.7.hook_resid_mid", None),
        ("blocks.12.hook_attn_out", "attn.12"),
        ("blocks.7.hook_mlp_out", "mlp.7"),
        ("blocks.7.attn.hook_z", None),
        ("blocks.7.hook_resid_post.extra", None),
        ("xblocks.7.hook_resid_post", None),
        ("blocks.x.hook_resid_post", None),
        (None, None),
        (7, None),
    ],
)
def test_sites_of_hooks(hook, site):
    assert site_of_hook(hook) == site
    if site and "pre" not in hook:
        assert hook_of_site(site) == hook


@pytest.mark.parametrize(
    ("module", "site"),
    [
        ("model.layers.7", "resid.7"),
        ("model.layers.7.output", "resid.7"),
        ("layers.10", "resid.10"),
        ("h.0", "resid.0"),
        ("transformer.h.11", "resid.11"),
        ("layers.10.mlp", None),
        ("h.0.attn", None),
        ("embed_tokens", None),
        ("model.layers.7.input", None),
        (None, None),
    ],
)
def test_sites_of_modules(module, site):
    assert site_of_module(module) == site


def test_sites_without_a_hook_have_none():
    assert hook_of_site("neurons.3") is None
    assert hook_of_site(None) is None


# What is found, and what is not -------------------------------------------------------------------


def test_any_file_of_an_sae_is_enough_and_neighbours_are_named(tmp_path):
    written = make("saelens standard", tmp_path / "sae")
    expected = load_sae(written.path)(X)
    for file in ("cfg.json", "sae_weights.safetensors"):
        assert torch.equal(load_sae(written.path / file)(X), expected)
    ours = load_sae(written.path).save(tmp_path / "ours")
    for path in (ours, ours / "sae.json", ours / "weights.safetensors"):
        assert torch.equal(load_sae(path)(X), expected)
    with pytest.raises(ValueError, match="it holds SAEs in sae: name one"):
        load_sae(tmp_path)
    with pytest.raises(FileNotFoundError, match="no such file or folder"):
        load_sae(tmp_path / "nothing")


@pytest.mark.parametrize("scale", [0.0, -1.0, float("nan"), float("inf")])
def test_an_impossible_scale_is_refused(scale, tmp_path):
    with pytest.raises(ValueError, match="scale"):
        load_sae(make("llama scope r1", tmp_path).path, scale=scale)


# Writers ------------------------------------------------------------------------------------------

OURS = {
    "l1": L1(),
    "topk": TopK(k=K),
    "batchtopk": BatchTopK(k=K),
    "jumprelu": JumpReLU(),
    "matryoshka": Matryoshka(k=K, prefixes=(0.1, 0.3, 1.0)),
}
REFUSED = {  # (writer, activation): why
    ("sparsify", "relu"): "TopK SAEs only",
    ("sparsify", "jumprelu"): "TopK SAEs only",
    ("circuit_tracer", "topk"): "k of a top-k once for all layers",
}


def ours(name: str) -> SAE:
    sae = SAE.create(OURS[name], FEATURES, X, seed=1, site="resid.2", model_name="gpt2")
    generator = torch.Generator().manual_seed(2)
    with torch.no_grad():
        for parameter in (sae.W_enc, sae.b_enc, sae.W_dec, sae.b_dec):
            parameter.add_(0.4 * torch.randn(parameter.shape, generator=generator))
        if sae.threshold is not None:
            sae.threshold.fill_(0.45)
        if sae.log_threshold is not None:
            sae.log_threshold.copy_(0.4 * torch.randn(FEATURES, generator=generator) - 0.5)
    return sae.requires_grad_(False)


def target(folder, writer):
    return folder / ("layer_2.safetensors" if writer == "circuit_tracer" else writer)


@pytest.mark.parametrize("writer", formats.WRITERS)
@pytest.mark.parametrize("name", OURS)
def test_our_saes_survive_every_writer(name, writer, tmp_path):
    sae, path = ours(name), target(tmp_path, writer)
    reason = REFUSED.get((writer, published(sae).activation))
    if reason is not None:
        with pytest.raises(ValueError, match=reason):
            formats.write(sae, writer, path)
        assert list(tmp_path.iterdir()) == []
        return
    assert formats.write(sae, writer, path) == path
    assert list(tmp_path.iterdir()) == [path]
    raw = sae.encode(X).dense() / sae.scale  # the model's own units
    assert 0.1 < float((raw > 0).float().mean()) < 0.9
    coder = formats.read(path)
    close(coder.forward(X), sae(X))
    close(coder.encode(X), raw / sae.W_dec.norm(dim=1))
    if writer == "circuit_tracer":
        return
    loaded = load_sae(path)
    close(loaded(X), sae(X))
    close(loaded.encode(X).dense(), raw)
    if writer != "sparsify":  # which says where by its folder's name
        assert (loaded.site, loaded.model_name) == ("resid.2", "gpt2")
    if writer == "dictionary_learning" or name == "topk":
        assert loaded.architecture == sae.architecture


@pytest.mark.parametrize("writer", formats.WRITERS)
@pytest.mark.parametrize("name", [*SAES, *TRANSCODERS])
def test_every_file_survives_every_writer_or_is_refused(name, writer, tmp_path):
    written = make(name, tmp_path / "made")
    coder, path = read(written), target(tmp_path / "written", writer)
    reason = REFUSED.get((writer, coder.activation))
    if written.transcodes and writer != "circuit_tracer":
        reason = "written as 'circuit_tracer' only"
    if coder.token_norm:
        reason = "normalises each token by itself"
    if reason is not None:
        with pytest.raises(ValueError, match=reason):
            formats.write(coder, writer, path)
        assert not list((tmp_path / "written").glob("*"))
        return
    formats.write(coder, writer, path)
    found = formats.read(path)
    close(found.forward(X), written.forward(X.double()))
    norms = coder.W_dec.norm(dim=1), found.W_dec.norm(dim=1)
    close(found.encode(X) * norms[1], written.encode(X.double()) * norms[0] / read(written).scale)


def test_half_precision_is_written_as_what_the_settings_say(tmp_path):
    sae = ours("topk").half()
    formats.write(sae, "saelens", tmp_path / "sae")
    assert load_file(tmp_path / "sae" / "sae_weights.safetensors")["W_enc"].dtype == torch.float32


@pytest.mark.parametrize("writer", formats.WRITERS)
def test_what_is_there_already_is_never_silently_kept_instead(writer, tmp_path):
    path = tmp_path / ("layer_2.safetensors" if writer == "circuit_tracer" else "there")
    if writer != "circuit_tracer":
        path.mkdir()
        (path / "mine.txt").write_text("mine")
    else:
        path.write_text("mine")
    sae = ours("topk" if writer == "sparsify" else "jumprelu")
    with pytest.raises(FileExistsError, match="there already"):
        formats.write(sae, writer, path)
    assert len(list(tmp_path.rglob("*"))) == (1 if path.is_file() else 2)


def test_an_unknown_format_is_refused_with_the_known_ones(tmp_path):
    with pytest.raises(ValueError, match="choose one of saelens, sparsify"):
        formats.write(ours("l1"), "gguf", tmp_path / "x")


def test_numbers_are_read_in_the_precision_they_are_stored_in(tmp_path):
    path = make("saelens standard", tmp_path).path
    file = path / "sae_weights.safetensors"
    edit_tensors(file, **{k: t.bfloat16() for k, t in load_file(file).items()})
    coder = formats.read(path)
    assert (coder.about.dtype, coder.W_enc.dtype) == ("bfloat16", torch.float32)
    np.testing.assert_array_equal(coder.W_enc, load_file(file)["W_enc"].T.float())
