"""Every call against plain PyTorch hooks on an untouched copy of the same network."""

from __future__ import annotations

import functools
import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import pairwise

import pytest
import torch
from transformers import AutoConfig, AutoModelForCausalLM

from saekit.corpus import TokenBatch
from saekit.model import Model, Site
from saekit.sites import KINDS
from tests.families import CONTEXT, D_MODEL, FAMILIES, N_LAYERS, N_NEURONS, build

TEXTS = ["The old bridge crosses the bay", "naïve café", "a red boat, a boat"]
PROMPTS = ["The old bridge", "a"]
SITES = [Site(kind, layer) for layer in range(N_LAYERS) for kind in KINDS]
# What the references hook, below each block: the truth that saekit has to find by itself.
LLAMA_PARTS = {"attn": "self_attn", "mlp": "mlp", "neurons": "mlp.down_proj"}
GEMMA_PARTS = {
    "attn": "post_attention_layernorm",
    "mlp": "post_feedforward_layernorm",
    "neurons": "mlp.down_proj",
}
BLOCKS_AND_PARTS = {
    "gpt2": ("transformer.h", {"attn": "attn", "mlp": "mlp", "neurons": "mlp.c_proj"}),
    "gpt_neox": (
        "gpt_neox.layers",
        {"attn": "attention", "mlp": "mlp", "neurons": "mlp.dense_4h_to_h"},
    ),
    **dict.fromkeys(("llama", "mistral", "qwen2", "qwen3"), ("model.layers", LLAMA_PARTS)),
    **dict.fromkeys(("gemma2", "gemma3"), ("model.layers", GEMMA_PARTS)),
}


class Reference:
    """The same network, run and edited with PyTorch hooks alone."""

    def __init__(self, family: str) -> None:
        self.network, _ = build(family)
        self.network.requires_grad_(False)
        self.blocks, self.parts = BLOCKS_AND_PARTS[family]

    def module(self, site: Site) -> torch.nn.Module:
        path = f"{self.blocks}.{site.layer}"
        if site.kind != "resid":
            path += f".{self.parts[site.kind]}"
        return self.network.get_submodule(path)

    @contextmanager
    def edited(self, edits: dict) -> Iterator[None]:
        def after(edit, _module, _inputs, output):
            if isinstance(output, tuple):
                return (edit(output[0]), *output[1:])
            return edit(output)

        def before(edit, _module, inputs):
            return (edit(inputs[0]), *inputs[1:])

        handles = []
        for site, edit in edits.items():
            module = self.module(site)
            if site.kind == "neurons":
                hook = module.register_forward_pre_hook(functools.partial(before, edit))
            else:
                hook = module.register_forward_hook(functools.partial(after, edit))
            handles.append(hook)
        try:
            yield
        finally:
            for handle in handles:
                handle.remove()

    def logits(self, batch: TokenBatch, edits: dict | None = None) -> torch.Tensor:
        with self.edited(edits or {}):
            return self.network(
                batch.ids, attention_mask=batch.attention_mask, use_cache=False
            ).logits

    def continuation(self, model: Model, prompt: str, n: int, edits: dict) -> list[int]:
        """Greedy token ids for one prompt without padding, cut at the end-of-text token."""
        ids = model.tokenize(prompt).ids
        with self.edited(edits):
            new = self.network.generate(
                ids,
                attention_mask=torch.ones_like(ids),
                max_new_tokens=n,
                do_sample=False,
                pad_token_id=0,
            )[0, ids.shape[1] :].tolist()
        end = model.tokenizer.eos_token_id
        return new[: new.index(end)] if end in new else new


@functools.cache
def load(family: str) -> Model:
    return Model.load(*build(family))


@functools.cache
def reference(family: str) -> Reference:
    return Reference(family)


