"""sae-dashboard's pages of some features, in its own environment; prints one JSON line.

The folder holds what both sides read: `model/` (a GPT-2), `rows.npy` (token ids, BOS in front) and
`sae.safetensors` in the layout of SAELens. Pages come with the library's own settings; BOS is left
out of them. A second, untimed run looks for the strongest tokens of some features in whole rows,
since a page leaves out the first six and the last five places of each row.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch

HOOK = "blocks.{layer}.hook_resid_post"
WARM_UP_ROWS, WARM_UP_FEATURES = 64, 4
STRONGEST = 64


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--layer", type=int, required=True)
    parser.add_argument("--k", type=int, required=True)
    parser.add_argument("--pages", type=int, required=True, help="of the first features")
    parser.add_argument("--compared", type=int, required=True, help="features in the second run")
    options = parser.parse_args()
    torch.set_num_threads(1)
    # Its plain build does not match the CPU's torch, and transformers would import it.
    sys.modules["torchvision"] = None
    folder, hook = options.folder, HOOK.format(layer=options.layer)
    model, sae = load_model(folder / "model"), load_sae(folder / "sae.safetensors", options.k, hook)
    rows = torch.from_numpy(np.load(folder / "rows.npy"))
    write_pages(model, sae, rows[:WARM_UP_ROWS], hook, WARM_UP_FEATURES, folder / "warm-up.html")
    found = write_pages(model, sae, rows, hook, options.pages, folder / "sae-dashboard.html")
    found["strongest"] = strongest(model, sae, rows, hook, options.compared)
    print(json.dumps(found))


def load_model(folder: Path) -> Any:
    """The GPT-2 as transformer-lens runs it, its weights unchanged."""
    from sae_lens import HookedSAETransformer
    from transformer_lens import HookedTransformerConfig
    from transformer_lens.pretrained.weight_conversions import convert_gpt2_weights
    from transformers import GPT2LMHeadModel, PreTrainedTokenizerFast

    network = GPT2LMHeadModel.from_pretrained(folder)
    size = network.config
    configuration = HookedTransformerConfig(
        n_layers=size.n_layer,
        d_model=size.n_embd,
        n_ctx=size.n_positions,
        d_head=size.n_embd // size.n_head,
        n_heads=size.n_head,
        d_vocab=size.vocab_size,
        act_fn="gelu_new",
        normalization_type="LN",
        eps=size.layer_norm_epsilon,
        device="cpu",
    )
    model = HookedSAETransformer(configuration)
    weights = convert_gpt2_weights(network, configuration)
    model.load_and_process_state_dict(
        weights,
        fold_ln=False,
        center_writing_weights=False,
        center_unembed=False,
        fold_value_biases=False,
    )
    model.tokenizer = PreTrainedTokenizerFast(tokenizer_file=str(folder / "tokenizer.json"))
    return model.eval()


def load_sae(file: Path, k: int, hook: str) -> Any:
    from sae_lens.saes.sae import SAEMetadata
    from sae_lens.saes.topk_sae import TopKSAE, TopKSAEConfig
    from safetensors.torch import load_file

    weights = load_file(file)
    d_in, d_sae = weights["W_enc"].shape
    # The runner folds the norms of the decoder rows, here all 1, and wants an SAE that allows it.
    configuration = TopKSAEConfig(
        d_in=d_in,
        d_sae=d_sae,
        k=k,
        rescale_acts_by_decoder_norm=True,
        metadata=SAEMetadata(hook_name=hook),
    )
    sae = TopKSAE(configuration)
    sae.load_state_dict(weights)
    return sae


def write_pages(
    model: Any, sae: Any, rows: torch.Tensor, hook: str, count: int, file: Path
) -> dict[str, Any]:
    """Seconds until the data of some features' pages are there and until the HTML is written.

    maximum: that each page reports, to three decimals; bytes: of the HTML.
    """
    from sae_dashboard.data_writing_fns import save_feature_centric_vis
    from sae_dashboard.sae_vis_data import SaeVisConfig
    from sae_dashboard.sae_vis_runner import SaeVisRunner

    begun, wall = time.process_time(), time.perf_counter()
    configuration = SaeVisConfig(hook, list(range(count)), ignore_positions=[0])
    data = SaeVisRunner(configuration).run(sae, model, rows)
    gathered = time.process_time()
    save_feature_centric_vis(data, file)
    ended = time.process_time()
    return {
        "data_seconds": gathered - begun,
        "html_seconds": ended - gathered,
        "wall_seconds": time.perf_counter() - wall,
        "maximum": [reported_maximum(data.feature_data_dict[i]) for i in range(count)],
        "bytes": file.stat().st_size,
    }


def reported_maximum(feature: Any) -> float:
    title = feature.sequence_data.seq_group_data[0].title  # "TOP ACTIVATIONS<br>MAX = 1.234"
    return float(title.rsplit("=", 1)[1])


def strongest(model: Any, sae: Any, rows: torch.Tensor, hook: str, count: int) -> list[list[Any]]:
    """The strongest tokens of each feature at any place but BOS: row, place, activation."""
    from sae_dashboard.components_config import (
        ActsHistogramConfig,
        Column,
        FeatureTablesConfig,
        LogitsHistogramConfig,
        LogitsTableConfig,
        SequencesConfig,
    )
    from sae_dashboard.layout import SaeVisLayoutConfig
    from sae_dashboard.sae_vis_data import SaeVisConfig
    from sae_dashboard.sae_vis_runner import SaeVisRunner

    whole_rows = SequencesConfig(buffer=None, n_quantiles=0, top_acts_group_size=STRONGEST)
    others = (FeatureTablesConfig, ActsHistogramConfig, LogitsTableConfig, LogitsHistogramConfig)
    layout = SaeVisLayoutConfig([Column(*(kind() for kind in others), whole_rows)])
    configuration = SaeVisConfig(
        hook, list(range(count)), ignore_positions=[0], feature_centric_layout=layout
    )
    data = SaeVisRunner(configuration).run(sae, model, rows)
    groups = (data.feature_data_dict[i].sequence_data.seq_group_data[0] for i in range(count))
    # A row is shown without its first token.
    return [
        [
            (example.original_index, place, example.feat_acts[place - 1])
            for example in group.seq_data
            if (place := example.qualifying_token_index)
        ]
        for group in groups
    ]


if __name__ == "__main__":
    main()