@pytest.fixture(params=FAMILIES)
def family(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def model(family: str) -> Model:
    return load(family)


@pytest.fixture
def oracle(family: str) -> Reference:
    return reference(family)


@pytest.fixture
def llama() -> Model:
    return load("llama")


def shift(site: Site, size: float = 1.0):
    """An edit that moves and stretches its activations, different at every site."""
    width = N_NEURONS if site.kind == "neurons" else D_MODEL
    generator = torch.Generator().manual_seed(10 * site.layer + KINDS.index(site.kind))
    vector = size * torch.randn(width, generator=generator)
    return lambda x: 0.5 * x + vector


# Against the references


def test_read_equals_hooks(model: Model, oracle: Reference) -> None:
    batch, seen = model.tokenize(TEXTS), {}

    def keep(site: Site):
        def edit(x: torch.Tensor) -> torch.Tensor:
            seen[site] = x.clone()
            return x

        return edit

    oracle.logits(batch, {site: keep(site) for site in SITES})
    read = model.read(batch, SITES[::-1])
    assert set(read) == set(SITES)
    for site in SITES:
        width = N_NEURONS if site.kind == "neurons" else D_MODEL
        assert read[site].shape == (*batch.ids.shape, width)
        assert not read[site].requires_grad
        torch.testing.assert_close(read[site], seen[site], atol=1e-6, rtol=0)


def test_residual_is_the_sum_of_its_parts(model: Model) -> None:
    x = model.read(model.tokenize(TEXTS), SITES)
    for before, after in pairwise(range(N_LAYERS)):
        total = x["resid", before] + x["attn", after] + x["mlp", after]
        torch.testing.assert_close(x["resid", after], total, atol=1e-5, rtol=0)


@pytest.mark.parametrize("kind", KINDS)
def test_run_with_edits_equals_hooks(model: Model, oracle: Reference, kind: str) -> None:
    batch = model.tokenize(TEXTS)
    edits = {Site(kind, layer): shift(Site(kind, layer)) for layer in (2, 0)}
    expected = oracle.logits(batch, edits)
    assert not torch.allclose(expected, oracle.logits(batch), atol=1e-2)
    torch.testing.assert_close(model.run(batch, edits), expected, atol=1e-6, rtol=0)


def test_identity_edits_leave_the_logits_bit_identical(model: Model, oracle: Reference) -> None:
    batch = model.tokenize(TEXTS)
    expected = oracle.logits(batch)
    assert torch.equal(model.run(batch), expected)
    assert torch.equal(model.run(batch, {site: lambda x: x for site in SITES}), expected)


@pytest.mark.parametrize("layer", range(N_LAYERS))
def test_a_run_that_begins_after_a_site_equals_a_whole_one(model: Model, layer: int) -> None:
    site, batch = Site("resid", layer), model.tokenize(TEXTS)
    x = model.read(batch, [site])[site]
    edits = {site: shift(site)}
    assert torch.equal(model.run(batch, edits, after=(site, x)), model.run(batch, edits))
    double = model.run(batch, {site: lambda x: 2 * x})
    assert torch.equal(model.run(batch, after=(site, 2 * x)), double)


def test_a_run_that_begins_late_does_not_run_what_lies_before(oracle: Reference) -> None:
    model = Model.load(oracle.network, build("gpt2")[1])
    batch, site, ran = model.tokenize(TEXTS), Site("resid", 1), []
    x = model.read(batch, [site])[site]
    model.run(batch, after=(site, x))  # the first of its kind looks at what a block gives
    parts = [oracle.module(Site("mlp", layer)) for layer in range(N_LAYERS)]
    hooks = [
        part.register_forward_hook(lambda *_, layer=layer: ran.append(layer))
        for layer, part in enumerate(parts)
    ]
    model.run(batch, after=(site, x))
    for hook in hooks:
        hook.remove()
    assert ran == [2]


def test_a_block_that_gives_a_tuple_is_skipped_too() -> None:
    model = other("gptj", n_embd=D_MODEL, rotary_dim=2, n_positions=64)
    site, batch = Site("resid", 0), model.tokenize(TEXTS)
    x = model.read(batch, [site])[site]
    assert torch.equal(model.run(batch, after=(site, x)), model.run(batch))


def test_where_no_run_can_begin(llama: Model) -> None:
    batch, site = llama.tokenize(TEXTS), Site("resid", 1)
    x = llama.read(batch, [site])[site]
    with pytest.raises(ValueError, match=r"begin after a 'resid' site.*after mlp\.1"):
        llama.run(batch, after=(Site("mlp", 1), x))
    with pytest.raises(ValueError, match=r"after resid\.1 and to edit at resid\.0"):
        llama.run(batch, {Site("resid", 0): shift(site)}, after=(site, x))


def test_output_is_applied_to_the_logits(model: Model) -> None:
    batch = model.tokenize(TEXTS)
    assert torch.equal(model.run(batch, output=lambda z: z.argmax(-1)), model.run(batch).argmax(-1))


def test_padding_does_not_change_real_positions(model: Model) -> None:
    batch, site = model.tokenize(TEXTS), Site("resid", 2)
    together, logits = model.read(batch, [site])[site], model.run(batch)
    for row, text in enumerate(TEXTS):
        single = model.tokenize(text)
        n = single.ids.shape[1]
        alone = model.read(single, [site])[site][0]
        torch.testing.assert_close(together[row, :n], alone, atol=2e-5, rtol=1e-5)
        torch.testing.assert_close(logits[row, :n], model.run(single)[0], atol=2e-5, rtol=1e-5)


def test_generate_equals_hugging_face(model: Model, oracle: Reference) -> None:
    generations = model.generate(PROMPTS, max_new_tokens=12)
    for prompt, generation in zip(PROMPTS, generations, strict=True):
        assert generation.prompt == prompt
        assert generation.token_ids == oracle.continuation(model, prompt, 12, {})


@pytest.mark.parametrize("kind", ["attn", "mlp", "resid"])
def test_generate_with_edits_equals_hooks(model: Model, oracle: Reference, kind: str) -> None:
    edits = {Site(kind, layer): shift(Site(kind, layer), 2.0) for layer in (0, 1)}
    generations = model.generate(PROMPTS, edits, max_new_tokens=12)
    for prompt, generation in zip(PROMPTS, generations, strict=True):
        assert generation.token_ids == oracle.continuation(model, prompt, 12, edits)
    assert generations != model.generate(PROMPTS, max_new_tokens=12)


def test_new_tokens_only_leaves_the_prompts_pass_untouched(model: Model, oracle: Reference) -> None:
    site, shapes = Site("resid", 1), []

    def edit(x: torch.Tensor) -> torch.Tensor:
        shapes.append(tuple(x.shape))
        return shift(site, 5.0)(x)

    generations = model.generate(PROMPTS, {site: edit}, max_new_tokens=8, new_tokens_only=True)
    assert shapes
    assert set(shapes) == {(len(PROMPTS), 1, D_MODEL)}

    def after_prompt(x: torch.Tensor) -> torch.Tensor:
        return shift(site, 5.0)(x) if x.shape[1] == 1 else x

    for prompt, generation in zip(PROMPTS, generations, strict=True):
        if model.tokenize(prompt).ids.shape[1] > 1:  # else the reference cannot tell them apart
            expected = oracle.continuation(model, prompt, 8, {site: after_prompt})
            assert generation.token_ids == expected


def test_doses_per_prompt_equal_separate_runs(model: Model) -> None:
    site = Site("resid", 1)
    vector = torch.randn(D_MODEL, generator=torch.Generator().manual_seed(3))
    doses = torch.tensor([0.0, 3.0, -6.0])[:, None, None]
    together = model.generate(
        ["The bay"] * 3, {site: lambda x: x + doses * vector}, max_new_tokens=10
    )
    for dose, generation in zip(doses.flatten(), together, strict=True):
        edits = {site: lambda x, dose=dose: x + dose * vector}
        assert model.generate("The bay", edits, max_new_tokens=10) == [generation]
    assert len({tuple(generation.token_ids) for generation in together}) > 1


def test_gradients_equal_autograd(model: Model, oracle: Reference) -> None:
    batch, leaves = model.tokenize(TEXTS), {}
    sites = [Site("resid", 0), Site("attn", 1), Site("mlp", 1), Site("neurons", 2)]

    def leaf(site: Site):
        def edit(x: torch.Tensor) -> torch.Tensor:
            leaves[site] = x if x.requires_grad else x.detach().requires_grad_(True)
            return leaves[site]

        return edit

    def metric(logits: torch.Tensor) -> torch.Tensor:
        return (logits[:, 1, 5] - logits[:, 1, 7]).sum()

    expected = metric(oracle.logits(batch, {site: leaf(site) for site in sites}))
    slopes = torch.autograd.grad(expected, [leaves[site] for site in sites])
    value, activations, gradients = model.gradients(batch, sites[::-1], metric)
    torch.testing.assert_close(value, expected.detach(), atol=1e-6, rtol=1e-6)
    for site, slope in zip(sites, slopes, strict=True):
        assert slope.abs().max() > 1e-3
        torch.testing.assert_close(gradients[site], slope, atol=1e-5, rtol=1e-5)
        torch.testing.assert_close(activations[site], leaves[site].detach(), atol=1e-6, rtol=0)
        assert not activations[site].requires_grad


def test_run_keeps_the_graph_of_an_edit(model: Model) -> None:
    """The derivative along a vector added at a site equals finite differences."""
    batch, site = model.tokenize(TEXTS[0]), Site("mlp", 1)
    dose = torch.zeros((), requires_grad=True)
    direction = torch.randn(D_MODEL, generator=torch.Generator().manual_seed(0))

    def metric(logits: torch.Tensor) -> torch.Tensor:
        return logits[0, -1].softmax(-1)[3]

    value = model.run(batch, {site: lambda x: x + dose * direction}, metric, gradients=True)
    (slope,) = torch.autograd.grad(value, dose)
    ends = [
        model.run(batch, {site: lambda x, d=d: x + d * direction}, metric) for d in (-0.01, 0.01)
    ]
    assert float(slope) == pytest.approx(float(ends[1] - ends[0]) / 0.02, rel=0.02, abs=1e-6)


def test_direct_logits_is_the_slope_of_the_logits(
    model: Model, oracle: Reference, family: str
) -> None:
    """Along a direction orthogonal to x (in LayerNorm: to x without its mean) the final norm's
    scale stands still, so that the logits' slope is direct_logits over that scale."""
    batch, site = model.tokenize(TEXTS[0]), Site("resid", N_LAYERS - 1)
    x = model.read(batch, [site])[site][0, -1]
    x = x - x.mean() if family in ("gpt2", "gpt_neox") else x
    direction = 1 + torch.randn(D_MODEL, generator=torch.Generator().manual_seed(1))
    direction = direction - (direction @ x) / (x @ x) * x
    dose = torch.zeros((), requires_grad=True)

    def logits(dose: torch.Tensor) -> torch.Tensor:
        z = oracle.logits(batch, {site: lambda x: x + dose * direction})[0, -1]
        cap = getattr(oracle.network.config, "final_logit_softcapping", None)
        return z if cap is None else cap * torch.atanh(z / cap)

    slope = torch.autograd.functional.jacobian(logits, dose)
    direct = model.direct_logits(direction)
    torch.testing.assert_close(direct / direct.norm(), slope / slope.norm(), atol=2e-3, rtol=0)
    tall = torch.stack([direction, -2 * direction])[:, None]
    torch.testing.assert_close(
        model.direct_logits(tall), torch.stack([direct, -2 * direct])[:, None], atol=1e-4, rtol=1e-5
    )


# Behaviour


def test_read_stops_after_the_last_site(model: Model, oracle: Reference) -> None:
    ran = []
    modules = [model._network.get_submodule(f"{oracle.blocks}.{i}") for i in range(N_LAYERS)]
    modules.append(model._network.get_output_embeddings())
    handles = [
        module.register_forward_hook(lambda *_, i=i: ran.append(i))
        for i, module in enumerate(modules)
    ]
    batch = model.tokenize(TEXTS)
    model.read(batch, [Site("resid", 0)])
    assert set(ran) <= {0}
    model.run(batch)
    for handle in handles:
        handle.remove()
    assert set(ran) == set(range(N_LAYERS + 1))


def test_edits_may_return_float32_in_a_half_precision_model(model: Model, family: str) -> None:
    half = Model.load(*build(family), dtype=torch.bfloat16)
    batch, seen = half.tokenize(TEXTS), []

    def edit(x: torch.Tensor) -> torch.Tensor:
        seen.append(x.dtype)
        return x.float() + 0.0

    edits = dict.fromkeys(SITES, edit)
    assert half.dtype == torch.bfloat16
    assert torch.equal(half.run(batch, edits), half.run(batch))
    assert set(seen) == {torch.bfloat16}
    assert len(half.generate(PROMPTS, edits, max_new_tokens=3)) == 2


def test_memory_does_not_grow(llama: Model) -> None:
    resource = pytest.importorskip("resource")
    batch, site = llama.tokenize([" ".join(["bridge"] * 40)] * 40), Site("resid", 1)
    tokens = llama.tokenize(PROMPTS)

    def use(times: int) -> tuple[int, int]:
        for _ in range(times):
            llama.read(batch, [site])
            llama.gradients(tokens, [site], lambda z: z.sum())
            llama.run(tokens, {site: lambda x: 2 * x})
        gc.collect()
        tensors = sum(issubclass(type(thing), torch.Tensor) for thing in gc.get_objects())
        return tensors, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    tensors, peak = use(20)
    more_tensors, more_peak = use(100)
    assert more_tensors <= tensors
    assert more_peak - peak < 10_000  # KiB; 100 leaked reads alone would be 15,000


def test_two_threads_get_their_own_answers() -> None:
    model, texts = load("gpt2"), TEXTS * 8
    expected = {text: model.run(model.tokenize(text)) for text in TEXTS}
    site = Site("resid", 1)
    activations = {text: model.read(model.tokenize(text), [site])[site] for text in TEXTS}
    completions = {text: model.generate(text, max_new_tokens=4) for text in TEXTS}

    def ask(text: str) -> bool:
        batch = model.tokenize(text)
        return (
            torch.equal(model.run(batch), expected[text])
            and torch.equal(model.read(batch, [site])[site], activations[text])
            and model.generate(text, max_new_tokens=4) == completions[text]
        )

    with ThreadPoolExecutor(max_workers=2) as threads:
        assert all(threads.map(ask, texts))


def test_sampling_depends_on_the_seed_alone(llama: Model) -> None:
    before = torch.random.get_rng_state()
    options = {"temperature": 1.5, "max_new_tokens": 12}
    first, again = (llama.generate(PROMPTS, **options, seed=1) for _ in range(2))
    assert first == again
    assert first != llama.generate(PROMPTS, **options, seed=2)
    assert torch.equal(torch.random.get_rng_state(), before)


def test_generation_ends_at_end_of_text(llama: Model) -> None:
    end = llama.tokenizer.eos_token_id
    row = torch.nn.functional.normalize(llama._network.lm_head.weight[end], dim=0)
    edits = {
        Site("resid", N_LAYERS - 1): lambda x: 0 * x + row / (llama._network.model.norm.weight)
    }
    assert llama.direct_logits(row / llama._network.model.norm.weight).argmax() == end
    generations = llama.generate(PROMPTS, edits, max_new_tokens=5)
    assert [(g.token_ids, g.completion) for g in generations] == [([], "")] * 2


def test_loading_leaves_the_tokenizers_padding_side() -> None:
    network, tokenizer = build("gpt2")
    tokenizer.padding_side = "right"
    model = Model.load(network, tokenizer)
    model.generate(PROMPTS, max_new_tokens=2)
    assert tokenizer.padding_side == "right"


def test_sites() -> None:
    model = load("gpt2")
    assert model.middle_site == model.site() == Site("resid", 0)
    assert model.site("mlp", 2) == ("mlp", 2)


def test_tokenize_adds_bos_and_marks_it(model: Model) -> None:
    batch, bos = model.tokenize(TEXTS), model.tokenizer.bos_token_id
    first = int(bos is not None)
    for row, text in enumerate(TEXTS):
        ids = model.tokenizer(text, add_special_tokens=False)["input_ids"]
        n = len(ids) + first
        assert batch.ids[row, first:n].tolist() == ids
        assert batch.attention_mask[row].tolist() == [1] * n + [0] * (batch.ids.shape[1] - n)
        assert batch.keep[row].sum() == len(ids)
    if bos is not None:
        assert set(batch.ids[:, 0].tolist()) == {bos}
        assert model.tokenize("").ids.tolist() == [[bos]]


@pytest.mark.parametrize("new_tokens_only", [False, True])
def test_traces_also_run_from_their_shipped_source(
    monkeypatch: pytest.MonkeyPatch, new_tokens_only: bool
) -> None:
    """nnsight's stand-in for remote execution serializes each trace and runs the copy."""
    model, site = load("gpt2"), Site("resid", 1)
    batch = model.tokenize(TEXTS)

    def results() -> list:
        edits = {site: shift(site)}
        return [
            model.read(batch, SITES)[site],
            model.run(batch, edits),
            model.run(batch, edits, after=(site, torch.ones(*batch.ids.shape, D_MODEL))),
            model.gradients(batch, [site], lambda z: z[:, 0].sum())[2][site],
            model.generate(PROMPTS, edits, max_new_tokens=5, new_tokens_only=new_tokens_only),
        ]

    here = results()
    for name in ("trace", "generate"):
        call = functools.partial(getattr(model._traced, name), remote="local")
        monkeypatch.setattr(model._traced, name, call)
    there = results()
    assert all(torch.equal(a, b) for a, b in zip(here[:4], there[:4], strict=True))
    assert here[4] == there[4]


# Other architectures


def other(model_type: str, **options) -> Model:
    _, tokenizer = build("gpt2")
    config = AutoConfig.for_model(
        model_type, vocab_size=len(tokenizer), hidden_size=D_MODEL, num_hidden_layers=2,
        num_attention_heads=4, n_head=4, n_layer=2, **options,
    )  # fmt: skip
    torch.manual_seed(0)
    return Model.load(AutoModelForCausalLM.from_config(config), tokenizer)


def test_a_part_that_is_changed_in_place_is_read_before_that() -> None:
    model = other("falcon", parallel_attn=True, new_decoder_architecture=False)
    x = model.read(
        model.tokenize(TEXTS), [Site(k, i) for k in ("resid", "attn", "mlp") for i in (0, 1)]
    )
    total = x["resid", 0] + x["attn", 1] + x["mlp", 1]
    torch.testing.assert_close(x["resid", 1], total, atol=1e-5, rtol=0)


def test_blocks_that_do_not_add_two_parts_still_have_a_residual_stream() -> None:
    model = other("bloom")  # its attention adds the residual stream by itself
    batch = model.tokenize(TEXTS)
    assert model.read(batch, [model.site()])[model.site()].shape == (*batch.ids.shape, D_MODEL)
    with pytest.raises(ValueError, match=r"no site attn\.1.*use a 'resid' site"):
        model.read(batch, [Site("attn", 1)])


# Errors name the fix


@pytest.mark.parametrize(
    ("site", "message"),
    [
        (("head", 0), "with a kind out of"),
        ("resid.0", r"give pairs like Site\('resid', 3\)"),
        (("resid", N_LAYERS), "has 3 layers, 0 to 2"),
        (("mlp", -1), "out of range"),
    ],
)
def test_sites_that_do_not_exist(llama: Model, site: object, message: str) -> None:
    batch = llama.tokenize(TEXTS)
    with pytest.raises(ValueError, match=message):
        llama.read(batch, [site])
    with pytest.raises(ValueError, match=message):
        llama.run(batch, {site: lambda x: x})


def test_prompts_that_cannot_be_read(llama: Model) -> None:
    with pytest.raises(ValueError, match="at least one prompt"):
        llama.tokenize([])
    with pytest.raises(ValueError, match="Prompt 1 is empty"):
        load("qwen2").tokenize(["a", ""])
    with pytest.raises(ValueError, match=f"Prompt 1 makes .* reads at most {CONTEXT}"):
        llama.tokenize(["a", "a " * CONTEXT])
    with pytest.raises(ValueError, match="with 63 new tokens makes"):
        llama.generate("The old bridge", max_new_tokens=63)
    with pytest.raises(ValueError, match="at least 1"):
        llama.generate("a", max_new_tokens=0)


def test_a_call_inside_an_edit(llama: Model) -> None:
    batch, site = llama.tokenize(TEXTS), Site("resid", 1)
    expected = llama.run(batch)
    with pytest.raises(RuntimeError, match="read what they need beforehand"):
        llama.run(batch, {site: lambda x: llama.read(batch, [site])[site]})
    with pytest.raises(RuntimeError, match="read what they need beforehand"):
        llama.gradients(batch, [site], lambda _: llama.run(batch).sum())
    assert torch.equal(llama.run(batch), expected)


def test_edits_and_metrics_of_the_wrong_form(llama: Model) -> None:
    batch, site = llama.tokenize(TEXTS), Site("resid", 1)
    expected = llama.run(batch)
    with pytest.raises(ValueError, match=r"edit at resid\.1 must return"):
        llama.run(batch, {site: lambda x: x[:, :1]})
    with pytest.raises(ValueError, match="it returned NoneType"):
        llama.generate(PROMPTS, {site: lambda x: None}, max_new_tokens=3)
    with pytest.raises(ValueError, match="metric must return one number"):
        llama.gradients(batch, [site], lambda z: z[0, 0])
    with pytest.raises(ValueError, match="name at least one site"):
        llama.read(batch, [])
    with pytest.raises(KeyError, match="mistake"):  # an edit's own error comes through
        llama.run(batch, {site: lambda x: {}["mistake"]})
    assert torch.equal(llama.run(batch), expected)


def test_a_watched_generation_ends_when_it_is_told_to():
    model = Model.load(*build("gpt2"))
    whole = model.generate(["the old bridge", "bay"], max_new_tokens=8)
    seen = []

    def watch(new):
        seen.append(new.clone())
        return len(seen) == 3

    for edits in (None, {model.site(): lambda x: x}):
        seen.clear()
        some = model.generate(["the old bridge", "bay"], edits, max_new_tokens=8, watch=watch)
        assert [tuple(new.shape) for new in seen] == [(2, 1), (2, 2), (2, 3)]
        for before, after, row in zip(whole, some, seen[-1], strict=True):
            assert after.token_ids == before.token_ids[:3]
            assert after.token_ids == row.tolist()[: len(after.token_ids)]
